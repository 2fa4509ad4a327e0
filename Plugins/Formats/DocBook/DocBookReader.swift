import Diagnostics
import DocumentModel
import PluginKit
import Workspace
import XMLSyntax

/// Reads DocBook 5.0 to 5.2, and DocBook 4 where it has the same elements without a namespace.
///
/// Nothing but the file is read: no entity, no external subset, no XInclude. Every word of it is kept; what the tree has
/// no kind for becomes a division or a span with the element's name as its class.
public struct DocBookReader: Reader {
  public static let id: PluginID = "formats/docbook-reader"
  public static let name = "docbook"
  public static let summary = "DocBook 5 XML: articles, books and their parts"
  public static let fileExtensions = ["xml", "dbk", "docbook"]
  public static let parameters: [Parameter] = []

  public init(arguments: PluginArguments) {}

  public func read(_ source: SourceFile, in context: PluginContext, diagnostics: inout DiagnosticSink) -> Document {
    let reading = XMLTree.read(source.bytes)
    for problem in reading.problems { diagnostics.report(Self.diagnostic(problem, in: source)) }
    guard let tree = reading.tree, tree.root != nil else { return Document() }
    var reader = DocBookTreeReader(tree, file: source.id, audience: context.audience)
    let document = reader.document()
    diagnostics.merge(reader.diagnostics)
    return document
  }

  private static func diagnostic(_ problem: XMLProblem, in source: SourceFile) -> Diagnostic {
    let span = SourceSpan(file: source.id, offset: problem.offset ?? 0, length: 0)
    func error(_ id: DiagnosticID, _ message: String, _ note: String) -> Diagnostic {
      Diagnostic(id, .error, message, at: span, notes: [note])
    }
    switch problem.kind {
    case .limit:
      return error(
        "budget/xml", "the document passes a limit: \(problem.message)",
        "nothing of it is read; divide it, or write it with less nesting and fewer attributes")
    case .declaration:
      return error(
        "xml/declaration", "the document type holds \(problem.message), which is refused",
        "nothing is read; replace the names by what they stand for, as with xmllint --noent of a document you trust")
    case .encoding:
      return error("xml/encoding", "the document is \(problem.message)", "save it as UTF-8")
    case .characters:
      return error(
        "xml/characters", "the document holds \(problem.message)",
        "each is shown as �; save the document as UTF-8 without control characters")
    case .unknownName:
      return Diagnostic(
        "xml/unknown-name", .warning, problem.message, at: span,
        notes: ["the name is kept as text; write the character itself"])
    case .notWellFormed, .invalid, .unusable:
      return error(
        "xml/not-well-formed", "the document is not well-formed: \(problem.message)",
        "what stands before this place is read, and nothing behind it")
    }
  }
}
