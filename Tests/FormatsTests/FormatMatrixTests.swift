import Diagnostics
import DocumentModel
import Formats
import Foundation
import PluginKit
import TestSupport
import Testing

/// What each format does with each kind of node: the page Documentation/formats.md is made here.
@Suite("The matrix of nodes and formats")
struct FormatMatrixTests {
  private static let formats: [(title: String, renderer: any Renderer.Type)] = [
    ("HTML", HTMLRenderer.self), ("DocBook", DocBookRenderer.self), ("Markdown", MarkdownRenderer.self),
    ("Plain text", PlainTextRenderer.self), ("JSON", JSONRenderer.self), ("Plain HTML", PlainHTMLRenderer.self),
  ]

  /// A document with one kind of node around the word “needle”.
  private struct Sample {
    var name: String
    var document: Document

    init(_ name: String, _ blocks: Block...) {
      self.name = name
      document = Document(blocks: blocks)
    }

    init(_ name: String, inline: Inline) {
      self.init(name, Block(.paragraph([.text("Before "), inline, .text(" after.")])))
    }
  }

  private static let needle = [Inline.text("needle")]
  private static let paragraph = Block(.paragraph(needle))

  private static func list(_ style: List.Style, done: Bool? = nil) -> Block {
    Block(.list(List(style: style, isTight: true, items: [List.Item(isDone: done, blocks: [Block(.plain(needle))])])))
  }

  private static func table(spanning: Bool = false, blocks: [Block] = [Block(.plain(needle))], caption: [Inline] = [])
    -> Block
  {
    let cell = Table.Cell(blocks: blocks, columnSpan: spanning ? 2 : 1)
    let other = Table.Cell(blocks: [Block(.plain([.text("x")]))])
    return Block(
      .table(
        Table(
          columns: [Table.Column(), Table.Column()], head: [Table.Row(cells: [other, other])],
          body: [Table.Row(cells: spanning ? [cell] : [cell, other])], caption: caption)))
  }

  private static func division(_ classes: String...) -> Block {
    Block(.division([paragraph]), attributes: Attributes(classes: classes))
  }

  private static func chart(_ kind: ChartSpec.Kind) -> Block {
    let row = Table.Row(cells: [Table.Cell(blocks: [Block(.plain(needle))])])
    let spec = ChartSpec(
      kind: kind, title: "needle", description: "A chart.",
      table: Table(columns: [Table.Column()], head: [], body: [row]))
    return Block(.figure(Figure(content: .chart(spec), caption: [])))
  }

  private static var noted: Sample {
    var sample = Sample("note", Block(.paragraph([.text("Before."), Inline(.noteReference(1))])))
    sample.document.apparatus.notes = [Note(number: 1, origin: .author, blocks: [paragraph])]
    return sample
  }

  private static let samples: [Sample] =
    [
      Sample("paragraph", paragraph), Sample("heading", Block(.heading(level: 2, needle))),
      Sample("quotation", Block(.quote([paragraph]))), Sample("bullet list", list(.bullet)),
      Sample("numbered list", list(.ordered(start: 3, .lowerRoman, .parenthesis))),
      Sample("task list", list(.bullet, done: true)),
      Sample(
        "definition list",
        Block(
          .definitionList(DefinitionList(items: [.init(term: needle, definitions: [[Block.paragraph([.text("x")])]])])))
      ),
      Sample("code block", Block(.code("needle\n"))), Sample("verse", Block(.lines([needle, [.text("x")]]))),
      Sample("rule", paragraph, Block(.thematicBreak), paragraph), Sample("table", table()),
      Sample("caption", table(caption: needle)), Sample("cell that spans", table(spanning: true)),
      Sample("cell with a list", table(blocks: [list(.bullet)])),
      Sample("figure", Block(.figure(Figure(content: .blocks([paragraph]), caption: [.text("x")])))),
      Sample(
        "range chart",
        chart(.range(RangeChart(unit: "x", bars: [.init(label: "needle", low: 1, high: nil, figure: "1", claims: [])])))
      ),
      Sample(
        "timeline",
        chart(
          .timeline(TimelineChart(entries: [.init(firstDay: 1, lastDay: 1, date: "1970", label: "needle", claims: [])]))
        )),
      Sample(
        "relations",
        chart(
          .relations(
            RelationsChart(actors: ["needle", "x"], edges: [.init(subject: 0, object: 1, label: "y", claims: [])])))),
      Sample("admonition", division("warning")), Sample("division", division("timeline")),
    ] + [noted] + inlineSamples

