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
      let markdown = MarkdownEquivalence(rules: Set(MarkdownEquivalence.Rule.allCases))
      func reduced(_ document: Document) -> Document {
        markdown.reduce(Document(blocks: DocBookEquivalence().reduce(document)))
      }
      return Self.difference(reduced(first), reduced(MarkdownReadBackTests.read(again)))
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

  @Test("sections say the language of the division around them, and it is not theirs when it is read")
  func languages() {
    let trip = RoundTrip(
      """
      ::: {lang=fr}
      # A

      ## B

      # C {lang=fr}

      # D {dir=rtl}

      ::: {.x}
      # E
      :::

      ::: {lang=ar}
      # F
      :::
      :::

      # G

      """)
    #expect(trip.difference() == nil, "\(trip.written)")
    #expect(trip.written.components(separatedBy: "xml:lang=\"fr\"").count == 4, "\(trip.written)")
    #expect(trip.written.contains("<section xml:id=\"a\" xml:lang=\"fr\" dir=\"ltr\">"))
    #expect(trip.written.contains("<section xml:id=\"b\">"))
    #expect(trip.written.contains("<section xml:id=\"d\" dir=\"rtl\">"))
    #expect(trip.written.contains("<section xml:id=\"f\" xml:lang=\"ar\" dir=\"rtl\">"))
    #expect(trip.written.contains("<section xml:id=\"g\">"))
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

  @Test("small random trees, as Markdown has them, read back to the same tree by way of Markdown too")
  func treesThroughMarkdown() {
    for seed in PropertyRuns.seeds(200) {
      let document = RandomDocument.document(seed: seed, size: 12)
      let trip = RoundTrip(MarkdownRendererTests.render(document, isStandalone: false).0)
      #expect(trip.differenceThroughMarkdown() == nil, "seed \(seed)")
    }
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

  @Test("a table without a body comes back without one, until someone fills the row that the schema asks for")
  func emptyBody() throws {
    let written = RoundTrip("| a |\n|---|\n").written
    func body(_ text: String) -> [Table.Row]? {
      guard case .table(let table)? = DocBookReading(text).document.blocks.first?.kind else { return nil }
      return table.body
    }
    #expect(body(written)?.isEmpty ?? false)
    #expect(body(written.replacing("<entry/>", with: "<entry>b</entry>"))?.count == 1)
  }

  @Test("the bounds of a division keep its own name where another has the same identifier, and its direction")
  func divisions() {
    let division = "::: {#a lang=ar}\n# {#b}\n\nText.\n:::\n"
    let trip = RoundTrip("# A {#a}\n\n\(division)")
    #expect(trip.difference() == nil)
    #expect(trip.written.contains("<?dossier division #a-2 lang=ar?>"), "written as:\n\(trip.written)")
  }

  @Test(
    "a heading keeps its classes beside those of the divisions around it and before it",
    arguments: [
      "::: {.x}\n# A {.x .y}\n\nText.\n:::\n",
      "::: {.x .y}\n::: {.y}\n# A {.y}\n\nText.\n:::\n:::\n",
      "# A\n\n::: {.x}\nText.\n:::\n\n# B {.x}\n",
    ])
  func headingClasses(text: String) {
    let trip = RoundTrip(text)
    #expect(trip.difference() == nil, "written as:\n\(trip.written)")
  }

  @Test("the address and the width of a picture whose file is missing come back")
  func missingPicture() {
    let trip = RoundTrip("![a](/u){width=50%}\n\nIn text ![](<z w?>).\n\n![](%3C%\u{1F33E}&#9;?)\n")
    #expect(trip.difference() == nil, "\(trip.written)")
    #expect(trip.written.contains("<?dossier picture z%20w%3F?>"), "\(trip.written)")
  }

  @Test("verse in a note of other verse ends with the note")
  func verseInVerse() {
    let note = Inline(.footnote(Footnote(content: [Block(.lines([[.text("n")], [.text("m")]]))])))
    let trip = RoundTrip(Document(blocks: [Block(.lines([[.text("a"), note, .text("b\nc")]]))]))
    #expect(trip.difference() == nil, "\(trip.written)")
  }

  @Test("line ends of any kind in a line of verse are spaces")
  func verse() {
    let trip = RoundTrip(Document(blocks: [Block(.lines([[.text("a\r\nb\nc")]]))]))
    #expect(trip.difference() == nil)
    #expect(trip.written.contains("a&#13; b c") || trip.written.contains("a&#xD; b c"), "\(trip.written)")
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
