import DocumentModel

extension BlockTreeBuilder {
  func cell(of frame: Frame) -> Table.Cell {
    let grid = blocks.grids[Int(blocks.nodes[Int(blocks.nodes[frame.node].parent)].data)]
    let cell = grid.cells[Int(blocks.nodes[frame.node].data)]
    return Table.Cell(
      blocks: frame.blocks, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan, span: blocks.span(of: frame.node))
  }

  mutating func gridTable(of frame: Frame) -> Block {
    let grid = blocks.grids[Int(blocks.nodes[frame.node].data)]
    var rows = [Table.Row](
      repeating: Table.Row(cells: []), count: grid.headRows + grid.bodyRows + grid.footRows)
    for (place, cell) in zip(grid.cells, frame.cells) { rows[place.row].cells.append(cell) }
    let bodyEnd = grid.headRows + grid.bodyRows
    let table = Table(
      columns: grid.columns, head: Array(rows[..<grid.headRows]), body: Array(rows[grid.headRows..<bodyEnd]),
      foot: Array(rows[bodyEnd...]), caption: caption(of: frame.node))
    return Block(.table(table), attributes: attributes(of: frame.node), span: tableSpan(frame.node))
  }
}
