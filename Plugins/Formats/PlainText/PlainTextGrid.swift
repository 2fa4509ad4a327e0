import ByteText
import DocumentModel

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
  private(set) var columnCount: Int
  private let gap = 2

  init(_ table: Table, text: (Table.Cell) -> [UInt8]) {
    columnCount = table.columns.count
    let sections = [table.head, table.body, table.foot].map { Self.place($0, in: table, text) }
    columnCount = max(columnCount, sections.joined().map(\.count).max() ?? 0)
    let padded = sections.map { rows in
      rows.map { $0 + [Cell](repeating: Cell(), count: columnCount - $0.count) }
    }
    head = padded[0]
    body = padded[1]
    foot = padded[2]
  }

  private static func place(_ rows: [Table.Row], in table: Table, _ text: (Table.Cell) -> [UInt8]) -> [[Cell]] {
    var placed: [[Cell]] = []
    /// Per column, how many further rows are covered from above.
    var covered: [Int] = []
    for row in rows {
      var cells: [Cell] = []
      func skipCovered() {
        while covered.indices.contains(cells.count), covered[cells.count] > 0 {
          covered[cells.count] -= 1
          cells.append(Cell())
        }
      }
      for cell in row.cells {
        skipCovered()
        let column = cells.count
        let standard = table.columns.indices.contains(column) ? table.columns[column].alignment : .standard
        let span = max(1, min(cell.columnSpan, table.columns.count - column))
        cells.append(Cell(text: text(cell), alignment: cell.alignment ?? standard))
        cells += [Cell](repeating: Cell(), count: span - 1)
        while covered.count < cells.count { covered.append(0) }
        for index in column..<(column + span) { covered[index] = cell.rowSpan - 1 }
      }
      skipCovered()
      if cells.contains(where: { !$0.text.isEmpty }) { placed.append(cells) }
    }
    return placed
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

  /// What the head says of a column.
  func label(of column: Int) -> [UInt8] {
    let parts = head.map { row -> [UInt8] in
      row.indices.contains(column) ? row[column].text.map { $0 == 0x0A ? 0x20 : $0 } : []
    }
    return Array(parts.filter { !$0.isEmpty }.joined(separator: Array(", ".utf8)))
  }
}
