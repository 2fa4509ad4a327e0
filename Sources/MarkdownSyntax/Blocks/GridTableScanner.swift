import DocumentModel

/// Finds rows, columns and cells in the lines of a grid table, as Pandoc draws them:
///
/// ```
/// +------+-------+
/// | head | head  |
/// +======+:=====:+
/// | a    | b     |
/// +------+-------+
/// ```
///
/// A line belongs to the grid by its display columns. A cell spans columns where no bar divides it from its neighbour,
/// and rows where no rule does. A row without spans whose bars do not stand below those of the first line is divided at
/// its bars all the same.
struct GridTableScanner {
  /// What a line draws between two borders of columns.
  private enum Rule { case none, hyphens, equals }

  private let bytes: [UInt8]
  private let lines: [GridLine]
  /// The columns of the borders, left to right.
  private var borders: [Int] = []
  /// By line: the rules between the borders; empty for a line of text.
  private var rules: [[Rule]] = []

  /// The table; nil where the lines are none.
  static func table(in bytes: [UInt8], lines: ArraySlice<LineSegment>) -> GridTable? {
    guard lines.count >= 3, lines.allSatisfy({ $0.padding == 0 }) else { return nil }
    return GridTableScanner(
      bytes: bytes, lines: lines.map { GridLine(bytes, from: Int($0.start), to: Int($0.end)) }
    ).scan()
  }

  private init(bytes: [UInt8], lines: [GridLine]) {
    self.bytes = bytes
    self.lines = lines
    findBorders()
    rules = lines.map(rules(of:))
  }

  // MARK: Borders and rules

  private mutating func findBorders() {
    var found: Set<Int> = [0, lines[0].width - 1]
    for line in lines where bytes[line.start] == "+" { found.formUnion(corners(of: line)) }
    for line in lines where bytes[line.start] == "|" {
      let corners = corners(of: line)
      if bytes[line.end - 1] == "+" || corners.count(where: found.contains) > 1 { found.formUnion(corners) }
    }
    borders = found.sorted()
  }

  /// The columns of the corners at both ends of each rule on a line.
  private func corners(of line: GridLine) -> [Int] {
    var found: [Int] = []
    var last: Int?
    for column in 0..<line.width {
      switch line.byte(of: column, in: bytes) {
      case "+":
        if let last, column > last + 1 { found += [last, column] }
        last = column
      case "-", "=", ":": break
      default: last = nil
      }
    }
    return found
  }

  private func rules(of line: GridLine) -> [Rule] {
    guard line.width == lines[0].width, bytes[line.start] == "+" || bytes[line.end - 1] == "+" || hasCorner(line)
    else { return [] }
    let found = zip(borders, borders.dropFirst()).map { rule(of: line, from: $0, to: $1) }
    return found.allSatisfy { $0 == .none } ? [] : found
  }

  private func hasCorner(_ line: GridLine) -> Bool {
    borders.contains { line.byte(of: $0, in: bytes) == "+" }
  }

  private func rule(of line: GridLine, from first: Int, to last: Int) -> Rule {
    var rule = Rule.none
    for column in (first + 1)..<max(first + 1, last) {
      switch line.byte(of: column, in: bytes) {
      case "-" where rule != .equals: rule = .hyphens
      case "=" where rule != .hyphens: rule = .equals
      case ":" where column == first + 1 || column == last - 1: break
      default: return .none
      }
    }
    return isCorner(line, first) && isCorner(line, last) ? rule : .none
  }

  /// A rule may go through a border that only other rows have.
  private func isCorner(_ line: GridLine, _ column: Int) -> Bool {
    switch line.byte(of: column, in: bytes) {
    case "+", "|", "-", "=": true
    default: false
    }
  }

  // MARK: Cells

  /// A row: its lines of text, and the line that ends it.
  private struct Row {
    var text: Range<Int>
    /// The borders that divide it, as indices into `borders`, both ends counted.
    var bars: [Int]
    /// The parts of its lines, where these are divided at their bars, wherever the bars stand.
    var parts: [[Range<Int>]]?
  }

  private func scan() -> GridTable? {
    guard let last = rules.last, isWhole(rules[0]), isWhole(last), let rows = rows() else { return nil }
    var table = GridTable()
    guard countRows(rows, in: &table) else { return nil }
    // A border that divides no row is a mark in somebody's text.
    let used = Set(rows.flatMap(\.bars)).sorted()
    guard used.count > 1 else { return nil }
    table.columns = columns(between: used)
    var columnOfBorder = [Int](repeating: 0, count: borders.count)
    for (column, border) in used.enumerated() { columnOfBorder[border] = column }
    var open: [Int: Int] = [:]
    for (index, row) in rows.enumerated() {
      var next: [Int: Int] = [:]
      for (cell, (left, right)) in zip(row.bars, row.bars.dropFirst()).enumerated() {
        let (first, end) = (columnOfBorder[left], columnOfBorder[right])
        let above = index == 0 ? [] : rules[row.text.lowerBound - 1][left..<right]
        let place: Int
        if index > 0, above.allSatisfy({ $0 == .none }) {
          guard let found = open[first], table.cells[found].columnSpan == end - first, row.parts == nil else {
            return nil
          }
          place = found
          table.cells[place].rowSpan += 1
          append(line: row.text.lowerBound - 1, left, right, to: &table.cells[place])
        } else {
          guard !above.contains(.none) else { return nil }
          place = table.cells.count
          table.cells.append(.init(row: index, column: first, rowSpan: 1, columnSpan: end - first))
        }
        for line in row.text {
          if let part = row.parts?[line - row.text.lowerBound][cell] {
            table.cells[place].lines.append(.init(line: line, start: part.lowerBound, end: part.upperBound))
          } else {
            append(line: line, left, right, to: &table.cells[place])
          }
        }
        next[first] = place
      }
      open = next
    }
    for index in table.cells.indices { trim(&table.cells[index]) }
    return spansCrossParts(table) ? nil : table
  }

