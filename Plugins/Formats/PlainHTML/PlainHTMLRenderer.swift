import ByteText
import Diagnostics
import DocumentModel
import PluginKit

/// Writes the elements of a text and nothing around them: no head, no sections, no style, no evidence. For pages that
/// have a style of their own, and for comparison with other programs.
public struct PlainHTMLRenderer: Renderer {
  public static let id: PluginID = "formats/plain-html"
  public static let name = "plain-html"
  public static let summary = "HTML elements without a page around them, as CommonMark's specification prints them"
  public static let fileExtension = "htm"
  public static let mediaType = "text/html"
  public static let parameters: [Parameter] = []

  public init(arguments: PluginArguments) {}

  public func render(
    _ document: Document, to out: inout OutputSet, in context: PluginContext, diagnostics: inout DiagnosticSink
  ) {
    var writer = PlainHTMLWriter(
      notes: document.apparatus.notes, quotes: .of(document.metadata.language), allowsRaw: context.allowsRaw,
      diagnostics: diagnostics)
    writer.write(banner: document.apparatus.banner)
    writer.write(document.blocks)
    writer.writeNotes()
    writer.write(banner: document.apparatus.banner)
    diagnostics = writer.diagnostics
    out.main = writer.out.bytes
  }
}
