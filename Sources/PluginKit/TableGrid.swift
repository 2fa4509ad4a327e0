import DocumentModel

/// A table laid out on a grid: every cell knows its column, and spans end where the grid or another cell does.
///
/// Rows in which no cell begins and columns in which no cell begins are left out, because no table format has a place
/// for them. Overlapping, negative and endless spans are cut to what there is room for.
public struct TableGrid: Sendable {
  public struct Cell: Sendable {
    public var content: Table.Cell
    /// From zero.
    public var column: Int
    public var columnSpan: Int
    public var rowSpan: Int
    public var alignment: Table.Alignment
    /// True for a cell that names its row.
    public var isRowHeader: Bool

    public init(
      content: Table.Cell, column: Int, columnSpan: Int = 1, rowSpan: Int = 1, alignment: Table.Alignment = .standard,
      isRowHeader: Bool = false
    ) {
      self.content = content
      self.column = column
      self.columnSpan = columnSpan
      self.rowSpan = rowSpan
      self.alignment = alignment
      self.isRowHeader = isRowHeader
    }
  }

  public struct Row: Sendable {
    public var cells: [Cell]
    public var attributes: Attributes

    public init(cells: [Cell], attributes: Attributes = .empty) {
      self.cells = cells
      self.attributes = attributes
    }
  }

  public private(set) var columns: [Table.Column]
  public private(set) var head: [Row]
  public private(set) var body: [Row]
  public private(set) var foot: [Row]

  /// How many columns a cell may span.
  public static let spanLimit = 1_000

  /// True where no cell is left.
  public var isEmpty: Bool { head.isEmpty && body.isEmpty && foot.isEmpty }

  public init(_ table: Table) {
    let narrowest = [table.head, table.body, table.foot].map { Self.narrowestWidth($0) }.max() ?? 0
    var width = max(narrowest, table.columns.count)
    head = Self.placed(table.head, width: &width)
    body = Self.placed(table.body, width: &width)
    foot = Self.placed(table.foot, width: &width)

    var begins = [Bool](repeating: false, count: width)
    for row in [head, body, foot].joined() { for cell in row.cells { begins[cell.column] = true } }
    var position = [0]
    position.reserveCapacity(width + 1)
    for isUsed in begins { position.append((position.last ?? 0) + (isUsed ? 1 : 0)) }
    columns = begins.indices.filter { begins[$0] }.map {
      $0 < table.columns.count ? table.columns[$0] : Table.Column()
    }
    Self.finish(&head, columns, position, rowHeaders: 0)
    Self.finish(&body, columns, position, rowHeaders: table.rowHeaderColumns)
    Self.finish(&foot, columns, position, rowHeaders: table.rowHeaderColumns)
  }

  private static func finish(_ rows: inout [Row], _ columns: [Table.Column], _ position: [Int], rowHeaders: Int) {
    for row in rows.indices { finish(&rows[row], columns, position, rowHeaders: rowHeaders) }
  }

  private static func finish(_ row: inout Row, _ columns: [Table.Column], _ position: [Int], rowHeaders: Int) {
    for index in row.cells.indices {
      let cell = row.cells[index]
      let column = position[cell.column]
      row.cells[index].isRowHeader = cell.column < rowHeaders
      row.cells[index].column = column
      row.cells[index].columnSpan = max(1, position[cell.column + cell.columnSpan] - column)
      row.cells[index].alignment = cell.content.alignment ?? columns[column].alignment
    }
  }

  /// How many columns the rows need where no cell spans any.
  private static func narrowestWidth(_ rows: [Table.Row]) -> Int { rows.lazy.map(\.cells.count).max() ?? 0 }

  private static func placed(_ rows: [Table.Row], width: inout Int) -> [Row] {
    var result: [Row] = []
    // The number of the first row, among those that are kept, in which a column is free.
    var freeFrom: [Int] = []
    let keptBefore = rows.reduce(into: [0]) { $0.append(($0.last ?? 0) + ($1.cells.isEmpty ? 0 : 1)) }
    for (index, row) in rows.enumerated() where !row.cells.isEmpty {
      let number = result.count
      var placed: [Cell] = []
      var column = 0
      for cell in row.cells {
        while column < freeFrom.count, freeFrom[column] > number { column += 1 }
        let wanted = min(max(1, cell.columnSpan), spanLimit)
        width = max(width, column + 1)
        var end = column + 1
        while end < min(column + wanted, width), end >= freeFrom.count || freeFrom[end] <= number { end += 1 }
        let lastRow = min(rows.count, index + min(max(1, cell.rowSpan), rows.count))
        let rowSpan = max(1, keptBefore[lastRow] - number)
        while freeFrom.count < end { freeFrom.append(0) }
        for covered in column..<end { freeFrom[covered] = number + rowSpan }
        placed.append(
          Cell(content: cell, column: column, columnSpan: end - column, rowSpan: rowSpan))
        column = end
      }
      result.append(Row(cells: placed, attributes: row.attributes))
    }
    return result
  }
}
