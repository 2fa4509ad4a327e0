import ByteText
import Diagnostics
import DocumentModel
import PluginKit

/// Writes a document as Pandoc's tree (pandoc-types 1.23), which Pandoc and its filters read:
/// `dossier render brief.md --to json | pandoc -f json -o brief.docx`.
///
/// Notes stand where they are called, the list of sources stands at the end where the text has none, and the label
/// stands at the head and the foot. What Pandoc's tree has no node for is written as the nearest thing that it has, and
/// `json/lossy` says so at its place.
public struct JSONRenderer: Renderer {
  public static let id: PluginID = "formats/json"
  public static let name = "json"
  public static let summary = "Pandoc's tree as JSON, for Pandoc and its filters"
  public static let fileExtension = "json"
  public static let mediaType = "application/json"
  public static let parameters = [
    Parameter(
      "spans", .boolean, default: .boolean(true), summary: "Whether each node says where in its source it was written")
  ]

  private let spans: Bool

  public init(arguments: PluginArguments) { spans = arguments.boolean("spans") }

  public func render(
    _ document: Document, to out: inout OutputSet, in context: PluginContext, diagnostics: inout DiagnosticSink
  ) {
    var document = document
    if document.metadata.language.isEmpty { document.metadata.language = context.language }
    var writer = JSONTreeWriter(
      writesSpans: spans, words: JSONWords.of(document.metadata.language), notes: document.apparatus.notes,
      diagnostics: diagnostics)
    writer.write(document, isStandalone: context.isStandalone)
    diagnostics = writer.diagnostics
    out.main = writer.out.bytes
  }
}
