import Diagnostics
import DocumentModel
import Evidence
import MarkdownSyntax
import PluginKit
import Workspace

/// Words that are bound to a record, `[about 800](claim:source#c01)`, and print another figure than the record does.
struct BoundWords {
  private let evidence: EvidenceView
  private let figures: FigureParser
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter language: of the text (BCP 47).
  init(_ source: SourceFile, evidence: EvidenceView, audience: Audience, language: String) {
    self.evidence = evidence
    figures = FigureParser(language: language)
    var ignored = DiagnosticSink()
    let reading = MarkdownParser.read(
      source, options: .dossier, admission: Admission { attributes, _ in audience.admits(attributes) },
      diagnostics: &ignored)
    visit(reading.document.blocks, in: source)
  }

  private mutating func visit(_ blocks: [Block], in source: SourceFile) {
    for block in blocks {
      var children: ([[Block]], [[Inline]]) = ([], [])
      block.visitChildren(blocks: { children.0.append($0) }, inlines: { children.1.append($0) })
      for inlines in children.1 { visit(inlines, in: source) }
      for blocks in children.0 { visit(blocks, in: source) }
    }
  }

  private mutating func visit(_ inlines: [Inline], in source: SourceFile) {
    for inline in inlines {
      switch inline.kind {
      case .link(let link) where link.target.hasPrefix("claim:"): compare(link, in: source)
      case .footnote(let note): visit(note.content, in: source)
      default:
        var children: [[Inline]] = []
        inline.visitChildren(inlines: { children.append($0) })
        for inlines in children { visit(inlines, in: source) }
      }
    }
  }

  /// The one figure of the words against the record's. Words that the file writes with escapes or marks in them are a
  /// person's to change.
  private mutating func compare(_ link: Link, in source: SourceFile) {
    guard let first = link.content.first, let last = link.content.last,
      let reference = ClaimReference(link.target.dropFirst("claim:".count)),
      let quantity = evidence.found(reference)?.record.quantity
    else { return }
    let span = SourceSpan(
      file: source.id, offset: Int(first.span.offset), length: max(0, last.span.end - Int(first.span.offset)))
    let written = source.text(of: span)
    let found = figures.figures(in: written)
    guard let figure = found.first, found.count == 1, figure.figure != quantity.figure,
      !written.contains(where: { "\\*_`[]".contains($0) })
    else { return }
    let place = SourceSpan(
      file: source.id, offset: Int(span.offset) + figure.range.lowerBound, length: figure.range.count)
    let printed = quantity.printed ?? quantity.words(in: "en")
    diagnostics.append(
      Diagnostic(
        "figure/outdated-words", .warning, "the words bound to “\(reference)” print another figure than the record",
        at: place, notes: ["The record prints “\(printed)”."],
        fixes: [Fix("write “\(printed)”", .safe, edits: [Fix.Edit(place, with: printed)])]))
  }
}