  private func isWhole(_ rules: [Rule]) -> Bool { !rules.isEmpty && !rules.contains(.none) }

  private func rows() -> [Row]? {
    var rows: [Row] = []
    var start = 1
    for line in 1..<lines.count where !rules[line].isEmpty {
      guard let row = row(start..<line) else { return nil }
      rows.append(row)
      start = line + 1
    }
    return rows
  }

  private func row(_ text: Range<Int>) -> Row? {
    let all = Array(borders.indices)
    let isStrict = text.allSatisfy { line in
      lines[line].width == lines[0].width && isBar(line, 0) && isBar(line, borders.count - 1)
    }
    if isStrict {
      let above = lines[text.lowerBound - 1]
      return Row(
        text: text,
        bars: all.filter { border in
          text.isEmpty
            ? above.byte(of: borders[border], in: bytes) == "+" : text.allSatisfy { isBar($0, border) }
        })
    }
    let corners = all.filter { lines[text.lowerBound - 1].byte(of: borders[$0], in: bytes) == "+" }
    let parts = text.map(parts(of:))
    return parts.allSatisfy { $0.count == corners.count - 1 } ? Row(text: text, bars: corners, parts: parts) : nil
  }

  private func isBar(_ line: Int, _ border: Int) -> Bool {
    let byte = lines[line].byte(of: borders[border], in: bytes)
    return byte == "|" || byte == "+"
  }

  /// The text between the bars of a line.
  private func parts(of line: Int) -> [Range<Int>] {
    let (start, end) = (lines[line].start, lines[line].end)
    var parts: [Range<Int>] = []
    var first: Int?
    for place in start..<end where bytes[place] == "|" && !(place > start && bytes[place - 1] == "\\") {
      if let first { parts.append(first..<place) }
      first = place + 1
    }
    return parts
  }

  private func append(line: Int, _ left: Int, _ right: Int, to cell: inout GridTable.Cell) {
    guard let first = lines[line].offset(of: borders[left]), let end = lines[line].offset(of: borders[right]) else {
      return
    }
    cell.lines.append(.init(line: line, start: first + 1, end: max(first + 1, end)))
  }

  /// Takes off white space at the ends of lines, and one space before them where all have it.
  private func trim(_ cell: inout GridTable.Cell) {
    for index in cell.lines.indices {
      while cell.lines[index].end > cell.lines[index].start, bytes[cell.lines[index].end - 1].isBlank {
        cell.lines[index].end -= 1
      }
    }
    guard cell.lines.allSatisfy({ $0.start == $0.end || bytes[$0.start] == 0x20 }) else { return }
    for index in cell.lines.indices where cell.lines[index].start < cell.lines[index].end {
      cell.lines[index].start += 1
    }
  }

  // MARK: Parts and columns

  /// Counts the rows of head, body and foot: `=` ends the head, and stands on both sides of a foot.
  private func countRows(_ rows: [Row], in table: inout GridTable) -> Bool {
    let ends = rows.map { $0.text.upperBound }
    let double = ends.indices.filter { rules[ends[$0]].allSatisfy { $0 == .equals } }
    var inner = double.filter { $0 < rows.count - 1 }
    if inner.count > 1 || rules[0].allSatisfy({ $0 == .equals }), double.last == rows.count - 1, let foot = inner.last {
      table.footRows = rows.count - 1 - foot
      inner.removeLast()
    }
    // Where only the last line is double, all rows are the head's.
    let isAllHead = double == [rows.count - 1] && !rules[0].allSatisfy { $0 == .equals }
    table.headRows = isAllHead ? rows.count : inner.first.map { $0 + 1 } ?? 0
    table.bodyRows = rows.count - table.headRows - table.footRows
    return table.bodyRows >= 0
  }

  private func columns(between used: [Int]) -> [Table.Column] {
    let line = lines[
      lines.indices.dropFirst().first { !rules[$0].isEmpty && rules[$0].allSatisfy { $0 == .equals } } ?? 0]
    let widths = zip(used, used.dropFirst()).map { borders[$1] - borders[$0] }
    let page = max(PipeTable.pageWidth, widths.reduce(0, +) - 2 + widths.count)
    return zip(zip(used, used.dropFirst()), widths).map { edges, width in
      let isLeft = line.byte(of: borders[edges.0] + 1, in: bytes) == ":"
      let isRight = line.byte(of: borders[edges.1] - 1, in: bytes) == ":"
      return Table.Column(
        alignment: isLeft ? (isRight ? .center : .left) : (isRight ? .right : .standard),
        width: Double(width) / Double(page))
    }
  }

  /// True where a cell reaches from one part of the table into another.
  private func spansCrossParts(_ table: GridTable) -> Bool {
    let edges = [table.headRows, table.headRows + table.bodyRows]
    return table.cells.contains { cell in edges.contains { cell.row < $0 && cell.row + cell.rowSpan > $0 } }
  }
}
