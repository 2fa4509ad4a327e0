import DocumentModel
@testable import MarkdownSyntax

/// What two trees may differ in where Markdown has one notation for both.
///
/// - Raw HTML that is kept as text (safe mode) is made of lines, so that two texts can stand side by side, and is a
///   paragraph in a tight item too. What is written for it is text.
/// - Where a row of a pipe table is wider than a page, the columns have equal shares or none. Where the text of a cell in
///   a grid table has grown, as by the identifier of a heading, its columns have other shares, for once.
/// - One paragraph that is all of a cell is text without space around it.
/// - Line ends at the ends of a text are none.
///
/// Trees that another format gave may differ in the rules, too.
struct MarkdownEquivalence {
  enum Rule: CaseIterable {
    /// A line end and a space are the same where lines are filled, and where a text has one line only.
    case lineEnds
    /// A grid table that is laid out anew gives its columns other shares.
    case shares
    /// A heading without an identifier has the one that is made of its text when it is read.
    case names
    /// A span that says nothing is what stands in it: one in whose brackets emphasis is kept from what stands around it,
    /// and one that only marks figures for formats that keep them apart.
    case spans
    /// A span with the class of a style and nothing else has that style.
    case styles
  }

  var rules: Set<Rule> = []

  private func has(_ rule: Rule) -> Bool { rules.contains(rule) }

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
      case .heading(_, let content) where has(.names) && block.attributes.id?.isEmpty ?? true:
        var identifiers = HeadingIdentifiers(isGitHub: false)
        block.attributes.id = identifiers.make(for: content)
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
    guard has(.shares) || table.columns.allSatisfy({ abs(($0.width ?? 0) - share) < 1e-9 }) else { return table }
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

  private static func isBare(_ attributes: Attributes) -> Bool {
    let marks = ["quantity", "stale", "confidence", "caption-label"]
    return attributes.isEmpty || marks.contains { attributes == Attributes(classes: [$0]) }
  }

  /// The style that a class stands for where a span has no other attribute.
  private static func style(of attributes: Attributes) -> TextStyle? {
    let styles: [(name: String, style: TextStyle)] = [
      ("smallcaps", .smallCaps), ("underline", .underline), ("mark", .highlight),
    ]
    return styles.first { attributes == Attributes(classes: [$0.name]) }?.style
  }

  private func reduce(_ content: [Inline]) -> [Inline] {
    var result: [Inline] = []
    for inline in content {
      var inline = inline.rewritingChildren(inlines: reduce, blocks: reduce) ?? inline
      if case .span(let content) = inline.kind {
        if has(.styles), let style = Self.style(of: inline.attributes) {
          inline = Inline(.styled(style, content))
        } else if has(.spans), Self.isBare(inline.attributes) {
          for part in content { Self.append(part, to: &result) }
          continue
        }
      }
      if has(.lineEnds), case .softBreak = inline.kind { inline.kind = .text(" ") }
      Self.append(inline, to: &result)
    }
    return result
  }

  private static func append(_ inline: Inline, to result: inout [Inline]) {
    if case .text(let text) = inline.kind, case .text(let last)? = result.last?.kind {
      result[result.count - 1].kind = .text(last + text)
    } else {
      result.append(inline)
    }
  }
}
