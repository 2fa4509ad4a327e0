import ByteText
import DocumentModel
import PluginKit

/// A table's cells as text at their places: a cell that spans stands in its first row and column, and the places that
/// it covers are empty.
struct PlainTextGrid {
  struct Cell {
    var text: [UInt8] = []
    var alignment: Table.Alignment = .standard
  }

  private(set) var head: [[Cell]] = []
  private(set) var body: [[Cell]] = []
  private(set) var foot: [[Cell]] = []
  let columnCount: Int
  /// What the head says of each column; a cell that spans says it of all its columns.
  private(set) var labels: [[UInt8]]
  private let gap = 2

  init(_ table: Table, text: (Table.Cell) -> [UInt8]) {
    let grid = TableGrid(table)
    columnCount = grid.columns.count
    labels = [[UInt8]](repeating: [], count: columnCount)
    head = grid.head.map { cells(of: $0, text) }
    body = grid.body.map { cells(of: $0, text) }
    foot = grid.foot.map { cells(of: $0, text) }
    for row in grid.head {
      for cell in row.cells {
        for column in cell.column..<min(columnCount, cell.column + cell.columnSpan) {
          let label = text(cell.content).map { $0 == 0x0A ? 0x20 : $0 }
          labels[column] += labels[column].isEmpty || label.isEmpty ? label : Array(", ".utf8) + label
        }
      }
    }
  }

  private func cells(of row: TableGrid.Row, _ text: (Table.Cell) -> [UInt8]) -> [Cell] {
    var cells = [Cell](repeating: Cell(), count: columnCount)
    for cell in row.cells { cells[cell.column] = Cell(text: text(cell.content), alignment: cell.alignment) }
    return cells
  }

  /// The widths of the columns, or nil where words would have to be cut or set in columns too narrow to read.
  func widths(fitting room: Int) -> [Int]? {
    var natural = [Int](repeating: 1, count: columnCount)
    var least = natural
    for row in head + body + foot {
      for (column, cell) in row.enumerated() {
        for line in cell.text.split(separator: 0x0A) {
          natural[column] = max(natural[column], DisplayWidth.of(line))
          for word in line.split(separator: 0x20) { least[column] = max(least[column], DisplayWidth.of(word)) }
        }
      }
    }
    for column in 0..<columnCount { least[column] = max(least[column], min(natural[column], 12)) }
    let gaps = gap * max(0, columnCount - 1)
    if natural.reduce(gaps, +) <= room { return natural }
    var left = room - least.reduce(gaps, +)
    guard left >= 0 else { return nil }
    var widths = least
    // Who wants least is served first; the others share what is left.
    let order = (0..<columnCount).sorted { (natural[$0] - least[$0], $0) < (natural[$1] - least[$1], $1) }
    for (served, column) in order.enumerated() {
      let share = min(natural[column] - least[column], left / (columnCount - served))
      widths[column] += share
      left -= share
    }
    return widths
  }
}