  private static let inlineSamples: [Sample] = [
    Sample("emphasis", inline: Inline(.emphasis(needle))), Sample("strong", inline: Inline(.strong(needle))),
    Sample("struck out", inline: Inline(.styled(.strikeout, needle))),
    Sample("superscript", inline: Inline(.styled(.superscript, needle))),
    Sample("subscript", inline: Inline(.styled(.subscript, needle))),
    Sample("underlined", inline: Inline(.styled(.underline, needle))),
    Sample("small capitals", inline: Inline(.styled(.smallCaps, needle))),
    Sample("marked", inline: Inline(.styled(.highlight, needle))),
    Sample("quotation marks", inline: Inline(.quoted(.double, needle))),
    Sample("code", inline: Inline(.code("needle"))),
    Sample("formula", inline: Inline(.math(Math(source: "needle", isDisplay: false)))),
    Sample("link", inline: Inline(.link(Link(target: "https://example.org", content: needle)))),
    Sample("picture", inline: Inline(.image(Image(target: "images/pixel.png", alternative: needle)))),
    Sample("line break", inline: Inline(.span(needle + [Inline(.lineBreak), .text("x")]))),
    Sample(
      "change of language",
      inline: Inline(.span(needle), attributes: Attributes(pairs: [.init(key: "lang", value: "ko")]))),
    Sample(
      "claim behind a sentence",
      inline: Inline(.span(needle), attributes: Attributes(claims: [ClaimReference(source: "a", record: "c01")]))),
    Sample("citation", inline: Inline(.cite(Citation(items: [CitationItem(key: "a")], rendered: needle)))),
  ]

  @Test("no format loses a word of any kind of node, and what it cannot express it says")
  func words() {
    for sample in Self.samples {
      for (title, renderer) in Self.formats {
        let rendered = Rendering.of(sample.document, with: renderer)
        #expect(rendered.text.contains("needle"), "\(sample.name) in \(title)")
      }
    }
  }

  @Test("the page of the documentation is what the formats do")
  func page() {
    var losses: [String] = []
    var rows: [String] = []
    for sample in Self.samples {
      let cells = Self.formats.map { _, renderer in
        let said = Rendering.of(sample.document, with: renderer).diagnostics
          .filter { $0.id.name.hasSuffix("/lossy") }
        guard let first = said.first else { return "yes" }
        let note = "\(first.id): \(first.message)"
        if !losses.contains(note) { losses.append(note) }
        return "[\((losses.firstIndex(of: note) ?? 0) + 1)]"
      }
      rows.append("| \(sample.name) | \(cells.joined(separator: " | ")) |")
    }
    let page = """
      # What each format shows

      <!-- Made by the tests (FormatMatrixTests); UPDATE_GOLDENS=1 writes it anew. -->

      The words of a document are in every format. “Yes” means that the format has nothing to say of the kind of node; a
      number, that it says what becomes of it: for information, at the first place or at each. Raw passages are for their own
      format, and are in no other.

      | | \(Self.formats.map(\.title).joined(separator: " | ")) |
      |---|\(Self.formats.map { _ in "---" }.joined(separator: "|"))|
      \(rows.joined(separator: "\n"))

      \(losses.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: "\n"))

      PDF is made from the HTML page, Word, OpenDocument and EPUB from the JSON tree, and show what these do.

      """
    Goldens.expect(Array(page.utf8), matches: "../Documentation/formats.md")
  }
}
