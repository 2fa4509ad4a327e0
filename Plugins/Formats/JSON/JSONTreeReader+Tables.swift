import DocumentModel
import JSONSyntax
import PluginKit

extension JSONTreeReader {
  mutating func table(_ node: JSONNode) -> Block? {
    guard let parts = parts(of: node, 6), let attributes = admitted(parts[0]) else { return nil }
    let caption = caption(parts[1], of: attributes)
    let columns = elements(parts[2]).map { column($0) }
    let head = group(parts[3])
    var body: [Table.Row] = []
    var rowHeaderColumns = 0
    let groups = elements(parts[4])
    for (index, group) in groups.enumerated() {
      guard let part = self.parts(of: group, 4), let own = admitted(part[0]) else { continue }
      let between = rows(part[2])
      if !own.isEmpty || !between.isEmpty || index > 0 {
        reportLoss(
          "a further body of a table is joined to the first", "Tables of Dossier have one body, and no head in it.",
          at: group)
      }
      if index == 0 { rowHeaderColumns = number(part[1], in: 0...TableGrid.spanLimit) }
      body += between + rows(part[3])
    }
    let table = Table(
      columns: columns, head: head, body: body, foot: group(parts[5]), rowHeaderColumns: rowHeaderColumns,
      caption: caption)
    return Block(.table(table), attributes: attributes, span: node.span)
  }

  private mutating func column(_ node: JSONNode) -> Table.Column {
    guard let parts = parts(of: node, 2) else { return Table.Column() }
    var column = Table.Column(alignment: alignment(parts[0]) ?? .standard)
    if name(of: parts[1]) == "ColWidth", let text = parts[1]["c"]?.text, let width = Double(text), width.isFinite,
      width > 0
    {
      column.width = width
    }
    return column
  }

  private mutating func alignment(_ node: JSONNode) -> Table.Alignment? {
    switch name(of: node) {
    case "AlignLeft": .left
    case "AlignRight": .right
    case "AlignCenter": .center
    default: nil
    }
  }

  /// The rows of a head or a foot.
  private mutating func group(_ node: JSONNode) -> [Table.Row] {
    guard let parts = parts(of: node, 2), let attributes = admitted(parts[0]) else { return [] }
    if !attributes.isEmpty {
      reportLoss("attributes of the head or foot of a table are not kept", "Rows and cells may have some.", at: node)
    }
    return rows(parts[1])
  }

  private mutating func rows(_ node: JSONNode) -> [Table.Row] {
    elements(node).compactMap { row in
      guard let parts = parts(of: row, 2), let attributes = admitted(parts[0]) else { return nil }
      return Table.Row(cells: elements(parts[1]).map { cell($0) }, attributes: attributes)
    }
  }

  /// A cell that the audience may not see is empty, so that the others stay in their columns.
  private mutating func cell(_ node: JSONNode) -> Table.Cell {
    guard let parts = parts(of: node, 5) else { return Table.Cell(blocks: [], span: node.span) }
    let alignment = alignment(parts[1])
    guard let attributes = admitted(parts[0]) else {
      func span(_ node: JSONNode) -> Int { min(node.integer ?? 1, spans.upperBound) }
      return Table.Cell(
        blocks: [], alignment: alignment, rowSpan: span(parts[2]), columnSpan: span(parts[3]), span: node.span)
    }
    return Table.Cell(
      blocks: blocks(parts[4]), alignment: alignment, rowSpan: number(parts[2], in: spans),
      columnSpan: number(parts[3], in: spans), attributes: attributes, span: node.span)
  }

  private var spans: ClosedRange<Int> { 1...TableGrid.spanLimit }
}
