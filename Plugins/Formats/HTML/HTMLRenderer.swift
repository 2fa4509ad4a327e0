import ByteText
import Diagnostics
import DocumentModel
import PluginKit

/// Writes one self-contained page that reads well without a script, or a fragment of one.
public struct HTMLRenderer: Renderer {
  public static let id: PluginID = "formats/html"
  public static let name = "html"
  public static let summary = "One self-contained HTML page, for screen and print"
  public static let fileExtension = "html"
  public static let mediaType = "text/html"
  public static let parameters: [Parameter] = []

  public init(arguments: PluginArguments) {}

  public func render(
    _ document: Document, to out: inout OutputSet, in context: PluginContext, diagnostics: inout DiagnosticSink
  ) {
    var writer = HTMLWriter(document, context: context)
    writer.run()
    diagnostics.merge(writer.diagnostics)
    guard context.isStandalone else { return out.main = writer.body.bytes }
    let style = HTMLPageStyle(
      context.theme, title: PlainWords.of(document.metadata.title), label: document.apparatus.banner?.label,
      in: context,
      diagnostics: &diagnostics)
    out.main = HTMLPage(document, writer, style: style).bytes
  }
}
