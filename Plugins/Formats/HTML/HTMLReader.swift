import Diagnostics
import DocumentModel
import MarkdownSyntax
import PluginKit
import Workspace
import XMLSyntax

/// Reads HTML pages as they are found.
public struct HTMLReader: Reader {
  public static let id: PluginID = "formats/html-reader"
  public static let name = "html"
  public static let summary = "HTML pages as they are found, whole or the article in them"
  public static let fileExtensions = ["html", "htm", "xhtml"]
  public static let parameters = [
    Parameter(
      "article", .boolean, default: .boolean(false),
      summary: "Only the main text of the page, without what stands around it")
  ]

  private let isArticle: Bool

  public init(arguments: PluginArguments) { isArticle = arguments.boolean("article") }

  public func read(_ source: SourceFile, in context: PluginContext, diagnostics: inout DiagnosticSink) -> Document {
    let tree: HTMLTree
    do {
      tree = try HTMLTree.parse(source.bytes) { bytes, ampersand, limit in
        HTMLReferences.find(bytes, at: ampersand, limit: limit)
      }
    } catch {
      diagnostics.error(
        "budget/html", "the page is not read: \(error)", at: SourceSpan(file: source.id, offset: 0, length: 0),
        notes: ["Take out of the page what makes it so large, such as pictures inside it."])
      return Document()
    }
    var reading = HTMLReading(tree, of: source, isArticle: isArticle)
    let document = reading.document()
    diagnostics.merge(reading.finishedDiagnostics())
    return document
  }
}
