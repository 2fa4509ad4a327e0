import Diagnostics
import DocumentModel
import Formats
import MarkdownSyntax
import TestSupport
import Testing

@Suite("Markdown reads back, whatever it is")
struct MarkdownPropertyTests {
  /// What was read, what was written for it, what that reads back to, and whether the writer said that it lost something.
  private struct RoundTrip {
    var first: Document
    var wrap: Int
    var written: String
    var second: Document
    var isLossy: Bool

    init(_ first: Document, wrap: Int = 0) {
      self.first = first
      self.wrap = wrap
      let (written, diagnostics) = MarkdownRendererTests.render(first, wrap: wrap, isStandalone: false)
      self.written = written
      second = MarkdownReadBackTests.read(written)
      isLossy = diagnostics.contains { $0.id == "markdown/lossy" }
    }

    /// True where both trees are the same, up to what has one notation only.
    ///
    /// A cell of a grid table whose text grew, as by the identifier of a heading, is filled again, and its column has
    /// another share of the line then; that comes to an end after a few writings.
    var isEqual: Bool {
      if first == second { return true }
      var equivalence = MarkdownEquivalence(fillsLines: wrap > 0, hasComments: written.contains("<!--"))
      if equivalence.reduce(first) == equivalence.reduce(second) { return true }
      guard written.contains("+--") else { return false }
      let exact = equivalence
      (equivalence.fillsLines, equivalence.ignoresShares) = (true, true)
      var last = self
      for _ in 0..<4 {
        guard equivalence.reduce(last.first) == equivalence.reduce(last.second) else { return false }
        last = RoundTrip(last.second, wrap: wrap)
        if exact.reduce(last.first) == exact.reduce(last.second) { return true }
      }
      return false
    }
  }

  /// Where corners of a grid table in a cell stand below borders of the outer one, the reader takes neither for a table.
  private static func holdsGridInGrid(_ blocks: [Block], isInCell: Bool = false) -> Bool {
    var isFound = false
    for block in blocks {
      // A chart is written as its table.
      let isTable =
        switch block.kind {
        case .table: true
        case .figure(let figure): if case .chart = figure.content { true } else { false }
        default: false
        }
      if isTable, isInCell { return true }
      _ = block.rewritingChildren(
        blocks: {
          isFound = isFound || holdsGridInGrid($0, isInCell: isInCell || isTable)
          return nil
        },
        inlines: {
          isFound = isFound || holdsGridInGrid(inNotesOf: $0, isInCell: isInCell || isTable)
          return nil
        })
    }
    return isFound
  }

  private static func holdsGridInGrid(inNotesOf content: [Inline], isInCell: Bool) -> Bool {
    var isFound = false
    for inline in content {
      _ = inline.rewritingChildren(
        inlines: {
          isFound = isFound || holdsGridInGrid(inNotesOf: $0, isInCell: isInCell)
          return nil
        },
        blocks: {
          isFound = isFound || holdsGridInGrid($0)
          return nil
        })
    }
    return isFound
  }

  /// Random trees as they are once they were written.
  private static func tree(seed: UInt64) -> Document? {
    let document = RandomDocument.document(seed: seed)
    guard !holdsGridInGrid(document.blocks), !document.apparatus.notes.contains(where: { holdsGridInGrid($0.blocks) })
    else { return nil }
    return MarkdownReadBackTests.read(MarkdownRendererTests.render(document, isStandalone: false).0)
  }

  private static func text(seed: UInt64) -> Document { MarkdownReadBackTests.read(RandomMarkdown.text(seed: seed)) }

  @Test("what was written for any tree reads back to itself")
  func trees() {
    for seed in PropertyRuns.seeds(200) {
      guard let tree = Self.tree(seed: seed) else { continue }
      let trip = RoundTrip(tree)
      guard !trip.isLossy else { continue }
      #expect(trip.isEqual, "seed \(seed), written as:\n\(trip.written)")
    }
  }

  @Test("any text of the dialect's marks reads back to the same tree, or the writer says what it lost")
  func texts() {
    var lossy = 0
    let seeds = PropertyRuns.seeds(1_000)
    for seed in seeds {
      let trip = RoundTrip(Self.text(seed: seed))
      if trip.isLossy {
        lossy += 1
      } else {
        #expect(trip.isEqual, "seed \(seed):\n\(RandomMarkdown.text(seed: seed))\nwritten as:\n\(trip.written)")
      }
    }
    // What no notation could be found for is one text in ten thousand.
    #expect(lossy <= seeds.count / 1_000)
  }

  @Test("lines that are filled read back to the same tree, and stay where they are", arguments: [72, 20])
  func filled(width: Int) {
    for seed in PropertyRuns.seeds(200) {
      // Trees are long: every fourth will do.
      for document in [Self.text(seed: seed), seed.isMultiple(of: 4) ? Self.tree(seed: seed) : nil] {
        guard let document else { continue }
        let trip = RoundTrip(document, wrap: width)
        guard !trip.isLossy else { continue }
        #expect(trip.isEqual, "seed \(seed), written as:\n\(trip.written)")
        var (last, again) = (trip, RoundTrip(trip.second, wrap: width))
        // Beside a comment, white space at the ends of a text vanishes once; a no-break space may come after a full
        // stop; and a grid table is laid out anew, until it settles.
        for _ in 0..<4 where again.written != last.written {
          guard ["<!--", "\u{A0}", "+--"].contains(where: again.written.contains) else { break }
          (last, again) = (again, RoundTrip(again.second, wrap: width))
        }
        #expect(again.written == last.written, "seed \(seed), written again")
      }
    }
  }
}
