import ByteText
import Citations
import Diagnostics
import DocumentModel
import Evidence
import PluginKit
import TestSupport
import Testing

@testable import BriefCompiler

@Suite("Comparing editions")
struct EditionComparisonTests {
  // MARK: Sequences

  private typealias Steps = SequenceDifference<Int>

  /// Checks that the steps lead from one to the other, and gives how many elements stay.
  private func common(_ old: [Int], _ new: [Int]) -> Int {
    var (before, after, same) = ([Int](), [Int](), 0)
    for step in Steps(from: old, to: new).steps {
      switch step {
      case .same(let i, let j):
        #expect(old[i] == new[j])
        before.append(i)
        after.append(j)
        same += 1
      case .removed(let i): before.append(i)
      case .added(let j): after.append(j)
      }
    }
    #expect(before == Array(old.indices) && after == Array(new.indices))
    return same
  }

  @Test("steps lead from one sequence to the other, short ones by the fewest")
  func steps() {
    #expect(common([], []) == 0)
    #expect(common([], [1]) == 0)
    #expect(common([1, 2, 3], [1, 2, 3]) == 3)
    #expect(common([1, 2, 3, 4], [0, 2, 4, 5]) == 2)
    var numbers = RandomNumbers(seed: 5)
    for _ in 0..<200 {
      let old = (0..<numbers.below(12)).map { _ in numbers.below(5) }
      let new = (0..<numbers.below(12)).map { _ in numbers.below(5) }
      #expect(common(old, new) == longest(old, new))
    }
  }

  /// The length of the longest common subsequence, by the table that everyone knows.
  private func longest(_ old: [Int], _ new: [Int]) -> Int {
    var row = [Int](repeating: 0, count: new.count + 1)
    for left in old {
      var diagonal = 0
      for (index, right) in new.enumerated() {
        let above = row[index + 1]
        row[index + 1] = left == right ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row[new.count]
  }

  @Test("long sequences take near linear time, whatever they hold")
  func growth() {
    let families: [(String, @Sendable (Int) -> ([Int], [Int]))] = [
      ("nothing in common", { (Array(0..<$0), Array($0..<2 * $0)) }),
      ("another order", { (Array(0..<$0), (0..<$0).reversed()) }),
      ("few values", { count in ((0..<count).map { $0 % 5 }, (0..<count).map { $0 % 7 }) }),
      ("some are gone", { (Array(0..<$0), (0..<$0).filter { $0 % 100 != 0 }) }),
      // Each element becomes the only one of its value when the one behind it is cut off.
      (
        "nested",
        { count in
          let nested = (0..<count / 2).reversed().flatMap { [$0 + 1, $0] }
          return (nested, nested.map { $0 ^ 1 })
        }
      ),
    ]
    for (name, family) in families {
      let times = [10_000, 40_000].map { count in
        let (old, new) = family(count)
        return ProcessorTime.seconds(rounds: 2) { _ = Steps(from: old, to: new).steps.count }
      }
      #expect(times[1] / max(times[0], 0.005) < 8, "\(name): \(times)")
      let (old, new) = family(3_000)
      _ = common(old, new)
    }
    let rising = Array(0..<40_000)
    #expect(common(rising, rising.filter { $0 % 100 != 0 }) == 40_000 - 400)
  }

  // MARK: Sections

  private func changes(_ old: [String], _ new: [String]) -> [SectionChange] {
    func sections(_ names: [String]) -> [Manifest.Section] {
      names.map { name in
        let parts = name.split(separator: "=").map(String.init)
        return Manifest.Section(id: parts[0], level: 2, title: parts.last ?? "")
      }
    }
    return SectionChange.all(from: sections(old), to: sections(new))
  }

  @Test("sections come, go, move and get other names")
  func sections() {
    #expect(changes(["a", "b"], ["a", "b"]) == [])
    #expect(changes(["a", "b"], ["a", "b", "c"]) == [.added("c")])
    #expect(changes(["a", "b", "c"], ["a", "c"]) == [.removed("b")])
    #expect(changes(["a", "b", "c"], ["c", "a", "b"]) == [.moved("c")])
    #expect(changes(["a", "b=B", "c"], ["a", "b=Bee", "c"]) == [.renamed(from: "B", to: "Bee")])
    #expect(changes(["a", "b", "c"], ["a", "d", "c"]) == [.renamed(from: "b", to: "d")])
  }

  // MARK: Words

  private func text(_ old: String, _ new: String, _ format: EditionText.Format = .markdown) -> [String] {
    let changes = TextChange.all(
      from: EditionText(Array(old.utf8), format: format), to: EditionText(Array(new.utf8), format: format))
    return changes.map { change in
      change.runs.map { run in
        switch run.fate {
        case .same: run.words
        case .elided: "…"
        case .removed: "[-\(run.words)-]"
        case .added: "{+\(run.words)+}"
        }
      }.joined(separator: " ")
    }
  }

  @Test("words are compared paragraph by paragraph; wrapping and the numbers of notes do not count")
  func words() {
    #expect(text("One two\nthree.[^1]\n\n[^1]: Note.\n", "One two three.[^2]\n\n[^2]: Note.\n") == [])
    #expect(text("## A {#a}\n", "### A {#b}\n") == [])
    #expect(text("It was 3,100 then.", "It was 3,200 then.") == ["It was [-3,100-] {+3,200+} then."])
    #expect(text("One.\n\nTwo.", "One.\n\nThree and\nfour.\n\nTwo.") == ["{+Three and four.+}"])
    #expect(
      text("Wholly other words.", "Nothing is alike here.") == [
        "[-Wholly other words.-]", "{+Nothing is alike here.+}",
      ])
    let long = (1...40).map { "w\($0)" }.joined(separator: " ")
    #expect(
      text("\(long) old \(long)", "\(long) new \(long)") == [
        "… w33 w34 w35 w36 w37 w38 w39 w40 [-old-] {+new+} w1 w2 w3 w4 w5 w6 w7 w8 …"
      ])
    #expect(text("북한 주민 3,100명", "북한 주민 3,200명", .plain) == ["북한 주민 [-3,100명-] {+3,200명+}"])
    #expect(text("", "") == [])
  }

