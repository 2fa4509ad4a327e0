import DocumentModel

/// The ids that a document's nodes carry, in the order in which they are read.
public enum DocumentIdentifiers {
  private enum Step {
    case blocks(ArraySlice<Block>)
    case inlines(ArraySlice<Inline>)
    case table(Table)
  }

  public static func all(in document: Document) -> [String] {
    var ids: [String] = []
    var steps: [Step] = []
    func push(_ next: [Step]) { steps.append(contentsOf: next.reversed()) }
    push([
      .inlines(document.metadata.title[...]), .inlines(document.metadata.subtitle[...]),
      .blocks(document.metadata.abstract[...]), .blocks(document.blocks[...]),
    ])
    while let step = steps.popLast() {
      switch step {
      case .blocks(let blocks):
        guard let block = blocks.first else { continue }
        if blocks.count > 1 { steps.append(.blocks(blocks.dropFirst())) }
        if let id = block.attributes.id, !id.isEmpty { ids.append(id) }
        push(children(of: block))
      case .inlines(let inlines):
        guard let inline = inlines.first else { continue }
        if inlines.count > 1 { steps.append(.inlines(inlines.dropFirst())) }
        if let id = inline.attributes.id, !id.isEmpty { ids.append(id) }
        push(children(of: inline))
      case .table(let table):
        let cells = [table.head, table.body, table.foot].joined().flatMap(\.cells)
        for cell in cells { if let id = cell.attributes.id, !id.isEmpty { ids.append(id) } }
        push(cells.map { .blocks($0.blocks[...]) })
      }
    }
    return ids
  }

  private static func children(of block: Block) -> [Step] {
    switch block.kind {
    case .paragraph(let content), .plain(let content), .heading(_, let content): [.inlines(content[...])]
    case .quote(let blocks), .division(let blocks): [.blocks(blocks[...])]
    case .list(let list): list.items.map { .blocks($0.blocks[...]) }
    case .definitionList(let list):
      list.items.flatMap { [.inlines($0.term[...])] + $0.definitions.map { .blocks($0[...]) } }
    case .table(let table): [.inlines(table.caption[...]), .table(table)]
    case .figure(let figure):
      switch figure.content {
      case .blocks(let blocks): [.inlines(figure.caption[...]), .blocks(blocks[...])]
      case .chart(let chart): [.inlines(figure.caption[...]), .table(chart.table)]
      }
    case .lines(let lines): lines.map { .inlines($0[...]) }
    case .directive(let directive): [.blocks(directive.body[...])]
    case .code, .raw, .thematicBreak: []
    }
  }

  private static func children(of inline: Inline) -> [Step] {
    switch inline.kind {
    case .emphasis(let content), .strong(let content), .styled(_, let content), .quoted(_, let content),
      .span(let content):
      [.inlines(content[...])]
    case .link(let link): [.inlines(link.content[...])]
    case .cite(let citation): [.inlines(citation.rendered[...])]
    case .footnote(let note): [.blocks(note.content[...])]
    case .text, .softBreak, .lineBreak, .code, .math, .raw, .image, .noteReference, .shortcode, .crossReference: []
    }
  }
}
