import ByteText
import Diagnostics
import DocumentModel
import Foundation
import Formats
import MarkdownSyntax
import PluginKit
import TestSupport
import Testing
import Workspace

@Suite("Markdown reads back")
struct MarkdownReadBackTests {
  static func read(_ text: String) -> Document { reading(text).document }

  static func reading(_ text: String) -> (document: Document, diagnostics: [Diagnostic]) {
    var sink = DiagnosticSink()
    var options = MarkdownOptions.dossier
    options.sectionKinds = ["timeline"]
    let source = SourceMap().add(path: "brief.md", bytes: Array(text.utf8))
    let reading = MarkdownParser.read(source, options: options, diagnostics: &sink)
    return (reading.document, sink.diagnostics)
  }

  /// What is read, written and read again; and what was written.
  private static func readBack(_ text: String) -> (first: Document, second: Document, written: String) {
    let first = read(text)
    let written = MarkdownRendererTests.render(first, isStandalone: false).0
    return (first, read(written), written)
  }

  @Test("each notation of the dialect reads back to the same blocks", arguments: MarkdownSamples.all)
  func samples(text: String) {
    let (first, second, written) = Self.readBack(text)
    #expect(first.blocks == second.blocks, "written as:\n\(written)")
  }

  @Test("the notations read back inside quotations, lists, divs and notes")
  func nested() {
    for text in MarkdownSamples.all where !text.contains("[^") && !text.contains("[ref]:") {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      func indented(_ first: String, _ rest: String) -> String {
        lines.enumerated().map { ($0 == 0 ? first : rest) + $1 }.joined(separator: "\n") + "\n"
      }
      let nested = [
        indented("> ", "> "), indented("- ", "  "), indented("7) ", "   "), indented("[^n]: ", "    ") + "\nx[^n]\n",
        "::: {.box}\n\(text)\n:::\n", indented("- > ", "  > "),
      ]
      for outer in nested {
        let (first, second, written) = Self.readBack(outer)
        #expect(first.blocks == second.blocks, "\(outer)\nwritten as:\n\(written)")
      }
    }
  }

  @Test("the briefs and the topic packs read back to the same blocks")
  func repository() throws {
    let root = SharedMaterial.packageRoot
    let files = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter {
      $0.hasSuffix(".md") && ($0.hasPrefix("Reports/") || $0.hasPrefix("Plugins/Topics/"))
    }
    for name in files.sorted() {
      let (first, second, _) = Self.readBack(try String(contentsOf: root.appending(path: name), encoding: .utf8))
      #expect(first.blocks == second.blocks, "\(name)")
    }
    #expect(!files.isEmpty)
  }