  @Test("of Markdown the words that a reader reads are compared, in the text, in notes, in tables and at the head")
  func markup() {
    #expect(
      text(
        "A.[^1]\n\n[^1]: Post, [“Old”](#ref-post-2019) (2019).\n",
        "A.[^1]\n\n[^1]: Post, [“New”](#ref-post-2020) (2019).\n") == ["Post, [-“Old”-] {+“New”+} (2019)."])
    #expect(text("It was [*so*]{.x} [there](#a).", "It was so [there](#b).") == [])
    #expect(text("---\ntitle: \"Old **days**\"\n---\n", "---\ntitle: \"New days\"\n---\n") == ["[-Old-] {+New+} days"])
    #expect(
      text("| a | b |\n|---|---|\n| 1 | two |\n", "| a | b |\n|:--|---|\n| 3 | two[^1] |\n\n[^1]: Note.\n") == [
        "[-1-] {+3+} two", "{+Note.+}",
      ])
  }

  // MARK: Evidence

  @Test("records come, go, change and go stale; sources too")
  func evidence() {
    typealias Record = EditionEvidence.Record
    func record(_ id: String, _ figure: String, isStale: Bool = false) -> Record {
      Record(
        reference: ClaimReference(source: "post", record: id), text: "It is \(figure).", figure: figure,
        figureWords: figure, isStale: isStale)
    }
    let old = EditionEvidence(
      records: [record("c01", "1"), record("c02", "2"), record("c03", "3")],
      sources: [.init(key: "post", entry: "Post"), .init(key: "gone", entry: "Gone")])
    let new = EditionEvidence(
      records: [record("c04", "4"), record("c01", "1"), record("c02", "22", isStale: true)],
      sources: [.init(key: "post", entry: "The Post"), .init(key: "new", entry: "New")])
    let difference = EditionDifference(from: old, to: new)
    #expect(difference.added.map(\.reference.record) == ["c04"])
    #expect(difference.removed.map(\.reference.record) == ["c03"])
    #expect(difference.changed.map { $0.old.value + " " + $0.new.value } == ["2 22"])
    #expect(difference.stale.map(\.reference.record) == ["c02"])
    #expect(difference.addedSources.map(\.key) == ["new"] && difference.removedSources.map(\.key) == ["gone"])
    #expect(difference.changedSources.map(\.new.entry) == ["The Post"])
    #expect(EditionDifference(from: old, to: old).isEmpty && !difference.isEmpty)
  }

  // MARK: Documents

  @Test("what a renderer has to say of a comparison is told, and a format that there is not gives nothing")
  func document() {
    let tools = Toolbox(plugins: [ComplainingRenderer.self], formatter: HouseStyle())
    var sink = DiagnosticSink()
    #expect(ComparisonDocument.bytes(of: [], as: "complaint", tools: tools, diagnostics: &sink) == [])
    #expect(sink.diagnostics.map(\.id) == ["planted/complaint"])
    #expect(ComparisonDocument.bytes(of: [], as: "html", tools: tools, diagnostics: &sink) == nil)
  }
}

private struct ComplainingRenderer: Renderer {
  static let id: PluginID = "formats/complaint"
  static let summary = "Complains"
  static let parameters: [Parameter] = []
  static let name = "complaint"
  static let fileExtension = "complaint"
  static let mediaType = "text/plain"

  init(arguments: PluginArguments) {}

  func render(
    _ document: Document, to out: inout OutputSet, in context: PluginContext, diagnostics: inout DiagnosticSink
  ) { diagnostics.report(Diagnostic("planted/complaint", .warning, "a complaint")) }
}
