import DocumentModel

/// A grid table: rows and columns with cells that may span several of them and hold blocks.
struct GridTable {
  struct Cell {
    var row: Int
    var column: Int
    var rowSpan: Int
    var columnSpan: Int
    /// The cell's part of each line, without the white space around it.
    var lines: [Piece] = []
  }

  /// A part of a line of the source that belongs to a cell.
  struct Piece {
    /// The line, counted from the table's first.
    var line: Int
    var start: Int
    var end: Int
  }

  var columns: [Table.Column] = []
  var headRows = 0
  var bodyRows = 0
  var footRows = 0
  /// By rows, and by columns in them.
  var cells: [Cell] = []
}
