import Diagnostics
import DocumentModel
import Foundation
import Formats
import MarkdownSyntax
import PluginKit
import TestSupport
import Testing
import Workspace

@Suite("DocBook reads back")
struct DocBookReadBackTests {
  /// A tree, the DocBook that is written of it, and the tree that this reads back to.
  private struct RoundTrip {
    var first: Document
    var written: String
    var second: Document

    init(_ markdown: String) {
      self.init(MarkdownReadBackTests.read(markdown))
    }

    init(_ document: Document) {
      first = document
      let pictures = ["a.png", "b.png", "j", "x", "y", "x.svg", "images/pixel.png", "images/missing.png"].map {
        ($0, ReferenceDocument.pixel)
      }
      let rendering = Rendering.of(
        document, with: DocBookRenderer.self, files: Dictionary(uniqueKeysWithValues: pictures))
      written = rendering.text
      second = DocBookReading(bytes: rendering.bytes).document
    }

    /// Nil where both trees are the same up to the rules; else the first blocks that differ.
    func difference(_ equivalence: DocBookEquivalence = DocBookEquivalence()) -> String? {
      Self.difference(first, second, equivalence)
    }

    /// The same for the tree that the DocBook reads back to once it is written as Markdown.
    func differenceThroughMarkdown() -> String? {
      let again = MarkdownRendererTests.render(second, isStandalone: false).0
      // Markdown lays a grid table out anew.
      let markdown = MarkdownEquivalence(rules: [.shares])
      return Self.difference(markdown.reduce(first), markdown.reduce(MarkdownReadBackTests.read(again)))
    }

    static func difference(
      _ first: Document, _ second: Document, _ equivalence: DocBookEquivalence = DocBookEquivalence()
    ) -> String? {
      let (first, second) = (equivalence.reduce(first), equivalence.reduce(second))
      guard first != second else { return nil }
      let none = SourceFile(id: .none, path: "", bytes: [])
      func lines(_ blocks: [Block]) -> [String] {
        TreeDump.text(of: Document(blocks: blocks), in: none).replacing(" @?", with: "").replacing(
          " @1:1-1:1", with: ""
        )
        .split(separator: "\n").map(String.init)
      }
      let (before, after) = (lines(first), lines(second))
      let index = zip(before, after).enumerated().first { $1.0 != $1.1 }?.offset ?? min(before.count, after.count)
      func near(_ lines: [String]) -> String {
        lines.dropFirst(max(0, index - 4)).prefix(8).joined(separator: "\n")
      }
      guard before == after else { return "\(near(before))\nread back as\n\(near(after))" }
      // What the dump does not show: columns and what is set tight.
      let pair = zip(first, second).first { $0 != $1 }
      return "\(String(describing: pair?.0).suffix(1_500))\nread back as\n\(String(describing: pair?.1).suffix(1_500))"
    }
  }

  @Test("each notation of the dialect reads back to the same tree", arguments: MarkdownSamples.all)
  func samples(text: String) {
    let trip = RoundTrip(text)
    #expect(trip.difference() == nil, "written as:\n\(trip.written)")
  }

  @Test("the briefs and the topic packs read back to the same tree, by way of Markdown too")
  func repository() throws {
    let root = SharedMaterial.packageRoot
    let files = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter {
      $0.hasSuffix(".md") && ($0.hasPrefix("Reports/") || $0.hasPrefix("Plugins/Topics/"))
    }
    for name in files.sorted() {
      let trip = RoundTrip(try String(contentsOf: root.appending(path: name), encoding: .utf8))
      #expect(trip.difference() == nil, "\(name)")
      #expect(trip.differenceThroughMarkdown() == nil, "\(name)")
    }
    #expect(!files.isEmpty)
  }

  @Test("the reference document of the Markdown tests reads back to the same tree, by way of Markdown too")
  func reference() {
    let text = MarkdownRendererTests.render(ReferenceDocument.document, isStandalone: false).0
    let trip = RoundTrip(text)
    #expect(trip.difference() == nil)
    #expect(trip.differenceThroughMarkdown() == nil)
  }

  @Test("random trees, as Markdown has them, read back to the same tree")
  func trees() {
    for seed in PropertyRuns.seeds(200) {
      let trip = RoundTrip(MarkdownRendererTests.render(RandomDocument.document(seed: seed), isStandalone: false).0)
      #expect(trip.difference() == nil, "seed \(seed)")
    }
  }

  /// Trees that no author would write differ in what Markdown has no notation for. How many come back is counted, so that
  /// it cannot sink unseen.
  @Test(
    "of small random trees as Markdown has them, as many as before come back the same by way of DocBook and Markdown")
  func treesThroughMarkdown() {
    let seeds = PropertyRuns.seeds(200)
    let same = seeds.count { seed in
      let document = RandomDocument.document(seed: seed, size: 12)
      let trip = RoundTrip(MarkdownRendererTests.render(document, isStandalone: false).0)
      return trip.differenceThroughMarkdown() == nil
    }
    print("random trees through DocBook and Markdown: \(same) of \(seeds.count) are the same")
    #expect(same * 100 >= seeds.count * 70)
  }

  @Test("any text of the dialect's marks reads back to the same tree")
  func texts() {
    for seed in PropertyRuns.seeds(500) {
      let trip = RoundTrip(RandomMarkdown.text(seed: seed))
      #expect(trip.difference() == nil, "seed \(seed): \(RandomMarkdown.text(seed: seed))")
    }
  }

  @Test("a legal notice, a history of revisions and a glossary have the elements that DocBook has for them")
  func apparatus() {
    let text = """
      ::: info
      ::: {.legalnotice #law}
      Free to share.
      :::

      ::: revhistory
      ::: revision
      [1.1]{.revnumber} [2021-05-04]{.date} [al]{.authorinitials} [More.]{.revremark}
      :::

      ::: revision
      [2020]{.date}
      :::
      :::
      :::

      ## Terms {#terms}

      ::: glossary
      Camp
      :   A place.

      Dam
      :   A wall.
      :::
      """
    let trip = RoundTrip(text)
    #expect(trip.difference() == nil)
    for element in ["<legalnotice xml:id=\"law\">", "<revnumber>1.1</revnumber>", "<glosslist>", "<glossterm>Dam"] {
      #expect(trip.written.contains(element), "\(element) in:\n\(trip.written)")
    }
  }

  @Test(
    "each rule of the equivalence is needed, and is enough, for what it is about",
    arguments: DocBookEquivalence.Rule.allCases)
  func rules(rule: DocBookEquivalence.Rule) {
    let trip = RoundTrip(Document(blocks: DocBookEquivalence.example(of: rule)))
    var others = DocBookEquivalence()
    others.rules.remove(rule)
    #expect(trip.difference(others) != nil)
    #expect(trip.difference() == nil)
  }
}
