import DocumentModel

/// What two trees may differ in where Markdown has one notation for both.
///
/// - Raw HTML that is kept as text (safe mode) is made of lines, so that two texts can stand side by side, and is a
///   paragraph in a tight item too. What is written for it is text.
/// - Where a row of a pipe table is wider than a page, the columns have equal shares or none. Where the text of a cell in
///   a grid table has grown, as by the identifier of a heading, its columns have other shares, for once.
/// - One paragraph that is all of a cell is text without space around it.
/// - Line ends at the ends of a text are none.
struct MarkdownEquivalence {
  /// True where a line end and a space are the same, because lines were filled.
  var fillsLines = false
  /// True where the shares of columns do not count.
  var ignoresShares = false

  func reduce(_ document: Document) -> Document {
    var document = document
    document.blocks = reduce(document.blocks)
    return document
  }

  private func reduce(_ blocks: [Block]) -> [Block] {
    blocks.map { block in
      var block = block.rewritingChildren(blocks: reduce, inlines: reduceLeaf) ?? block
      switch block.kind {
      case .list(let list) where list.isTight:
        let items = list.items.map { item in
          List.Item(isDone: item.isDone, blocks: item.blocks.map(Self.plain), span: item.span)
        }
        block.kind = .list(List(style: list.style, isTight: true, items: items))
      case .definitionList(let list):
        let items = list.items.map { item in
          DefinitionList.Item(term: item.term, definitions: item.definitions.map(Self.uniform), span: item.span)
        }
        block.kind = .definitionList(DefinitionList(items: items))
      case .table(let table): block.kind = .table(Self.plainCells(withoutShares(table)))
      default: break
      }
      return block
    }
  }

  private static func plainCells(_ table: Table) -> Table {
    func reduce(_ rows: [Table.Row]) -> [Table.Row] {
      rows.map { row in
        var row = row
        for index in row.cells.indices where row.cells[index].blocks.count == 1 {
          row.cells[index].blocks = row.cells[index].blocks.map(plain)
        }
        return row
      }
    }
    return Table(
      columns: table.columns, head: reduce(table.head), body: reduce(table.body), foot: reduce(table.foot),
      rowHeaderColumns: table.rowHeaderColumns, caption: table.caption)
  }

  private func withoutShares(_ table: Table) -> Table {
    let share = 1 / Double(table.columns.count)
    guard ignoresShares || table.columns.allSatisfy({ abs(($0.width ?? 0) - share) < 1e-9 }) else { return table }
    return Table(
      columns: table.columns.map { Table.Column(alignment: $0.alignment) }, head: table.head, body: table.body,
      foot: table.foot, rowHeaderColumns: table.rowHeaderColumns, caption: table.caption)
  }

  private static func plain(_ block: Block) -> Block {
    var block = block
    switch block.kind {
    case .paragraph(let content): block.kind = .plain(content)
    case .definitionList(let list):
      let items = list.items.map { item in
        DefinitionList.Item(term: item.term, definitions: item.definitions.map { $0.map(plain) }, span: item.span)
      }
      block.kind = .definitionList(DefinitionList(items: items))
    default: break
    }
    return block
  }

  private static func uniform(_ blocks: [Block]) -> [Block] {
    blocks.contains { if case .paragraph = $0.kind { true } else { false } }
      ? blocks.map { block in
        guard case .plain(let content) = block.kind else { return block }
        return Block(.paragraph(content), attributes: block.attributes, span: block.span)
      } : blocks
  }

  // MARK: Running text

  private func reduceLeaf(_ content: [Inline]) -> [Inline] {
    var content = reduce(content)
    func isLineEnd(_ inline: Inline) -> Bool { if case .softBreak = inline.kind { true } else { false } }
    while let first = content.first, isLineEnd(first) { content.removeFirst() }
    while let last = content.last, isLineEnd(last) { content.removeLast() }
    return content
  }

  private func reduce(_ content: [Inline]) -> [Inline] {
    var result: [Inline] = []
    for inline in content {
      var inline = inline.rewritingChildren(inlines: reduce, blocks: reduce) ?? inline
      if fillsLines, case .softBreak = inline.kind { inline.kind = .text(" ") }
      if case .text(let text) = inline.kind, case .text(let last)? = result.last?.kind {
        result[result.count - 1].kind = .text(last + text)
      } else {
        result.append(inline)
      }
    }
    return result
  }
}
