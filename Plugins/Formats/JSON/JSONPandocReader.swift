import Diagnostics
import DocumentModel
import JSONSyntax
import PluginKit
import Workspace

/// Reads Pandoc's tree (pandoc-types 1.23), as `pandoc -t json` writes it of any document that Pandoc can read.
///
/// Places are those in the JSON file. HTML in it is shown as text unless the run admits raw passages.
public struct JSONPandocReader: Reader {
  public static let id: PluginID = "formats/json-reader"
  public static let name = "json"
  public static let summary = "Pandoc's tree as JSON, as pandoc -t json writes it"
  public static let fileExtensions = ["json"]
  public static let parameters: [Parameter] = []

  public init(arguments: PluginArguments) {}

  public func read(_ source: SourceFile, in context: PluginContext, diagnostics: inout DiagnosticSink) -> Document {
    guard let root = JSONReader.read(source, diagnostics: &diagnostics) else { return Document() }
    var reader = JSONTreeReader(
      audience: context.audience, allowsRaw: context.allowsRaw, diagnostics: diagnostics)
    let document = reader.document(root)
    diagnostics = reader.diagnostics
    return document
  }
}
