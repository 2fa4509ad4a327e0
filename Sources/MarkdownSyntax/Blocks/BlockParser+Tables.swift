import DocumentModel

/// A pipe table: its first line is the head, the others are rows; the delimiter row is not kept.
struct PipeTable {
  var alignments: [Table.Alignment] = []
  /// The hyphens below the head, by column.
  var hyphens: [Int] = []
  /// True once a line is wider than a page: the table takes the whole width then, and the hyphens share it out.
  var isWide = false

  /// Wider lines make a table wide, as in Pandoc.
  static let pageWidth = 72

  var columns: [Table.Column] {
    let sum = Double(hyphens.reduce(0, +))
    return zip(alignments, hyphens).map {
      Table.Column(alignment: $0, width: isWide ? Double($1) / sum : nil)
    }
  }
}

extension BlockParser {
  /// Makes the last line of a paragraph the head of a table where the line is a delimiter row with as many cells. True
  /// where it did.
  mutating func startTable(after node: Int) -> Bool {
    switch bytes[nonspace] {
    case "|", "-", ":": break
    default: return false
    }
    let last = Int(nodes[node].firstLine + nodes[node].lineCount) - 1
    guard lines.indices.contains(last), let table = delimiterRow() else { return false }
    let head = lines[last]
    guard PipeTableScanner.countCells(in: bytes, from: Int(head.start), to: Int(head.end)) == table.alignments.count
    else { return false }
    let headLine = nodes[node].lastLineNumber
    if nodes[node].lineCount == 1 {
      nodes[node].kind = .table
      nodes[node].data = Int32(tables.count)
      nodes[node].end = Int32(trimmedLineEnd)
      nodes[node].lastLineNumber = Int32(lineNumber)
    } else {
      lines.removeLast()
      nodes[node].lineCount -= 1
      nodes[node].lastLineNumber -= 1
      let new = add(.table, at: Int(head.start), data: tables.count)
      nodes[new].firstLine = Int32(lines.count)
      nodes[new].firstLineNumber = headLine
      nodes[new].lineCount = 1
      lines.append(head)
    }
    tables.append(table)
    noteWidth(of: tables.count - 1, from: Int(head.start), to: Int(head.end))
    noteWidth(of: tables.count - 1, from: nonspace, to: trimmedLineEnd)
    return true
  }

  private func delimiterRow() -> PipeTable? {
    var table = PipeTable()
    var place = nonspace
    let end = trimmedLineEnd
    var hasPipe = false
    if bytes[place] == "|" {
      hasPipe = true
      place += 1
    }
    while place < end {
      place = bytes.skippingBlanks(from: place, limit: end)
      guard place < end else { break }
      let isLeft = bytes[place] == ":"
      if isLeft { place += 1 }
      let dashes = place
      while place < end, bytes[place] == "-" { place += 1 }
      guard place > dashes else { return nil }
      table.hyphens.append(place - dashes)
      let isRight = place < end && bytes[place] == ":"
      if isRight { place += 1 }
      table.alignments.append(isLeft ? (isRight ? .center : .left) : (isRight ? .right : .standard))
      place = bytes.skippingBlanks(from: place, limit: end)
      guard place < end else { break }
      guard bytes[place] == "|" else { return nil }
      hasPipe = true
      place += 1
    }
    guard !table.alignments.isEmpty, hasPipe || bytes[nonspace] == ":" || bytes[end - 1] == ":" else { return nil }
    return table
  }

  /// Gives the line to an open table as a row. False where the line is a caption.
  mutating func addRow(to node: Int) -> Bool {
    if extensions.contains(.tableCaptions),
      PipeTableScanner.captionStart(in: bytes, from: nonspace, to: lineEnd) != nil
    {
      return false
    }
    addLine(to: node, from: nonspace)
    lines[lines.count - 1].end = Int32(trimmedLineEnd)
    nodes[node].end = Int32(trimmedLineEnd)
    noteWidth(of: Int(nodes[node].data), from: nonspace, to: trimmedLineEnd)
    return true
  }

  private mutating func noteWidth(of table: Int, from start: Int, to end: Int) {
    guard extensions.contains(.relativeWidths), end - start > PipeTable.pageWidth, !tables[table].isWide else { return }
    tables[table].isWide = bytes[start..<end].count { $0 & 0xC0 != 0x80 } > PipeTable.pageWidth
  }

  /// Makes paragraphs that say so the captions of the tables before or after them.
  mutating func resolveCaptions() {
    guard extensions.contains(.tableCaptions), !tables.isEmpty || !grids.isEmpty else { return }
    var previous: [Int32: Int] = [:]
    for index in nodes.indices.dropFirst() where nodes[index].kind != .cell {
      let parent = nodes[index].parent
      let before = previous[parent]
      previous[parent] = index
      guard let before else { continue }
      if nodes[before].kind.isTable, nodes[before].caption < 0 { takeCaption(index, for: before) }
      if nodes[index].kind.isTable { takeCaption(before, for: index) }
    }
  }

  private mutating func takeCaption(_ node: Int, for table: Int) {
    guard nodes[node].kind == .paragraph, nodes[node].lineCount > 0 else { return }
    let first = Int(nodes[node].firstLine)
    let line = lines[first]
    guard let start = PipeTableScanner.captionStart(in: bytes, from: Int(line.start), to: Int(line.end)) else { return }
    nodes[node].kind = .caption
    nodes[table].caption = Int32(node)
    lines[first].start = Int32(start)
    let last = first + Int(nodes[node].lineCount) - 1
    let from = Int(lines[last].start)
    let text = LeafText(source: bytes, start: from, end: Int(lines[last].end), file: file)
    guard extensions.contains(.attributes),
      let found = AttributeScanner.scanTrailing(text, from: from, end: Int(lines[last].end))
    else { return }
    var end = found.start
    while end > from, bytes[end - 1].isBlank { end -= 1 }
    lines[last].end = Int32(end)
    setAttributes(found.attributes, of: table)
  }
}