  @Test("what only the trees of other formats hold is written without a loss")
  func foreignTrees() {
    func note(_ content: Inline...) -> Inline { Inline(.footnote(Footnote(content: [.paragraph(content)]))) }
    func emphasis(_ content: Inline...) -> Inline { Inline(.emphasis(content)) }
    func definitions(_ term: [Inline], _ content: [Block] = []) -> Block {
      Block(.definitionList(DefinitionList(items: [.init(term: term, definitions: [content])])))
    }
    let word = [Block(.plain([.text("a")]))]
    let cell = Table.Cell([.text("a")])
    let link = Inline(.link(Link(target: "u", content: [.text("a")])))
    let document = Document(blocks: [
      // Emphasis three deep, and a language on a figure.
      .paragraph([emphasis(Inline(.strong([emphasis(Inline(.code("a")))])))]),
      .paragraph([emphasis(Inline(.code("a")), emphasis(Inline(.code("b")), emphasis(Inline(.code("c")))))]),
      .paragraph([
        Inline(
          .span([.text("5")]), attributes: Attributes(classes: ["quantity"], pairs: [.init(key: "dir", value: "rtl")]))
      ]),
      // A head without words.
      Block(
        .table(
          Table(
            columns: [.init(), .init()], head: [.init(cells: [.init([]), .init([])])],
            body: [.init(cells: [cell, cell])]))),
      // Lists of definitions side by side, and one without a term.
      definitions([.text("a")], word), definitions([.text("b")], word), .paragraph([.text("a")]), definitions([], word),
      // Notes with what their place has no notation for.
      .paragraph([Inline(.link(Link(target: "v", content: [.text("a"), note(link)])))]),
      definitions([.text("a"), note(.text("b"), Inline(.lineBreak), .text("c"))], word),
    ])
    let (written, diagnostics) = MarkdownRendererTests.render(document, isStandalone: false)
    #expect(diagnostics.isEmpty)
    #expect(
      written == """
        *__<!-- -->_`a`_<!-- -->__*

        *`a`_`b`[*`c`*]{}_*

        [5]{.quantity dir="rtl"}

        +----------+---+
        | <!-- --> |   |
        +==========+===+
        | a        | a |
        +----------+---+

        a
        :   a

        ::: {}
        b
        :   a
        :::

        a

        &#32;
        :   a

        [a[^note-1]](v)

        a[^note-2]
        :   a

        [^note-1]: [a](u)

        [^note-2]: b\\
            c

        """)
  }

  @Test(
    "each rule about the trees of other formats is needed, and is enough, for what it is about",
    arguments: MarkdownEquivalence.Rule.allCases)
  func rules(rule: MarkdownEquivalence.Rule) {
    let first = Document(blocks: Self.example(of: rule))
    let second = Self.read(MarkdownRendererTests.render(first, isStandalone: false).0)
    func isSame(_ equivalence: MarkdownEquivalence) -> Bool {
      equivalence.reduce(first).blocks == equivalence.reduce(second).blocks
    }
    #expect(isSame(MarkdownEquivalence(rules: [rule])))
    #expect(!isSame(MarkdownEquivalence()))
  }

  private static func example(of rule: MarkdownEquivalence.Rule) -> [Block] {
    func paragraph(_ kind: Inline.Kind, _ attributes: Attributes = .empty) -> [Block] {
      [.paragraph([.text("a "), Inline(kind, attributes: attributes)])]
    }
    let words = [Inline.text("a"), Inline(.softBreak), .text("b")]
    return switch rule {
    case .lineEnds: [Block(.heading(level: 3, words), attributes: Attributes(id: "a-b"))]
    case .shares:
      [
        Block(
          .table(
            Table(
              columns: [.init(width: 0.123), .init(width: 0.0456)], head: [],
              body: [.init(cells: [.init([.text("a")]), .init([.text("b")])])])))
      ]
    case .names: [Block(.heading(level: 1, [.text("A name")]))]
    case .spans: paragraph(.span([.text("5")]), Attributes(classes: ["quantity"]))
    case .styles: paragraph(.span([.text("a")]), Attributes(classes: ["underline"]))
    }
  }

  /// Raw HTML that is kept as text is a paragraph in a tight item, for which Markdown has no notation. What was written
  /// for it reads back to itself.
  private static let unspeakable: [String: Set<Int>] = [
    "commonmark/spec-0.31.2.json": [175],
    // Written out, a row is wider than a page, and the table shares the width out.
    "gfm/cmark-gfm-extension-tests.json": [13, 27],
  ]

  @Test("the examples of CommonMark and GFM read back to the same blocks")
  func examples() throws {
    struct Example: Decodable {
      var example: Int
      var markdown: String
    }
    for file in ["commonmark/spec-0.31.2.json", "gfm/gfm-0.29-extensions.json", "gfm/cmark-gfm-extension-tests.json"] {
      guard let url = SharedMaterial.find("conformance/\(file)", for: "Markdown reads back") else { return }
      for example in try JSONDecoder().decode([Example].self, from: Data(contentsOf: url)) {
        let (first, second, written) = Self.readBack(example.markdown)
        let isUnspeakable = Self.unspeakable[file]?.contains(example.example) ?? false
        #expect(
          (first.blocks == second.blocks) != isUnspeakable,
          "\(file) \(example.example)\n\(example.markdown)\nwritten as:\n\(written)")
        let again = Self.readBack(written)
        #expect(again.first.blocks == again.second.blocks, "\(file) \(example.example), the second time")
      }
    }
  }

  @Test("the reference document looks as it did")
  func golden() {
    Goldens.expect(
      Rendering.of(ReferenceDocument.document, with: MarkdownRenderer.self).bytes,
      matches: "FormatsTests/Goldens/reference.md")
  }

  @Test("no tree makes it fail, lets a control through or gives other bytes the second time")
  func randomTrees() {
    for seed in PropertyRuns.seeds(200) {
      let document = RandomDocument.document(seed: seed)
      let rendering = Rendering.of(document, with: MarkdownRenderer.self)
      let controls = rendering.text.unicodeScalars.filter {
        PlainCharacters.isControl($0) && $0 != "\n" && $0 != "\t"
      }
      #expect(controls.isEmpty, "seed \(seed)")
      #expect(rendering.bytes == Rendering.of(document, with: MarkdownRenderer.self).bytes, "seed \(seed)")
    }
  }
}
