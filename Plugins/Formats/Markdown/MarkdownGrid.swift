import ByteText
import DocumentModel
import PluginKit

/// A grid table that is being drawn: cells of lines, columns of widths, rows of heights.
struct MarkdownGrid {
  /// A cell with its lines, or a place that no cell takes.
  struct Cell {
    var row: Int
    var column: Int
    var rowSpan = 1
    var columnSpan = 1
    var lines: [ArraySlice<UInt8>] = []
  }

  private(set) var cells: [Cell] = []
  /// By row and column: the cell there.
  private var owners: [[Int]]
  /// The columns of text in each column, without the space on both sides.
  private let widths: [Int]
  private var heights: [Int]
  private let alignments: [Table.Alignment]
  private let headCount: Int
  private let bodyEnd: Int

  private let dash = UInt8(ascii: "-")
  private let double = UInt8(ascii: "=")
  private let bar = UInt8(ascii: "|")
  private let corner = UInt8(ascii: "+")

  /// - Parameter lines: the lines of each cell, in the order of the rows.
  init(_ grid: TableGrid, widths: [Int], lines: [[ArraySlice<UInt8>]]) {
    self.widths = widths
    alignments = grid.columns.map(\.alignment)
    // Above a foot there has to be a head, or the body would be one: an empty row is read as none.
    let lead = grid.head.isEmpty && !grid.foot.isEmpty ? 1 : 0
    headCount = grid.head.count + lead
    bodyEnd = headCount + grid.body.count
    let count = bodyEnd + grid.foot.count
    owners = [[Int]](repeating: [Int](repeating: -1, count: widths.count), count: count)
    heights = [Int](repeating: 1, count: count)
    for (index, source) in [grid.head, grid.body, grid.foot].joined().enumerated() {
      let row = index + lead
      for cell in source.cells {
        add(
          Cell(
            row: row, column: cell.column, rowSpan: min(cell.rowSpan, end(ofPart: row) - row),
            columnSpan: cell.columnSpan, lines: lines.indices.contains(cells.count) ? lines[cells.count] : []))
      }
    }
    for row in owners.indices {
      for column in widths.indices where owners[row][column] < 0 { add(Cell(row: row, column: column)) }
    }
    setHeights()
  }

  private mutating func add(_ cell: Cell) {
    for row in cell.row..<min(owners.count, cell.row + cell.rowSpan) {
      for column in cell.column..<min(widths.count, cell.column + cell.columnSpan) { owners[row][column] = cells.count }
    }
    cells.append(cell)
  }

  /// The row after the last of the head, the body or the foot.
  private func end(ofPart row: Int) -> Int {
    row < headCount ? headCount : row < bodyEnd ? bodyEnd : owners.count
  }

  /// Rows are as high as their cells; what a cell over several rows needs beyond them goes to its last row.
  private mutating func setHeights() {
    for cell in cells where cell.rowSpan == 1 { heights[cell.row] = max(heights[cell.row], cell.lines.count) }
    for cell in cells where cell.rowSpan > 1 {
      let rows = cell.row..<(cell.row + cell.rowSpan)
      let height = heights[rows].reduce(cell.rowSpan - 1, +)
      heights[rows.upperBound - 1] += max(0, cell.lines.count - height)
    }
  }

  // MARK: Drawing

  /// The lines of the table.
  func drawn() -> [[UInt8]] {
    // Where a cell's next line is, by cell.
    var taken = [Int](repeating: 0, count: cells.count)
    var result = [border(above: 0, &taken)]
    for row in owners.indices {
      let text = (0..<heights[row]).map { _ in line(in: row, &taken) }
      result += text
      if isDivided(text, row) { result.append(line(in: row, &taken)) }
      result.append(border(above: row + 1, &taken))
    }
    return result
  }

  /// True where every line of a row has a bar in the text of a cell at the end of some column, as if it were a border.
  private func isDivided(_ lines: [[UInt8]], _ row: Int) -> Bool {
    var place = 0
    let ends = widths.dropLast().enumerated().compactMap { column, width in
      place += width + 3
      return parts(row, column + 1) ? nil : place
    }
    guard !ends.isEmpty, !lines.isEmpty else { return false }
    var isBar = [Bool](repeating: true, count: ends.count)
    for line in lines {
      // Bars by the columns of the screen.
      var (column, bars) = (0, Set<Int>())
      for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
        if scalar == "|" || scalar == "+" { bars.insert(column) }
        column += DisplayWidth.of(scalar)
      }
      for (index, end) in ends.enumerated() where !bars.contains(end) { isBar[index] = false }
    }
    return isBar.contains(true)
  }

  private func line(in row: Int, _ taken: inout [Int]) -> [UInt8] {
    var line: [UInt8] = []
    var column = 0
    while column < widths.count {
      line.append(bar)
      column = append(cell: owners[row][column], to: &line, &taken)
    }
    line.append(bar)
    return line
  }

  /// Appends the next line of a cell, and gives the column after it.
  private func append(cell index: Int, to line: inout [UInt8], _ taken: inout [Int]) -> Int {
    let cell = cells[index]
    let end = min(widths.count, cell.column + cell.columnSpan)
    let width = widths[cell.column..<end].reduce(3 * (end - cell.column - 1), +)
    let text = taken[index] < cell.lines.count ? cell.lines[taken[index]] : []
    taken[index] += 1
    line.append(0x20)
    line += text
    line += [UInt8](repeating: 0x20, count: max(0, width - DisplayWidth.of(text)) + 1)
    return end
  }

  /// The border above a row. Cells that span it go on through it.
  private func border(above row: Int, _ taken: inout [Int]) -> [UInt8] {
    let isHead = row == headCount && headCount > 0
    let isFoot = bodyEnd < owners.count && (row == bodyEnd || row == owners.count)
    let mark = isHead || isFoot ? double : dash
    // Under the head, or above a body without head, colons tell the alignments, and every column shows its ends.
    let tellsAlignment = row == headCount
    var line: [UInt8] = []
    var column = 0
    while column < widths.count {
      line.append(junction(above: row, at: column, mark, isCorner: tellsAlignment))
      if crosses(row, column) {
        column = append(cell: owners[row][column], to: &line, &taken)
        continue
      }
      var segment = [UInt8](repeating: mark, count: widths[column] + 2)
      if tellsAlignment {
        let alignment = alignments[column]
        if alignment == .left || alignment == .center { segment[0] = UInt8(ascii: ":") }
        if alignment == .right || alignment == .center { segment[segment.count - 1] = UInt8(ascii: ":") }
      }
      line += segment
      column += 1
    }
    line.append(junction(above: row, at: column, mark, isCorner: tellsAlignment))
    return line
  }

  /// True where one cell takes the place above a border and the place below it.
  private func crosses(_ row: Int, _ column: Int) -> Bool {
    row > 0 && row < owners.count && owners[row - 1][column] == owners[row][column]
  }

  /// What stands in a border between two columns: a corner where borders meet.
  private func junction(above row: Int, at column: Int, _ mark: UInt8, isCorner: Bool) -> UInt8 {
    let goesLeft = column > 0 && !crosses(row, column - 1)
    let goesRight = column < widths.count && !crosses(row, column)
    if !goesLeft, !goesRight { return bar }
    return isCorner || parts(row - 1, column) || parts(row, column) ? corner : mark
  }

  /// True where two cells of a row meet before a column.
  private func parts(_ row: Int, _ column: Int) -> Bool {
    guard owners.indices.contains(row) else { return false }
    return column == 0 || column == widths.count || owners[row][column - 1] != owners[row][column]
  }
}
