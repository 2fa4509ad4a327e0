extension Sequence<Block> {
  /// The characters that a reader sees, without markup and notes, in one line: blocks, cells and lines are parted by a
  /// space.
  public var plainText: String {
    var parts: [String] = []
    var pending = Array(reversed())
    while let block = pending.popLast() {
      switch block.kind {
      case .paragraph(let content), .plain(let content), .heading(_, let content): parts.append(content.plainText)
      case .quote(let blocks), .division(let blocks): pending += blocks.reversed()
      case .list(let list): pending += list.items.flatMap(\.blocks).reversed()
      case .definitionList(let list):
        for item in list.items.reversed() {
          pending += item.definitions.flatMap(\.self).reversed()
          pending.append(Block(.plain(item.term)))
        }
      case .code(let text): parts.append(text)
      case .lines(let lines): parts += lines.map(\.plainText)
      case .table(let table):
        for row in table.head + table.body + table.foot { parts += row.cells.map(\.blocks.plainText) }
      case .figure(let figure):
        pending.append(Block(.plain(figure.caption)))
        switch figure.content {
        case .blocks(let blocks): pending += blocks.reversed()
        case .chart(let chart): pending.append(Block(.table(chart.table)))
        }
      case .directive(let directive): pending += directive.body.reversed()
      case .raw, .thematicBreak: break
      }
    }
    return parts.joined(separator: " ")
  }
}
