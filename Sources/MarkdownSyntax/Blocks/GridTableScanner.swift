import DocumentModel

/// Reads the lines of a grid table, as Pandoc draws them:
///
/// ```
/// +------+-------+
/// | head | head  |
/// +======+:=====:+
/// | a    | b     |
/// +------+-------+
/// ```
///
/// A line belongs to the grid by its display columns. Lines of text whose bars do not stand below the corners above them
/// are divided at their bars all the same.
struct GridTableScanner {
  private static let corner = UInt8(ascii: "+")
  private static let bar = UInt8(ascii: "|")
  private static let dash = UInt8(ascii: "-")
  private static let double = UInt8(ascii: "=")

  private let bytes: [UInt8]
  private let lines: [GridLine]
  private let width: Int
  /// The parts of lines that are divided at their bars, by line, and the corners above them.
  private var parts: [Int: (corners: [Int], ranges: [Range<Int>])] = [:]
  /// The lines of the drawing at which rows begin and end, and the columns at which columns do.
  private var rows: [Int] = []
  private var columns: [Int] = []

  /// The table; nil where the lines are none.
  static func table(in bytes: [UInt8], lines: ArraySlice<LineSegment>) -> GridTable? {
    guard lines.count >= 3, lines.allSatisfy({ $0.padding == 0 }) else { return nil }
    var scanner = GridTableScanner(
      bytes: bytes, lines: lines.map { GridLine(bytes, from: Int($0.start), to: Int($0.end)) })
    return scanner.scan()
  }

  private init(bytes: [UInt8], lines: [GridLine]) {
    self.bytes = bytes
    self.lines = lines
    width = lines[0].width
  }

  private mutating func scan() -> GridTable? {
    guard let marks = marks() else { return nil }
    var tracer = GridTracer(marks)
    guard tracer.trace() else { return nil }
    var table = GridTable()
    rows = tracer.rows.sorted()
    countRows(in: &table)
    // No cell reaches from one part of the table into another.
    let edges = [rows[table.headRows], rows[table.headRows + table.bodyRows]]
    guard tracer.cells.allSatisfy({ cell in edges.allSatisfy { $0 <= cell.top || $0 >= cell.bottom } }) else {
      return nil
    }
    var cells: [PlacedCell] = tracer.cells.map { ($0, pieces(of: $0)) }
    dropEmptyHead(of: &table, &cells)
    columns = Set(cells.flatMap { [$0.0.left, $0.0.right] }).sorted()
    table.columns = tableColumns()
    add(cells, to: &table)
    return table
  }

  private typealias PlacedCell = (place: GridTracer.Cell, lines: [GridTable.Piece])

  /// A head of empty cells is none, where the table has other rows.
  private mutating func dropEmptyHead(of table: inout GridTable, _ cells: inout [PlacedCell]) {
    let end = rows[table.headRows]
    guard table.headRows < rows.count - 1,
      cells.allSatisfy({ $0.place.top >= end || $0.lines.allSatisfy { $0.start == $0.end } })
    else { return }
    cells.removeAll { $0.place.top < end }
    rows.removeFirst(table.headRows)
    table.headRows = 0
  }

