import Diagnostics
import DocumentModel
import PluginKit

/// Writes a document as Markdown that reads back to the same document.
///
/// What Markdown has no notation for is written as the nearest thing that it has, and `markdown/lossy` says so at its
/// place.
public struct MarkdownRenderer: Renderer {
  public static let id: PluginID = "formats/markdown"
  public static let name = "markdown"
  public static let summary = "Markdown with front matter and notes, which reads back to the same document"
  public static let fileExtension = "md"
  public static let mediaType = "text/markdown; charset=utf-8"
  public static let parameters = [
    Parameter(
      "wrap", .integer(0...400), default: .integer(0), summary: "Columns after which a line is broken, or 0 for never")
  ]

  private let wrap: Int

  public init(arguments: PluginArguments) { wrap = arguments.integer("wrap") ?? 0 }

  public func render(
    _ document: Document, to out: inout OutputSet, in context: PluginContext, diagnostics: inout DiagnosticSink
  ) {
    let language = document.metadata.language.isEmpty ? context.language : document.metadata.language
    let words = MarkdownWords.of(language)
    var writer = MarkdownWriter(
      wrap: wrap, words: words, notes: document.apparatus.notes,
      labels: MarkdownLabels(of: document.blocks, and: words.sources), diagnostics: diagnostics)
    let banner = context.isStandalone ? document.apparatus.banner : nil
    if context.isStandalone { writer.writeFrontMatter(document.metadata) }
    if let banner { writer.write(banner: banner) }
    writer.write(document.blocks)
    writer.writeReferences(of: document)
    writer.writeNotes()
    if let banner { writer.write(banner: banner) }
    diagnostics = writer.diagnostics
    out.main = writer.out
  }
}
