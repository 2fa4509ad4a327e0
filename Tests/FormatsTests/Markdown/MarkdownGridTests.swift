import Diagnostics
import DocumentModel
import Formats
import TestSupport
import Testing

/// What is written here was read by pandoc 3.9: the same cells, spans, parts and alignments.
@Suite("Markdown grid tables")
struct MarkdownGridTests {
  private func cell(_ text: String, rows: Int = 1, columns: Int = 1) -> Table.Cell {
    Table.Cell(blocks: [Block(.plain([.text(text)]))], rowSpan: rows, columnSpan: columns)
  }

  /// What is written for a table, which reads back to the table but for the shares of its columns.
  private func render(_ table: Table, attributes: Attributes = .empty) -> String {
    let document = Document(blocks: [Block(.table(table), attributes: attributes)])
    let text = MarkdownRendererTests.render(document).0
    let equivalence = MarkdownEquivalence(rules: [.lineEnds, .shares])
    #expect(equivalence.reduce(MarkdownReadBackTests.read(text)).blocks == equivalence.reduce(document).blocks)
    return text
  }

  @Test("cells hold blocks, in columns as wide as they are on a screen")
  func blocks() {
    let items = [List.Item(blocks: [Block(.plain([.text("a")]))]), List.Item(blocks: [Block(.plain([.text("b")]))])]
    let table = Table(
      columns: [.init(alignment: .left), .init(alignment: .center)],
      head: [.init(cells: [cell("수용소"), cell("b | c")])],
      body: [
        .init(cells: [
          Table.Cell(blocks: [Block(.list(List(style: .bullet, isTight: true, items: items)))]),
          Table.Cell(blocks: [.paragraph([.text("c")]), .paragraph([.text("d")])]),
        ])
      ], caption: [.text("Cap")])
    #expect(
      render(table, attributes: Attributes(id: "tbl-a")) == """
        +--------+-------+
        | 수용소 | b | c |
        +:=======+:=====:+
        | - a    | c     |
        | - b    |       |
        |        | d     |
        +--------+-------+

        : Cap {#tbl-a}

        """)
  }

  @Test("spans leave borders out, several head rows stand above one double border, and a foot between two")
  func spans() {
    let table = Table(
      columns: [.init(), .init(alignment: .right), .init()],
      head: [
        .init(cells: [cell("a", rows: 2, columns: 2), cell("b")]), .init(cells: [cell("c")]),
      ], body: [.init(cells: [cell("d"), cell("e"), cell("f", rows: 2)]), .init(cells: [cell("long", columns: 2)])],
      foot: [.init(cells: [cell("g", columns: 3)])])
    #expect(
      render(table) == """
        +-------+---+
        | a     | b |
        |       +---+
        |       | c |
        +===+==:+===+
        | d | e | f |
        +---+---+   |
        | long  |   |
        +=======+===+
        | g         |
        +===========+

        """)
  }

  @Test("above a foot an empty head keeps the body from being one")
  func footWithoutHead() {
    let table = Table(
      columns: [.init(), .init()], head: [], body: [.init(cells: [cell("a"), cell("b")])],
      foot: [.init(cells: [cell("c"), cell("d")])])
    #expect(
      MarkdownRendererTests.render(Document(blocks: [Block(.table(table))])).0 == """
        +---+---+
        |   |   |
        +===+===+
        | a | b |
        +===+===+
        | c | d |
        +===+===+

        """)
  }

  @Test("words are broken to fit the line, and shares are shares of 72 columns")
  func widths() {
    let words = Array(repeating: "words", count: 30).joined(separator: " ")
    let paragraphs = Table.Cell(blocks: [.paragraph([.text(words)]), .paragraph([.text("b")])])
    let natural = Table(columns: [.init(), .init()], head: [], body: [.init(cells: [paragraphs, cell("short")])])
    let lines = render(natural).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count == 97 || $0.count == 100 })
    #expect(lines[1].hasPrefix("| words words"))
    let shared = Table(
      columns: [.init(width: 0.25), .init(width: 0.75)], head: [], body: [.init(cells: [cell("a"), paragraphs])])
    #expect(render(shared).hasPrefix("+-----------------+-----------------------------------------------------+\n"))
  }

  @Test("a column that names its rows is written as any other, and a message says so")
  func rowHeaders() {
    let table = Table(
      columns: [.init(), .init()], head: [], body: [.init(cells: [cell("a", rows: 2), cell("b")]), .init(cells: [])],
      rowHeaderColumns: 1)
    let diagnostics = MarkdownRendererTests.render(Document(blocks: [Block(.table(table))])).1
    #expect(diagnostics.map(\.id.name) == ["markdown/lossy"])
  }

  @Test("a table that would be nearly all spaces is written as the text of its cells")
  func spaces() {
    let long = cell(String(repeating: "a", count: 20_000), columns: 2)
    let rows = (0..<400).map { _ in Table.Row(cells: [cell("b"), cell("c")]) }
    let table = Table(columns: [.init(), .init()], head: [], body: [.init(cells: [long])] + rows)
    let (text, diagnostics) = MarkdownRendererTests.render(Document(blocks: [Block(.table(table))]))
    #expect(text.hasSuffix("a\n\n" + String(repeating: "b\n\nc\n\n", count: 400).dropLast()))
    #expect(diagnostics.map(\.id.name) == ["markdown/lossy"])
  }
}
