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

    init(_ source: String, wrap: Int = 0) { self.init(MarkdownReadBackTests.read(source), wrap: wrap) }

    private init(_ first: Document, wrap: Int) {
      self.first = first
      self.wrap = wrap
      let (written, diagnostics) = MarkdownRendererTests.render(first, wrap: wrap, isStandalone: false)
      self.written = written
      second = MarkdownReadBackTests.read(written)
      isLossy = diagnostics.contains { $0.id == "markdown/lossy" }
    }

    /// What was written, read and written again.
    var next: RoundTrip { RoundTrip(second, wrap: wrap) }

    /// True where both trees are the same, up to what has one notation only.
    ///
    /// A cell of a grid table whose text grew, as by the identifier of a heading, is filled again, and its column has
    /// another share of the line then; that comes to an end after a few writings.
    var isEqual: Bool {
      if first == second { return true }
      var equivalence = MarkdownEquivalence(rules: wrap > 0 ? [.lineEnds] : [])
      if equivalence.reduce(first) == equivalence.reduce(second) { return true }
      guard ["+-", "+=", "+:"].contains(where: written.contains) else { return false }
      let exact = equivalence
      equivalence.rules = [.lineEnds, .shares]
      var last = self
      for _ in 0..<4 {
        guard equivalence.reduce(last.first) == equivalence.reduce(last.second) else { return false }
        last = last.next
        if exact.reduce(last.first) == exact.reduce(last.second) { return true }
      }
      return false
    }
  }

  /// Random trees as they are written.
  private static func tree(seed: UInt64) -> String {
    MarkdownRendererTests.render(RandomDocument.document(seed: seed), isStandalone: false).0
  }

  @Test("what was written for any tree reads back to itself")
  func trees() {
    var lossy = 0
    let seeds = PropertyRuns.seeds(200)
    for seed in seeds {
      let trip = RoundTrip(Self.tree(seed: seed))
      if trip.isLossy {
        lossy += 1
      } else {
        #expect(trip.isEqual, "seed \(seed), written as:\n\(trip.written)")
      }
    }
    // What is left out is counted, so that it cannot grow unseen.
    print("random trees: \(seeds.count), of which \(lossy) lossy were left out")
    #expect(lossy <= seeds.count / 100)
  }

  @Test("any text of the dialect's marks reads back to the same tree, or the writer says what it lost")
  func texts() {
    var lossy = 0
    let seeds = PropertyRuns.seeds(1_000)
    for seed in seeds {
      let trip = RoundTrip(RandomMarkdown.text(seed: seed))
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
      for text in [RandomMarkdown.text(seed: seed), seed.isMultiple(of: 4) ? Self.tree(seed: seed) : nil] {
        guard let text else { continue }
        let trip = RoundTrip(text, wrap: width)
        guard !trip.isLossy else { continue }
        #expect(trip.isEqual, "seed \(seed), written as:\n\(trip.written)")
        var (last, again) = (trip, trip.next)
        // A grid table is laid out anew, until it settles.
        for _ in 0..<4 where again.written != last.written {
          guard ["+-", "+=", "+:"].contains(where: again.written.contains) else { break }
          (last, again) = (again, again.next)
        }
        #expect(again.written == last.written, "seed \(seed), written again")
      }
    }
  }
}