  private func add(_ cells: [PlacedCell], to table: inout GridTable) {
    let rowOfLine = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1, $0) })
    let columnOfMark = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
    for (place, lines) in cells {
      guard let top = rowOfLine[place.top], let bottom = rowOfLine[place.bottom], let left = columnOfMark[place.left],
        let right = columnOfMark[place.right]
      else { continue }
      table.cells.append(.init(row: top, column: left, rowSpan: bottom - top, columnSpan: right - left, lines: lines))
    }
  }

  // MARK: Lines

  /// The bytes of the lines by their columns, with hyphens for whatever else a whole rule is drawn with. Lines of text
  /// with other columns have bars below the corners above them. Nil where these have other cells.
  private mutating func marks() -> [[UInt8]]? {
    guard isRule(0, of: Self.dash) else { return nil }
    var marks = [rule(0)]
    var start = 1
    for line in 1..<lines.count where isWholeRule(line) {
      let text = start..<line
      if text.allSatisfy(isStrict) {
        marks += text.map(row)
      } else {
        let corners = marks[start - 1].indices.filter { marks[start - 1][$0] == Self.corner }
        var bars = [UInt8](repeating: 0x20, count: width)
        for column in corners { bars[column] = Self.bar }
        for line in text {
          let ranges = ranges(of: line)
          guard ranges.count == corners.count - 1 else { return nil }
          parts[line] = (corners, ranges)
          marks.append(bars)
        }
      }
      marks.append(isRule(line, of: Self.double) ? rule(line) : row(line))
      start = line + 1
    }
    return start == lines.count ? marks : nil
  }

  private func row(_ line: Int) -> [UInt8] { lines[line].columns(in: bytes) }

  private func rule(_ line: Int) -> [UInt8] { row(line).map { $0 == Self.corner ? $0 : Self.dash } }

  private func isStrict(_ line: Int) -> Bool {
    func isBorder(_ column: Int) -> Bool {
      let byte = lines[line].byte(of: column, in: bytes)
      return byte == Self.bar || byte == Self.corner
    }
    return lines[line].width == width && isBorder(0) && isBorder(width - 1)
  }

  /// True for a line of borders from one side to the other.
  private func isWholeRule(_ line: Int) -> Bool {
    let (start, end) = (lines[line].start, lines[line].end)
    guard lines[line].width == width, bytes[start] == Self.corner, bytes[end - 1] == Self.corner else { return false }
    return bytes[start..<end].allSatisfy { $0 == Self.corner || $0 == Self.dash || $0 == Self.double || $0 == ":" }
  }

  /// True for a whole rule of one mark, with colons beside corners.
  private func isRule(_ line: Int, of mark: UInt8) -> Bool {
    guard isWholeRule(line) else { return false }
    return (lines[line].start..<lines[line].end).allSatisfy { place in
      switch bytes[place] {
      case Self.corner, mark: true
      case ":": bytes[place - 1] == Self.corner || bytes[place + 1] == Self.corner
      default: false
      }
    }
  }

  /// The text between the bars of a line, and after the last one.
  private func ranges(of line: Int) -> [Range<Int>] {
    let (start, end) = (lines[line].start, lines[line].end)
    var ranges: [Range<Int>] = []
    var first: Int?
    for place in start..<end where bytes[place] == Self.bar && !(place > start && bytes[place - 1] == "\\") {
      if let first { ranges.append(first..<place) }
      first = place + 1
    }
    if let first, first < end { ranges.append(first..<end) }
    return ranges
  }

  // MARK: Cells

  /// A cell's parts of the lines: without white space at their ends, and without one space before them where all have
  /// it.
  private func pieces(of cell: GridTracer.Cell) -> [GridTable.Piece] {
    var pieces = (cell.top + 1..<cell.bottom).map { line in
      var range = range(of: cell, on: line)
      while range.upperBound > range.lowerBound, bytes[range.upperBound - 1].isBlank {
        range = range.lowerBound..<range.upperBound - 1
      }
      return GridTable.Piece(line: line, start: range.lowerBound, end: range.upperBound)
    }
    guard pieces.allSatisfy({ $0.start == $0.end || bytes[$0.start] == 0x20 }) else { return pieces }
    for index in pieces.indices where pieces[index].start < pieces[index].end { pieces[index].start += 1 }
    return pieces
  }

  private func range(of cell: GridTracer.Cell, on line: Int) -> Range<Int> {
    if let (corners, ranges) = parts[line] {
      let inside = zip(corners, ranges).filter { cell.left <= $0.0 && $0.0 < cell.right }.map(\.1)
      if let first = inside.first, let last = inside.last { return first.lowerBound..<last.upperBound }
    }
    guard let first = lines[line].offset(of: cell.left), let end = lines[line].offset(of: cell.right) else {
      return lines[line].start..<lines[line].start
    }
    return first + 1..<max(first + 1, end)
  }

  // MARK: Parts and columns

  /// Counts the rows of head, body and foot: `=` ends the head, and stands on both sides of a foot.
  private func countRows(in table: inout GridTable) {
    let count = rows.count - 1
    let double = rows.indices.dropFirst().filter { isRule(rows[$0], of: Self.double) }
    // Where only the last line is double, all rows are the head's.
    table.headRows = double.first ?? 0
    if double.last == count, let foot = double.dropLast().last { table.footRows = count - foot }
    table.bodyRows = count - table.headRows - table.footRows
  }

  private func tableColumns() -> [Table.Column] {
    let line = lines[rows.first { isRule($0, of: Self.double) } ?? 0]
    let edges = zip(columns, columns.dropFirst())
    let widths = edges.map { $1 - $0 }
    let page = max(PipeTable.pageWidth, widths.reduce(0, +) - 2 + widths.count)
    return edges.map { left, right in
      let isLeft = line.byte(of: left + 1, in: bytes) == ":"
      let isRight = line.byte(of: right - 1, in: bytes) == ":"
      return Table.Column(
        alignment: isLeft ? (isRight ? .center : .left) : (isRight ? .right : .standard),
        width: Double(right - left) / Double(page))
    }
  }
}
