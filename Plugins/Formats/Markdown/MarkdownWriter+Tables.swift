import ByteText
import DocumentModel
import PluginKit

extension MarkdownWriter {
  /// Columns up to which the cells of a pipe table stand below each other. A longer line would give its columns shares.
  private static let pipeWidth = 72

  /// Writes a pipe table where its cells are lines of text, and otherwise a grid table.
  mutating func write(_ table: Table, _ block: Block) {
    guard !TableGrid(table).isEmpty else { return }
    if table.rowHeaderColumns > 0 {
      reportLoss(
        "cells that name their row are written as other cells", "Markdown knows no such column.", at: block.span)
    }
    if Self.isPipeTable(table) {
      writePipeTable(table)
    } else if let grid = grid(of: table) {
      for line in grid { writeLine(line) }
    } else {
      reportLoss("a table is written as the text of its cells", "Drawn, it would be out of bounds.", at: block.span)
      let cells = [table.head, table.body, table.foot].joined().flatMap { $0.cells.flatMap(\.blocks) }
      return inDivision(block.attributes) { $0.write([.paragraph(table.caption)] + cells) }
    }
    writeCaption(Self.caption(table.caption, of: block.attributes), block)
  }

  private mutating func writeCaption(_ caption: [Inline], _ block: Block) {
    var text = text(caption, in: MarkdownText.Place(endsWithAttributes: true))
    let attributes = MarkdownAttributes.text(block.attributes)
    guard !text.text.isEmpty || !attributes.isEmpty else { return }
    // In a tight list item the caption touches the table, because a blank line would make the list loose.
    if !isTight { separate() }
    var mark = Array((text.text.isEmpty ? ":" : ": ").utf8)
    text.text += Self.suffix(attributes, after: text).utf8
    text.forEachGuarded(isFirst: false) { line in
      writeLine(mark + line)
      mark = []
    }
  }

  /// True for a table with one line of text in every cell, one head row and no foot. Its columns share out all of the
  /// line or nothing of it. Without a head the first row of a pipe table is empty, which is read as none.
  static func isPipeTable(_ table: Table) -> Bool {
    guard table.head.count <= 1, table.foot.isEmpty else { return false }
    guard table.head.allSatisfy({ row in row.cells.contains { !$0.blocks.isEmpty } }) else { return false }
    let shares = table.columns.compactMap(\.width)
    if !shares.isEmpty, shares.count == table.columns.count {
      guard abs(shares.reduce(-1, +)) < 1e-9 else { return false }
    }
    return (table.head + table.body).allSatisfy { row in
      row.cells.count <= table.columns.count
        && row.cells.allSatisfy { cell in
          guard cell.rowSpan == 1, cell.columnSpan == 1, cell.blocks.count <= 1 else { return false }
          switch cell.blocks.first?.kind {
          case nil: return true
          case .plain(let content)?, .paragraph(let content)?: return !content.holdsLineBreak
          default: return false
          }
        }
    }
  }

  private mutating func writePipeTable(_ table: Table) {
    let rows = [cells(of: table.head.first, in: table)] + table.body.map { cells(of: $0, in: table) }
    var widths = [Int](repeating: 3, count: table.columns.count)
    for row in rows {
      for (column, cell) in row.enumerated() { widths[column] = max(widths[column], DisplayWidth.of(cell[...])) }
    }
    let shares = table.columns.compactMap(\.width)
    if shares.count == table.columns.count {
      let hyphens = Self.hyphens(ofShares: shares)
      let isNarrow = hyphens.reduce(0, +) < 100
      return write(rows, under: table, isNarrow ? zip(widths, hyphens).map { max($0, $1) } : [], hyphens: hyphens)
    }
    let isWide = widths.reduce(1 + 3 * widths.count, +) > Self.pipeWidth
    write(rows, under: table, isWide ? [] : widths, hyphens: isWide ? widths.map { _ in 3 } : widths)
  }

