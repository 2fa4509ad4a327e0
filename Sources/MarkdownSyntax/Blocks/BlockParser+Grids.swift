extension BlockParser {
  /// Grid tables may nest this deep in each other; deeper ones stay text.
  private static let gridDepthLimit = 8

  /// Opens what may become a grid table: a line of corners and hyphens. True where it did.
  mutating func startGrid() -> Bool {
    guard depth + 2 < BlockParser.depthLimit, isGridRule(from: nonspace, to: trimmedLineEnd),
      open[..<depth].count(where: { nodes[$0].kind == .gridTable }) < BlockParser.gridDepthLimit
    else { return false }
    let node = add(.gridLines, at: nonspace)
    addGridLine(to: node)
    return true
  }

  mutating func continueGrid(_ node: Int) -> Bool {
    guard !isBlank, indent <= 3, bytes[nonspace] == "+" || bytes[nonspace] == "|" else { return false }
    addGridLine(to: node)
    return true
  }

  private mutating func addGridLine(to node: Int) {
    addLine(to: node, from: nonspace)
    lines[lines.count - 1].end = Int32(trimmedLineEnd)
    nodes[node].end = Int32(trimmedLineEnd)
  }

  private func isGridRule(from start: Int, to end: Int) -> Bool {
    guard end - start >= 3, bytes[start] == "+", bytes[end - 1] == "+" else { return false }
    return bytes[start..<end].allSatisfy { $0 == "+" || $0 == "-" || $0 == "=" || $0 == ":" }
  }

  /// Makes a table of the lines that look like one, and reads its cells; a paragraph where they are none.
  mutating func finishGrid(_ node: Int) {
    let first = Int(nodes[node].firstLine)
    let source = lines[first..<(first + Int(nodes[node].lineCount))]
    guard let table = GridTableScanner.table(in: bytes, lines: source) else {
      brokenGrids.append(Int32(node))
      nodes[node].kind = .paragraph
      return finishParagraph(node)
    }
    nodes[node].kind = .gridTable
    nodes[node].data = Int32(grids.count)
    grids.append(table)
    // The line that ends the table is half read.
    let outer = (base, depth, paragraph, self.table, lineStart, lineEnd, lineNumber)
    let place = (offset, column, isInsideTab, nonspace, nonspaceColumn, indent, isBlank)
    open.append(node)
    for (index, cell) in table.cells.enumerated() { read(cell, at: index, of: node) }
    open.removeLast()
    (base, depth, paragraph, self.table, lineStart, lineEnd, lineNumber) = outer
    (offset, column, isInsideTab, nonspace, nonspaceColumn, indent, isBlank) = place
  }

  /// Reads the lines of a cell as lines of their own, in the cell and in nothing around it.
  private mutating func read(_ cell: GridTable.Cell, at index: Int, of table: Int) {
    let node = nodes.count
    let top = Int(nodes[table].firstLineNumber)
    let start = cell.lines.first?.start ?? Int(nodes[table].start)
    nodes.append(
      BlockNode(
        kind: .cell, parent: Int32(table), start: Int32(start), end: Int32(cell.lines.last?.end ?? start),
        firstLineNumber: Int32(top + (cell.lines.first?.line ?? 0)),
        lastLineNumber: Int32(top + (cell.lines.last?.line ?? 0))))
    nodes[node].data = Int32(index)
    nodes[table].lastChild = Int32(node)
    open.append(node)
    base = open.count
    for piece in cell.lines {
      (lineStart, lineEnd, lineNumber) = (piece.start, piece.end, top + piece.line)
      processLine()
    }
    for inner in open[base...] where nodes[inner].kind == .division { unclosedDivisions.append(Int32(inner)) }
    close(to: base)
    open.removeLast()
  }
}
