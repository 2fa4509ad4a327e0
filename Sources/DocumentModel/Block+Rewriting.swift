extension Block {
  /// The block with its children replaced: each run of child blocks and each run of child inlines goes through a
  /// function once, in reading order. Attributes and spans stay.
  public func rewritingChildren(
    blocks: ([Block]) -> [Block], inlines: ([Inline]) -> [Inline]
  ) -> Block {
    var block = self
    switch kind {
    case .paragraph(let content): block.kind = .paragraph(inlines(content))
    case .plain(let content): block.kind = .plain(inlines(content))
    case .heading(let level, let content): block.kind = .heading(level: level, inlines(content))
    case .quote(let content): block.kind = .quote(blocks(content))
    case .division(let content): block.kind = .division(blocks(content))
    case .lines(let lines): block.kind = .lines(lines.map(inlines))
    case .list(let list):
      let items = list.items.map { List.Item(isDone: $0.isDone, blocks: blocks($0.blocks), span: $0.span) }
      block.kind = .list(List(style: list.style, isTight: list.isTight, items: items))
    case .definitionList(let list):
      let items = list.items.map {
        DefinitionList.Item(term: inlines($0.term), definitions: $0.definitions.map(blocks), span: $0.span)
      }
      block.kind = .definitionList(DefinitionList(items: items))
    case .table(let table): block.kind = .table(table.rewritingChildren(blocks: blocks, inlines: inlines))
    case .figure(let figure):
      let content: Figure.Content =
        switch figure.content {
        case .blocks(let content): .blocks(blocks(content))
        case .chart(let chart):
          .chart(
            ChartSpec(
              kind: chart.kind, title: chart.title, description: chart.description,
              table: chart.table.rewritingChildren(blocks: blocks, inlines: inlines)))
        }
      block.kind = .figure(Figure(content: content, caption: inlines(figure.caption)))
    case .directive(let directive):
      block.kind = .directive(Directive(name: directive.name, body: blocks(directive.body)))
    case .code, .raw, .thematicBreak: break
    }
    return block
  }
}

extension Table {
  func rewritingChildren(blocks: ([Block]) -> [Block], inlines: ([Inline]) -> [Inline]) -> Table {
    func rewrite(_ rows: [Row]) -> [Row] {
      rows.map { row in
        var row = row
        row.cells = row.cells.map { cell in
          var cell = cell
          cell.blocks = blocks(cell.blocks)
          return cell
        }
        return row
      }
    }
    return Table(
      columns: columns, head: rewrite(head), body: rewrite(body), foot: rewrite(foot),
      rowHeaderColumns: rowHeaderColumns, caption: inlines(caption))
  }
}
