import ByteText
import DocumentModel
import PluginKit

extension JSONTreeWriter {
  /// Writes a table as it lies on its grid: Pandoc lays tables out by their column list, in which every cell has to have
  /// its place.
  mutating func write(_ table: Table, _ block: Block) {
    let grid = TableGrid(table)
    node("Table", at: block.span) {
      $0.out.write("[")
      $0.write(block.attributes)
      $0.out.write(",")
      $0.write(caption: table.caption)
      $0.out.write(",")
      $0.list(grid.columns) { $0.write($1) }
      $0.out.write(",[[\"\",[],[]],")
      $0.write(grid.head, width: grid.columns.count)
      $0.out.write("],[[[\"\",[],[]],")
      $0.out.write(Self.rowHeaderColumns(of: grid))
      $0.out.write(",[],")
      $0.write(grid.body, width: grid.columns.count)
      $0.out.write("]],[[\"\",[],[]],")
      $0.write(grid.foot, width: grid.columns.count)
      $0.out.write("]]")
    }
  }

  private mutating func write(_ column: Table.Column) {
    out.write("[")
    node(Self.name(of: column.alignment))
    out.write(",")
    if let width = column.width, width > 0, width.isFinite {
      node("ColWidth") { $0.out.write("\(width)") }
    } else {
      node("ColWidthDefault")
    }
    out.write("]")
  }

  /// Writes the rows of a head, a body or a foot.
  private mutating func write(_ rows: [TableGrid.Row], width: Int) {
    list(filled(rows, width: width)) { writer, row in
      writer.out.write("[")
      writer.write(row.attributes)
      writer.out.write(",")
      writer.list(row.cells) { $0.write($1) }
      writer.out.write("]")
    }
  }

  /// Rows with empty cells where they have none: some writers of Pandoc take no table that has holes. There is a limit to
  /// what is filled, so that a few bytes do not make a large table.
  private mutating func filled(_ rows: [TableGrid.Row], width: Int) -> [TableGrid.Row] {
    // The number of the first row in which a column is free of the cells above.
    var freeFrom = [Int](repeating: 0, count: width)
    return rows.enumerated().map { number, row in
      var cells: [TableGrid.Cell] = []
      var column = 0
      func fill(to end: Int) {
        while column < end, fillableCells > 0 {
          if freeFrom[column] <= number {
            cells.append(TableGrid.Cell(content: Table.Cell(blocks: []), column: column))
          }
          fillableCells -= 1
          column += 1
        }
      }
      for cell in row.cells {
        fill(to: min(cell.column, width))
        cells.append(cell)
        column = min(width, cell.column + cell.columnSpan)
        for covered in min(cell.column, column)..<column { freeFrom[covered] = number + cell.rowSpan }
      }
      fill(to: width)
      return TableGrid.Row(cells: cells, attributes: row.attributes)
    }
  }

  private mutating func write(_ cell: TableGrid.Cell) {
    out.write("[")
    write(cell.content.attributes)
    out.write(",")
    node(Self.name(of: cell.content.alignment ?? .standard))
    out.write(",")
    out.write(cell.rowSpan)
    out.write(",")
    out.write(cell.columnSpan)
    out.write(",")
    write(cell.content.blocks)
    out.write("]")
  }

  /// How many columns at the left name their row, on the grid.
  private static func rowHeaderColumns(of grid: TableGrid) -> Int {
    let headers = [grid.body, grid.foot].joined().lazy.flatMap(\.cells).filter(\.isRowHeader)
    return headers.map { $0.column + 1 }.max() ?? 0
  }

  private static func name(of alignment: Table.Alignment) -> String {
    switch alignment {
    case .standard: "AlignDefault"
    case .left: "AlignLeft"
    case .center: "AlignCenter"
    case .right: "AlignRight"
    }
  }
}
