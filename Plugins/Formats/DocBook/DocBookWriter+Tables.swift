import ByteText
import DocumentModel
import PluginKit
import XMLSyntax

extension DocBookWriter {
  mutating func write(_ table: Table, _ block: Block) {
    let isFormal = !table.caption.isEmpty && note == nil
    if TableGrid(table).isEmpty {
      anchor(block.attributes)
      if !table.caption.isEmpty { push(.blocks([Block(.paragraph(table.caption))], .block)) }
      return
    }
    xml.startLine(isFormal ? "table" : "informaltable")
    attributes(block.attributes)
    if table.rowHeaderColumns > 0 { xml.attribute("rowheader", "firstcol") }
    if table.rowHeaderColumns > 1 { xml.instructionLine("dossier", "row-headers \(table.rowHeaderColumns)") }
    if isFormal {
      startTitle()
      push(.inlines(table.caption[...]), .end, .table(table), .end)
    } else if table.caption.isEmpty {
      push(.table(table), .end)
    } else {
      push(.table(table), .caption(table.caption), .end)
    }
  }

  mutating func writeCaption(_ caption: [Inline]) {
    guard !caption.isEmpty else { return }
    xml.startLine("caption")
    xml.startLine("para")
    push(.inlines(caption[...]), .end, .end)
  }

  /// The column group of a table that has at least one cell.
  mutating func writeGroup(of table: Table) {
    let grid = TableGrid(table)
    xml.startLine("tgroup")
    xml.attribute("cols", String(grid.columns.count))
    for (index, column) in grid.columns.enumerated() {
      xml.startLine("colspec")
      xml.attribute("colname", Self.column(index))
      if let width = column.width, width.isFinite, width > 0 {
        xml.attribute("colwidth", "\(width)*")
      }
      if let align = Self.align(column.alignment) { xml.attribute("align", align) }
      xml.end()
    }
    push(.end)
    // The schema asks for a body with at least one row.
    if grid.body.isEmpty { xml.instructionLine("dossier", "body-rows 0") }
    let empty = TableGrid.Row(cells: [TableGrid.Cell(content: Table.Cell([]), column: 0)])
    push(.rowGroup("tbody", grid.body.isEmpty ? [empty] : grid.body))
    if !grid.foot.isEmpty { push(.rowGroup("tfoot", grid.foot)) }
    if !grid.head.isEmpty { push(.rowGroup("thead", grid.head)) }
  }

  mutating func writeRow(_ rows: ArraySlice<TableGrid.Row>) {
    guard let row = rows.first else { return }
    xml.startLine("row")
    attributes(row.attributes)
    push(.cells(row.cells[...]), .end, .rows(rows.dropFirst()))
  }

  mutating func writeCell(_ cells: ArraySlice<TableGrid.Cell>) {
    guard let cell = cells.first else { return }
    xml.startLine("entry")
    if cell.columnSpan > 1 {
      xml.attribute("namest", Self.column(cell.column))
      xml.attribute("nameend", Self.column(cell.column + cell.columnSpan - 1))
    }
    if cell.rowSpan > 1 { xml.attribute("morerows", String(cell.rowSpan - 1)) }
    if let own = cell.content.alignment, let align = Self.align(own) { xml.attribute("align", align) }
    attributes(cell.content.attributes)
    if cell.content.blocks.count == 1, let only = cell.content.blocks.first, only.attributes.isEmpty,
      case .plain(let content) = only.kind
    {
      push(.inlines(content[...]), .end, .cells(cells.dropFirst()))
    } else {
      push(.blocks(cell.content.blocks[...], .block), .end, .cells(cells.dropFirst()))
    }
  }

  private static func column(_ index: Int) -> String { "c\(index + 1)" }

  private static func align(_ alignment: Table.Alignment) -> String? {
    switch alignment {
    case .standard: nil
    case .left: "left"
    case .center: "center"
    case .right: "right"
    }
  }
}
