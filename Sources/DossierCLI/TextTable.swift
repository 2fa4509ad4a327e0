import ByteText

/// Rows of text in columns, for a terminal.
enum TextTable {
  /// A line for each row. Control characters of cells are shown.
  static func lines(_ rows: [[String]]) -> [String] {
    let rows = rows.map { $0.map(Terminal.printable) }
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { $0.indices.contains(column) ? DisplayWidth.of($0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      var line = ""
      for (cell, width) in zip(row, widths) {
        line += cell + String(repeating: " ", count: max(0, width - DisplayWidth.of(cell)) + 2)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
