import ByteText
import DocumentModel

extension PlainTextWriter {
  /// Writes a table as aligned columns where they fit, and otherwise as a list of its rows.
  mutating func write(_ table: Table, at span: SourceSpan = .none) {
    let caption = inlines(table.caption)
    if !caption.isEmpty {
      writeWrapped(caption)
      separate()
    }
    let grid = PlainTextGrid(table) { [room] cell in self.text(of: cell, width: room) }
    guard grid.columnCount > 0 else { return }
    let cells = (table.head + table.body + table.foot).lazy.flatMap(\.cells)
    if cells.contains(where: { $0.columnSpan > 1 || $0.rowSpan > 1 }) { lose(.span, at: span) }
    if let widths = grid.widths(fitting: room) {
      write(grid, widths: widths)
    } else {
      lose(.table, at: span)
      writeList(of: grid)
    }
  }

  /// A cell's text; blocks are parted by line feeds.
  private mutating func text(of cell: Table.Cell, width: Int) -> [UInt8] {
    if cell.blocks.count == 1, case .plain(let content) = cell.blocks[0].kind { return inlines(content) }
    let lines = captured(width: max(20, width / 2)) { $0.write(cell.blocks) }
    return Array(lines.split(separator: 0x0A).joined(separator: [0x0A]))
  }

  private mutating func write(_ grid: PlainTextGrid, widths: [Int]) {
    let rule = Array(widths.map { [UInt8](repeating: UInt8(ascii: "-"), count: $0) }.joined(separator: [0x20, 0x20]))
    var isFirst = true
    for section in [grid.head, grid.body, grid.foot] where !section.isEmpty {
      if !isFirst { writeLine(rule) }
      isFirst = false
      let rows = section.map { row in row.enumerated().map { lines(of: $1.text, width: widths[$0]) } }
      let isOpen = rows.contains { row in row.contains { $0.count > 1 } } && rows.count > 1
      for (index, row) in rows.enumerated() {
        if isOpen, index > 0 { separate() }
        let height = max(1, row.map(\.count).max() ?? 1)
        for line in 0..<height {
          var bytes: [UInt8] = []
          for (column, cell) in row.enumerated() {
            if column > 0 { bytes += [0x20, 0x20] }
            let text = cell.indices.contains(line) ? cell[line] : []
            bytes += Self.aligned(text, in: widths[column], section[index][column].alignment)
          }
          writeLine(bytes)
        }
      }
    }
  }

  private func lines(of text: [UInt8], width: Int) -> [[UInt8]] {
    guard !text.isEmpty else { return [] }
    var wrapped: [UInt8] = []
    LineWrapping(width: width).wrap(text, into: &wrapped)
    return wrapped.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast().map(Array.init)
  }

  private static func aligned(_ text: [UInt8], in width: Int, _ alignment: Table.Alignment) -> [UInt8] {
    let space = max(0, width - DisplayWidth.of(text[...]))
    let before =
      switch alignment {
      case .standard, .left: 0
      case .right: space
      case .center: space / 2
      }
    return [UInt8](repeating: 0x20, count: before) + text + [UInt8](repeating: 0x20, count: space - before)
  }

  private mutating func writeList(of grid: PlainTextGrid) {
    for row in grid.body + grid.foot {
      indented(by: 2, marker: [UInt8(ascii: "-")]) { writer in
        for (column, cell) in row.enumerated() where !cell.text.isEmpty {
          let label = grid.labels[column]
          writer.writeWrapped(label.isEmpty ? cell.text : label + Array(": ".utf8) + cell.text)
        }
      }
    }
    if grid.body.isEmpty, grid.foot.isEmpty {
      for column in 0..<grid.columnCount { writeWrapped(grid.labels[column]) }
    }
  }
}
