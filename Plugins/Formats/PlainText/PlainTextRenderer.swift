import ByteText
import Diagnostics
import DocumentModel
import PluginKit

/// Writes a document as text for a mail or a terminal: wrapped by display width, notes and links numbered, tables
/// aligned or, where they do not fit, as lists, charts as bars and lists.
public struct PlainTextRenderer: Renderer {
  public static let id: PluginID = "formats/text"
  public static let name = "text"
  public static let summary = "Plain text, wrapped, with numbered notes"
  public static let fileExtension = "txt"
  public static let mediaType = "text/plain; charset=utf-8"
  public static let parameters = [
    Parameter("width", .integer(20...400), default: .integer(72), summary: "Columns of a line")
  ]

  private let width: Int

  public init(arguments: PluginArguments) { width = arguments.integer("width") ?? 72 }

  public func render(
    _ document: Document, to out: inout OutputSet, in context: PluginContext, diagnostics: inout DiagnosticSink
  ) {
    let language = document.metadata.language.isEmpty ? context.language : document.metadata.language
    var writer = PlainTextWriter(
      width: width, words: .of(language), quotes: .of(language), notes: document.apparatus.notes)
    let banner = context.isStandalone ? document.apparatus.banner : nil
    if let banner { writer.write(banner: banner) }
    if context.isStandalone { writer.writeHead(document.metadata, language: language) }
    writer.write(document.blocks)
    writer.writeReferences(of: document)
    writer.writeNotes()
    writer.writeLinks()
    if let banner { writer.write(banner: banner) }
    if let span = writer.firstReplacement {
      diagnostics.report(
        Diagnostic(
          "text/control-character", .information, "control characters are shown as U+FFFD in plain text", at: span,
          notes: ["Characters that move the cursor or turn the direction of text do not reach a terminal or a mail."]))
    }
    for (loss, span) in writer.losses {
      diagnostics.report(Diagnostic("text/lossy", .information, loss.message, at: span, notes: [loss.note]))
    }
    out.main = writer.out
  }
}
