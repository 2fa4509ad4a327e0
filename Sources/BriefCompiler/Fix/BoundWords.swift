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
      case .link(let link) where link.target.hasPrefix("claim:"): compare(link, at: inline.span, in: source)
      case .footnote(let note): visit(note.content, in: source)
      default:
        var children: [[Inline]] = []
        inline.visitChildren(inlines: { children.append($0) })
        for inlines in children { visit(inlines, in: source) }
      }
    }
  }

  /// The one figure of the words against the record's. Words that the file writes with escapes or marks in them are a
  /// person's to change, and so is a figure that has its hedge or its unit outside of the link; in a
  /// language whose words are not known, every one.
  private mutating func compare(_ link: Link, at whole: SourceSpan, in source: SourceFile) {
    guard figures.knowsWords, let first = link.content.first, let last = link.content.last,
      let reference = ClaimReference(link.target.dropFirst("claim:".count)),
      let quantity = evidence.found(reference)?.record.quantity
    else { return }
    let span = SourceSpan(
      file: source.id, offset: Int(first.span.offset), length: max(0, last.span.end - Int(first.span.offset)))
    let written = source.text(of: span)
    let before = BoundWords.plain(source.bytes.prefix(Int(span.offset)).suffix(BoundWords.reach))
    let after = BoundWords.plain(source.bytes.dropFirst(whole.end).prefix(BoundWords.reach))
    let range = before.utf8.count..<before.utf8.count + written.utf8.count
    let found = figures.figures(in: before + written + after).filter { $0.range.overlaps(range) }
    guard let figure = found.first, found.count == 1, figure.range.clamped(to: range) == figure.range,
      figure.figure != quantity.figure, !written.contains(where: { "\\*_`[]".contains($0) })
    else { return }
    let place = SourceSpan(
      file: source.id, offset: Int(span.offset) + figure.range.lowerBound - range.lowerBound,
      length: figure.range.count)
    let printed = quantity.printed ?? quantity.words(in: "en")
    let begins = figure.range.lowerBound == range.lowerBound && BoundWords.begins(figure.printed, after: before)
    diagnostics.append(
      Diagnostic(
        "figure/outdated-words", .warning, "the words bound to “\(reference)” print another figure than the record",
        at: place, notes: ["The record prints “\(printed)”."],
        fixes: [
          Fix(writing: begins ? printed.prefix(1).uppercased() + printed.dropFirst() : printed, at: place, .safe)
        ]))
  }

  /// How many bytes before and after a link may belong to its figure.
  private static let reach = 80

  private static func plain(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.filter { !"*_`[".utf8.contains($0) }, as: UTF8.self)
  }

  /// True where words stand at the beginning of a sentence, or begin a cell or an item with a capital.
  private static func begins(_ words: String, after before: String) -> Bool {
    guard let last = before.last(where: { !$0.isWhitespace }), !".!?".contains(last) else { return true }
    let isApart = before.reversed().prefix { $0.isWhitespace }.filter(\.isNewline).count > 1
    return isApart || words.first?.isUppercase == true && !last.isLetter && !last.isNumber && !",;:".contains(last)
  }
}
