extension Block {
  /// The block with its children replaced: each run of child blocks and each run of child inlines goes through a
  /// function once, in reading order. Attributes and spans stay.
  ///
  /// - Parameters:
  ///   - blocks: gives other blocks, or nil to keep those that are there.
  ///   - inlines: gives other inlines, or nil to keep those that are there.
  /// - Returns: nil where all children stay.
  public func rewritingChildren(blocks: ([Block]) -> [Block]?, inlines: ([Inline]) -> [Inline]?) -> Block? {
    let changed: Kind? =
      switch kind {
      case .paragraph(let content): inlines(content).map { .paragraph($0) }
      case .plain(let content): inlines(content).map { .plain($0) }
      case .heading(let level, let content): inlines(content).map { .heading(level: level, $0) }
      case .quote(let content): blocks(content).map { .quote($0) }
      case .division(let content): blocks(content).map { .division($0) }
      case .lines(let lines): lines.replacing(inlines).map { .lines($0) }
      case .list(let list): list.rewritingItems(blocks).map { .list($0) }
      case .definitionList(let list):
        list.rewritingItems(blocks: blocks, inlines: inlines).map { .definitionList($0) }
      case .table(let table): table.rewritingChildren(blocks: blocks, inlines: inlines).map { .table($0) }
      case .figure(let figure): figure.rewritingChildren(blocks: blocks, inlines: inlines).map { .figure($0) }
      case .directive(let directive):
        blocks(directive.body).map { .directive(Directive(name: directive.name, body: $0)) }
      case .code, .raw, .thematicBreak: nil
      }
    return changed.map { Block($0, attributes: attributes, span: span) }
  }

  /// Shows each run of child blocks and each run of child inlines to a function once, in reading order.
  public func visitChildren(blocks: ([Block]) -> Void, inlines: ([Inline]) -> Void) {
    _ = rewritingChildren(
      blocks: { children in
        blocks(children)
        return nil
      },
      inlines: { children in
        inlines(children)
        return nil
      })
  }
}

extension List {
  fileprivate func rewritingItems(_ blocks: ([Block]) -> [Block]?) -> List? {
    items.replacing { item in
      blocks(item.blocks).map { Item(isDone: item.isDone, blocks: $0, span: item.span) }
    }.map { List(style: style, isTight: isTight, items: $0) }
  }
}

extension DefinitionList {
  fileprivate func rewritingItems(
    blocks: ([Block]) -> [Block]?, inlines: ([Inline]) -> [Inline]?
  ) -> DefinitionList? {
    items.replacing { item in
      let term = inlines(item.term)
      let definitions = item.definitions.replacing(blocks)
      guard term != nil || definitions != nil else { return nil }
      return Item(term: term ?? item.term, definitions: definitions ?? item.definitions, span: item.span)
    }.map { DefinitionList(items: $0) }
  }
}

extension Figure {
  fileprivate func rewritingChildren(blocks: ([Block]) -> [Block]?, inlines: ([Inline]) -> [Inline]?) -> Figure? {
    let changed: Content? =
      switch content {
      case .blocks(let content): blocks(content).map { .blocks($0) }
      case .chart(let chart):
        chart.table.rewritingChildren(blocks: blocks, inlines: inlines).map {
          .chart(ChartSpec(kind: chart.kind, title: chart.title, description: chart.description, table: $0))
        }
      }
    let caption = inlines(caption)
    guard changed != nil || caption != nil else { return nil }
    return Figure(content: changed ?? content, caption: caption ?? self.caption)
  }
}

extension Table {
  fileprivate func rewritingChildren(blocks: ([Block]) -> [Block]?, inlines: ([Inline]) -> [Inline]?) -> Table? {
    func rewrite(_ rows: [Row]) -> [Row]? {
      rows.replacing { row in
        row.cells.replacing { cell in
          blocks(cell.blocks).map { content in
            var cell = cell
            cell.blocks = content
            return cell
          }
        }.map { Row(cells: $0, attributes: row.attributes) }
      }
    }
    let (head, body, foot, caption) = (rewrite(head), rewrite(body), rewrite(foot), inlines(caption))
    guard head != nil || body != nil || foot != nil || caption != nil else { return nil }
    return Table(
      columns: columns, head: head ?? self.head, body: body ?? self.body, foot: foot ?? self.foot,
      rowHeaderColumns: rowHeaderColumns, caption: caption ?? self.caption)
  }
}
