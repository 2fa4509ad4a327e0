import DocumentModel
import Evidence
import PluginKit

/// Prints the year beside figures that have gone stale, where their sentence does not name it: "(as of 2014, stale)".
struct AgedFigures {
  let evidence: EvidenceView
  /// Days since 1970-01-01.
  let asOf: Int
  let language: String

  /// The sections that print dates themselves.
  static let dated: Set<String> = ["key-figures", "relations", "sources-differ", "timeline", "references", "method"]

  /// The sentence with the years that it lacks; nil where it lacks none.
  func dated(_ inlines: [Inline], resting claims: [ClaimReference]) -> [Inline]? {
    let stale = claims.compactMap(evidence.claimFound).filter {
      evidence.freshness(of: $0.record, in: $0.source, on: asOf) == .stale
    }
    guard !stale.isEmpty else { return nil }
    let words = SentenceText(inlines)
    let quotations = words.quotations
    let figures = FigureParser(language: language).figures(in: words.text).filter { figure in
      !quotations.contains { $0.range.overlaps(figure.range) }
    }
    var additions: [Int: String] = [:]
    for claim in stale {
      guard let shown = claim.record.quantity?.figure,
        let date = claim.figureDate,
        let year = date.years.last, !date.years.contains(where: words.text.contains),
        let figure = figures.first(where: { FigureAgreement($0.figure, with: shown) == .agrees })
      else { continue }
      additions[Self.endOfClause(after: figure.range.upperBound, in: words.text)] = year
    }
    guard !additions.isEmpty else { return nil }
    return additions.sorted { $0.key > $1.key }.reduce(inlines) { inlines, addition in
      inlines.inserting(note(addition.value), at: addition.key)
    }
  }

  private func note(_ year: String) -> [Inline] {
    let words = ResolutionWords.of(language).asOf(year)
    return [.text(" "), Inline(.span([.text(words)]), attributes: Attributes(classes: ["stale"]))]
  }

  /// Where the clause of a figure ends: before a comma, semicolon or colon, or before the full stop.
  private static func endOfClause(after offset: Int, in text: String) -> Int {
    let end = end(of: text)
    let bytes = Array(text.utf8)
    guard offset < end else { return offset }
    return (offset..<end).first { ",;:".utf8.contains(bytes[$0]) && $0 + 1 < end && bytes[$0 + 1] == 0x20 } ?? end
  }

  /// Where a sentence ends before its full stop.
  private static func end(of text: String) -> Int {
    text.utf8.count
      - text.reversed().prefix { $0.isWhitespace || ".!?;:".contains($0) }.reduce(0) { $0 + $1.utf8.count }
  }
}

extension [Inline] {
  /// The inlines with others put in at a place of their plain text; at the end where no text node holds the place.
  ///
  /// - Parameter offset: UTF-8 offset in `plainText`.
  func inserting(_ added: [Inline], at offset: Int) -> [Inline] {
    var start = 0
    for (index, inline) in enumerated() {
      let length = [inline].plainText.utf8.count
      defer { start += length }
      guard offset > start, offset <= start + length else { continue }
      guard case .text(let text) = inline.kind, offset < start + length else {
        return Array(self[...index]) + added + self[(index + 1)...]
      }
      let place = text.utf8.index(text.startIndex, offsetBy: offset - start)
      let head = Inline(.text(String(text[..<place])), attributes: inline.attributes, span: inline.span)
      let tail = Inline(.text(String(text[place...])), attributes: inline.attributes, span: inline.span)
      return Array(self[..<index]) + [head] + added + [tail] + self[(index + 1)...]
    }
    return self + added
  }
}
