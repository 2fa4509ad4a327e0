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
    var written: String
    var second: Document
    var isLossy: Bool

    /// True where both trees are the same, up to what has one notation only.
    func isEqual(fillsLines: Bool = false) -> Bool {
      if first == second { return true }
      let equivalence = MarkdownEquivalence(fillsLines: fillsLines, hasComments: written.contains("<!--"))
      return equivalence.reduce(first) == equivalence.reduce(second)
    }
  }

  private static func roundTrip(_ first: Document, wrap: Int = 0) -> RoundTrip {
    let (written, diagnostics) = MarkdownRendererTests.render(first, wrap: wrap, isStandalone: false)
    return RoundTrip(
      first: first, written: written, second: MarkdownReadBackTests.read(written),
      isLossy: diagnostics.contains { $0.id == "markdown/lossy" })
  }

  /// Random trees as they are once they were written.
  private static func tree(seed: UInt64) -> Document {
    let document = RandomDocument.document(seed: seed)
    return MarkdownReadBackTests.read(MarkdownRendererTests.render(document, isStandalone: false).0)
  }

  private static func text(seed: UInt64) -> Document { MarkdownReadBackTests.read(RandomMarkdown.text(seed: seed)) }

  /// Grid tables are drawn anew, and their columns may come out with other shares of the page.
  private static func holdsGrid(_ document: Document) -> Bool {
    let written = MarkdownRendererTests.render(document, isStandalone: false).0
    return ["+--", "+==", "+:"].contains { written.contains($0) }
  }

  @Test("what was written for any tree without grid tables reads back to itself")
  func trees() {
    for seed in PropertyRuns.seeds(200) {
      let tree = Self.tree(seed: seed)
      guard !Self.holdsGrid(tree) else { continue }
      let trip = Self.roundTrip(tree)
      guard !trip.isLossy else { continue }
      #expect(trip.isEqual(), "seed \(seed), written as:\n\(trip.written)")
      #expect(
        MarkdownRendererTests.render(trip.second, isStandalone: false).0 == trip.written, "seed \(seed), written again")
    }
  }

  @Test("any text of the dialect's marks reads back to the same tree, or the writer says what it lost")
  func texts() {
    var lossy = 0
    let seeds = PropertyRuns.seeds(1_000)
    for seed in seeds {
      let trip = Self.roundTrip(Self.text(seed: seed))
      if trip.isLossy {
        lossy += 1
      } else {
        #expect(trip.isEqual(), "seed \(seed):\n\(RandomMarkdown.text(seed: seed))\nwritten as:\n\(trip.written)")
      }
    }
    // What no notation could be found for is one text in ten thousand.
    #expect(lossy <= seeds.count / 1_000)
  }

  @Test("lines that are filled read back to the same tree, and stay where they are", arguments: [72, 20])
  func filled(width: Int) {
    for seed in PropertyRuns.seeds(200) {
      // Trees are long: every fourth will do.
      for document in [Self.text(seed: seed)] + (seed.isMultiple(of: 4) ? [Self.tree(seed: seed)] : []) {
        guard !Self.holdsGrid(document) else { continue }
        let trip = Self.roundTrip(document, wrap: width)
        guard !trip.isLossy else { continue }
        #expect(trip.isEqual(fillsLines: true), "seed \(seed), written as:\n\(trip.written)")
        let again = Self.roundTrip(trip.second, wrap: width)
        // Where a comment stands, white space at the ends of a text vanishes once.
        let last = trip.written.contains("<!--") ? Self.roundTrip(again.second, wrap: width) : trip
        #expect(again.written == last.written, "seed \(seed), written again")
      }
    }
  }
}
