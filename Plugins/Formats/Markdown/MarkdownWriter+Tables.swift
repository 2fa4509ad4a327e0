import ByteText
import DocumentModel
import PluginKit

extension MarkdownWriter {
  /// Writes a pipe table where its cells are lines of text, and otherwise a list of its rows.
  mutating func write(_ table: Table, _ block: Block) {
    guard !TableGrid(table).isEmpty else { return }
    guard Self.isPipeTable(table) else { return writeLossily(table, block) }
    writePipeTable(table)
    let caption = inlines(Self.caption(table.caption, of: block.attributes)).map { $0 == 0x0A ? 0x20 : $0 }
    let attributes = Array(MarkdownAttributes.text(block.attributes).utf8)
    if !caption.isEmpty || !attributes.isEmpty {
      separate()
      writeLine(Array(": ".utf8) + caption + (caption.isEmpty || attributes.isEmpty ? [] : [0x20]) + attributes)
    }
  }

  private mutating func writeLossily(_ table: Table, _ block: Block) {
    reportLoss(
      "a table with cells that span or hold more than a line is written as a list",
      "Pipe tables have one line per row and one head row; other formats keep the table.", at: block.span)
    inDivision(block.attributes) { writer in
      if !table.caption.isEmpty {
        writer.write([.paragraph(table.caption)])
        writer.separate()
      }
      writer.writeList(of: table)
    }
  }

  private static func isPipeTable(_ table: Table) -> Bool {
    guard table.head.count <= 1, table.foot.isEmpty else { return false }
    return (table.head + table.body).allSatisfy { row in
      row.cells.count <= table.columns.count
        && row.cells.allSatisfy { cell in
          guard cell.rowSpan == 1, cell.columnSpan == 1, cell.blocks.count <= 1 else { return false }
          switch cell.blocks.first?.kind {
          case nil, .plain?, .paragraph?: return true
          default: return false
          }
        }
    }
  }

  private mutating func writePipeTable(_ table: Table) {
    let head = cells(of: table.head.first, in: table)
    let body = table.body.map { cells(of: $0, in: table) }
    var widths = table.columns.indices.map { column in
      max(3, ([head] + body).map { DisplayWidth.of($0[column][...]) }.max() ?? 3)
    }
    let shares = table.columns.compactMap(\.width)
    let dashes = shares.count == table.columns.count ? Self.dashes(shares) : nil
    if let dashes { widths = zip(widths, dashes).map { max($0, $1) } }
    // Wider than a page, a table would share the width out by its hyphens when it is read.
    if widths.reduce(1 + 3 * widths.count, +) > 72 { widths = dashes ?? widths.map { _ in 3 } }
    writeRow(head, widths)
    var rule: [UInt8] = []
    for (index, column) in table.columns.enumerated() {
      let width = max(3, dashes?[index] ?? widths[index])
      var cell = [UInt8](repeating: UInt8(ascii: "-"), count: width)
      if column.alignment == .left || column.alignment == .center { cell[0] = UInt8(ascii: ":") }
      if column.alignment == .right || column.alignment == .center { cell[width - 1] = UInt8(ascii: ":") }
      rule += [UInt8(ascii: "|"), 0x20] + cell + [0x20]
    }
    writeLine(rule + [UInt8(ascii: "|")])
    for row in body { writeRow(row, widths) }
  }

  /// Shares of the line as 72 dashes in all, so that the same shares are read back.
  private static func dashes(_ shares: [Double]) -> [Int] {
    let sum = shares.reduce(0) { $0 + max(0.001, $1.isFinite ? $1 : 0) }
    var counts = shares.map { max(3, Int((max(0.001, $0.isFinite ? $0 : 0) / sum * 72).rounded(.down))) }
    var index = 0
    while counts.reduce(0, +) < 72 {
      counts[index % counts.count] += 1
      index += 1
    }
    return counts
  }

  private mutating func cells(of row: Table.Row?, in table: Table) -> [[UInt8]] {
    table.columns.indices.map { column in
      guard let row, row.cells.indices.contains(column) else { return [] }
      switch row.cells[column].blocks.first?.kind {
      case .plain(let content)?, .paragraph(let content)?:
        return inlines(content, isCell: true).map { $0 == 0x0A ? 0x20 : $0 }
      default: return []
      }
    }
  }

  private mutating func writeRow(_ cells: [[UInt8]], _ widths: [Int]) {
    var line: [UInt8] = []
    for (cell, width) in zip(cells, widths) {
      line += [UInt8(ascii: "|"), 0x20] + cell
      line += [UInt8](repeating: 0x20, count: max(0, width - DisplayWidth.of(cell[...])) + 1)
    }
    writeLine(line + [UInt8(ascii: "|")])
  }

  /// One item per row: the cells' blocks, each after what the head calls its column.
  private mutating func writeList(of table: Table) {
    let grid = TableGrid(table)
    var labels = [String](repeating: "", count: grid.columns.count)
    for row in grid.head {
      for cell in row.cells {
        for column in cell.column..<min(labels.count, cell.column + cell.columnSpan) {
          let label = cell.content.blocks.plainText
          labels[column] += labels[column].isEmpty || label.isEmpty ? label : ", \(label)"
        }
      }
    }
    for (index, row) in (grid.body + grid.foot).enumerated() {
      if index > 0 { separate() }
      prefixed(by: "  ", first: "- ") { writer in
        for cell in row.cells where !cell.content.blocks.isEmpty {
          if cell.column > 0 { writer.separate() }
          let label = labels[cell.column]
          writer.write(label.isEmpty ? cell.content.blocks : Self.labelled(cell.content.blocks, label))
        }
      }
    }
  }

  private static func labelled(_ blocks: [Block], _ label: String) -> [Block] {
    let words: [Inline] = [Inline(.strong([.text(label)])), .text(": ")]
    guard let first = blocks.first else { return blocks }
    switch first.kind {
    case .plain(let content), .paragraph(let content):
      return [Block(.paragraph(words + content), span: first.span)] + blocks.dropFirst()
    default: return [.paragraph(words)] + blocks
    }
  }
}
