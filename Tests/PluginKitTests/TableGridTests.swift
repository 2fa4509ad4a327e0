import DocumentModel
import PluginKit
import Testing

@Suite("Table grid")
struct TableGridTests {
  private func cell(_ text: String, rows: Int = 1, columns: Int = 1) -> Table.Cell {
    Table.Cell(blocks: [Block(.plain([.text(text)]))], rowSpan: rows, columnSpan: columns)
  }

  private func grid(_ rows: [[Table.Cell]]) -> TableGrid {
    TableGrid(Table(columns: [], head: [], body: rows.map { Table.Row(cells: $0) }))
  }

  @Test("a cell that spans rows pushes the cells of the next row to the right")
  func rowSpans() {
    let grid = grid([[cell("a", rows: 2), cell("b")], [cell("c")]])
    #expect(grid.body.map { $0.cells.map(\.column) } == [[0, 1], [1]])
    #expect(grid.body.first?.cells.first?.rowSpan == 2)
  }

  @Test("spans end where the table ends")
  func clamped() {
    let grid = grid([[cell("a", rows: .max, columns: .max), cell("b")]])
    #expect(grid.columns.count == 2)
    #expect(grid.body.first?.cells.map(\.columnSpan) == [1, 1])
    #expect(grid.body.first?.cells.map(\.rowSpan) == [1, 1])
  }

  @Test("a span does not run over a cell that reaches down from above")
  func overlap() {
    let grid = grid([[cell("a"), cell("b", rows: 2)], [cell("c", columns: 2)]])
    #expect(grid.body.last?.cells.map(\.columnSpan) == [1])
  }

  @Test("rows and columns in which no cell begins are left out")
  func empty() {
    let table = grid([[cell("a", rows: 3, columns: 2), cell("b")], [], [cell("c")]])
    #expect(table.body.count == 2)
    #expect(table.columns.count == 2)
    #expect(table.body.first?.cells.map(\.rowSpan) == [2, 1])
    #expect(grid([]).isEmpty)
    #expect(grid([[], []]).isEmpty)
  }
}