  /// Writes rows with cells of widths below each other, or without any padding, and hyphens below the first.
  private mutating func write(_ rows: [[[UInt8]]], under table: Table, _ widths: [Int], hyphens: [Int]) {
    let longest =
      rows.lazy.map { row in row.reduce(1) { $0 + 1 + max(1, $1.count { $0 & 0xC0 != 0x80 }) } }.max() ?? 0
    // Without spaces around its cells a row can be a line that gives the columns no shares.
    let isTight =
      hyphens.allSatisfy { $0 == 3 } && widths.isEmpty && longest <= Self.pipeWidth
      && longest + 2 * hyphens.count > Self.pipeWidth
    let space: [UInt8] = isTight ? [] : [0x20]
    for (index, row) in rows.enumerated() {
      var line: [UInt8] = []
      for (column, cell) in row.enumerated() {
        let padding = widths.isEmpty ? 0 : max(0, widths[column] - DisplayWidth.of(cell[...]))
        // An empty cell at the end of a line is one only where something stands before its bar, and a backslash would
        // take the bar to itself.
        line += [UInt8(ascii: "|")] + (cell.isEmpty ? [0x20] : space) + cell
        line += [UInt8](repeating: 0x20, count: padding) + (cell.last == UInt8(ascii: "\\") ? [0x20] : space)
      }
      writeLine(line + [UInt8(ascii: "|")])
      if index == 0 { writeLine(Self.rule(table.columns, hyphens, isPadded: !widths.isEmpty, space)) }
    }
  }

  /// The line below the head. Colons at the ends of its hyphens tell the alignment.
  private static func rule(
    _ columns: [Table.Column], _ hyphens: [Int], isPadded: Bool, _ space: [UInt8]
  ) -> [UInt8] {
    var rule: [UInt8] = []
    for (column, count) in zip(columns, hyphens) {
      let left = column.alignment == .left || column.alignment == .center
      let right = column.alignment == .right || column.alignment == .center
      // Where no shares are counted, the colons stand in place of hyphens.
      let colons = column.width == nil && isPadded ? (left ? 1 : 0) + (right ? 1 : 0) : 0
      rule += [UInt8(ascii: "|")] + space + (left ? [UInt8(ascii: ":")] : [])
      rule += [UInt8](repeating: UInt8(ascii: "-"), count: max(1, count - colons))
      rule += (right ? [UInt8(ascii: ":")] : []) + space
    }
    return rule + [UInt8(ascii: "|")]
  }

  /// Hyphens of which each column has its share exactly, where there is such a number, in a line that is wide enough to
  /// count; of 72 otherwise.
  private static func hyphens(ofShares shares: [Double]) -> [Int] {
    let counted = shares.map { max(0.001, $0.isFinite ? min($0, 1_000) : 0) }
    let sum = counted.reduce(0, +)
    let exact = (1...5_000).first { total in
      counted.allSatisfy { share in
        let count = share / sum * Double(total)
        return count > 0.5 && abs(count - count.rounded()) < 1e-7
      }
    }
    guard let exact else { return counted.map { max(3, Int(($0 / sum * 72).rounded())) } }
    let factor = max(1, (pipeWidth + exact - 1 - 3 * shares.count) / exact, (3 * shares.count + exact - 1) / exact)
    return counted.map { Int(($0 / sum * Double(exact)).rounded()) * factor }
  }

  private mutating func cells(of row: Table.Row?, in table: Table) -> [[UInt8]] {
    table.columns.indices.map { column in
      guard let row, row.cells.indices.contains(column) else { return [] }
      switch row.cells[column].blocks.first?.kind {
      case .plain(let content)?, .paragraph(let content)?: return cell(content)
      default: return []
      }
    }
  }

  /// The text of a cell. A bar in it, in code as well, stands after a backslash.
  private mutating func cell(_ content: [Inline]) -> [UInt8] {
    var result: [UInt8] = []
    for byte in text(content, isOneLine: true).joined {
      if byte == UInt8(ascii: "|") { result.append(UInt8(ascii: "\\")) }
      result.append(byte)
    }
    return result
  }
}

extension [Inline] {
  /// True where the text breaks a line, wherever in it.
  var holdsLineBreak: Bool { holds { if case .lineBreak = $0 { true } else { false } } }

  /// True where a link stands in the text.
  var holdsLink: Bool { holds { if case .link = $0 { true } else { false } } }

  private func holds(_ isMeant: (Inline.Kind) -> Bool) -> Bool {
    contains { inline in
      if isMeant(inline.kind) { return true }
      switch inline.kind {
      case .emphasis(let content), .strong(let content), .styled(_, let content), .quoted(_, let content),
        .span(let content):
        return content.holds(isMeant)
      case .link(let link): return link.content.holds(isMeant)
      case .image(let image): return image.alternative.holds(isMeant)
      case .text, .softBreak, .lineBreak, .code, .math, .raw, .cite, .footnote, .noteReference, .shortcode,
        .crossReference:
        return false
      }
    }
  }
}
