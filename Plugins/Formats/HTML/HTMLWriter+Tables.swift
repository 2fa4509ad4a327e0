import ByteText
import DocumentModel
import PluginKit

extension HTMLWriter {
  /// The attribute in which a table of our own pages says how its columns are aligned.
  static let columns = "data-columns"

  /// A table scrolls by itself where it is wider than the screen, and says so to those who cannot see that.
  mutating func write(_ table: Table, _ block: Block) {
    let grid = TableGrid(table)
    guard !grid.isEmpty else {
      anchor(block.attributes)
      if !table.caption.isEmpty { push(.markup("<p>"), .inlines(table.caption[...]), .markup("</p>\n")) }
      return
    }
    let caption = PlainWords.of(table.caption)
    let name = caption.isEmpty ? words.table : caption
    tableNames[name, default: 0] += 1
    let count = tableNames[name] ?? 1
    body.write("<div class=\"table\" role=\"region\" tabindex=\"0\"")
    attribute("aria-label", count == 1 ? name : "\(name) (\(count))")
    body.write(">\n")
    body.write("<table")
    // Rows may be shorter than the table, which no `col` elements may stand before.
    if Self.needsColumns(grid) {
      attribute(Self.columns, grid.columns.map { Self.alignment($0.alignment) }.joined(separator: ","))
    }
    attributes(block.attributes)
    body.write(">\n")
    push(.markup("</table></div>\n"))
    if !grid.foot.isEmpty {
      push(.markup("<tfoot>\n"), .rows(grid.foot[...], isHead: false), .markup("</tfoot>\n"))
    }
    if !grid.body.isEmpty {
      push(.markup("<tbody>\n"), .rows(grid.body[...], isHead: false), .markup("</tbody>\n"))
    }
    if !grid.head.isEmpty { push(.markup("<thead>\n"), .rows(grid.head[...], isHead: true), .markup("</thead>\n")) }
    if !table.caption.isEmpty {
      push(.markup("<caption>"), .inlines(table.caption[...]), .markup("</caption>\n"))
    }
  }

  /// True where the cells of an aligned column do not tell its alignment.
  private static func needsColumns(_ grid: TableGrid) -> Bool {
    var tells = grid.columns.map { $0.alignment == .standard }
    var differs = [Bool](repeating: false, count: tells.count)
    for cell in [grid.head, grid.body, grid.foot].joined().map(\.cells).joined() where cell.columnSpan == 1 {
      tells[cell.column] = true
      differs[cell.column] = differs[cell.column] || cell.alignment != grid.columns[cell.column].alignment
    }
    return grid.columns.indices.contains { !tells[$0] || differs[$0] && grid.columns[$0].alignment != .standard }
  }

  mutating func writeRow(_ rows: ArraySlice<TableGrid.Row>, isHead: Bool) {
    guard let row = rows.first else { return }
    open("tr", row.attributes)
    push(.cells(row.cells[...], isHead: isHead), .markup("</tr>\n"), .rows(rows.dropFirst(), isHead: isHead))
  }

  mutating func writeCell(_ cells: ArraySlice<TableGrid.Cell>, isHead: Bool) {
    guard let cell = cells.first else { return }
    let tag = isHead || cell.isRowHeader ? "th" : "td"
    body.write("<\(tag)")
    if isHead {
      attribute("scope", cell.columnSpan > 1 ? "colgroup" : "col")
    } else if cell.isRowHeader {
      attribute("scope", cell.rowSpan > 1 ? "rowgroup" : "row")
    }
    if cell.columnSpan > 1 { attribute("colspan", String(cell.columnSpan)) }
    if cell.rowSpan > 1 { attribute("rowspan", String(min(cell.rowSpan, 65_534))) }
    attributes(cell.content.attributes, classes: Self.alignment(cell.alignment))
    body.write(">")
    cellDepth += 1
    push(.blocks(cell.content.blocks[...], .block), .endCell(tag), .cells(cells.dropFirst(), isHead: isHead))
  }

  static func alignment(_ alignment: Table.Alignment) -> String {
    switch alignment {
    case .standard: ""
    case .left: "left"
    case .center: "center"
    case .right: "right"
    }
  }
}
