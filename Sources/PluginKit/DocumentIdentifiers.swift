import DocumentModel

/// The ids that a document's nodes carry, in the order in which they are read.
public enum DocumentIdentifiers {
  public static func all(in document: Document) -> [String] {
    var collector = Collector()
    collector.visit(document.metadata.title)
    collector.visit(document.metadata.subtitle)
    collector.visit(document.metadata.abstract)
    collector.visit(document.blocks)
    return collector.ids
  }

  private struct Collector {
    var ids: [String] = []

    private mutating func note(_ attributes: Attributes) {
      if !attributes.isEmpty, let id = attributes.id, !id.isEmpty { ids.append(id) }
    }

    mutating func visit(_ blocks: [Block]) {
      for block in blocks {
        note(block.attributes)
        switch block.kind {
        case .table(let table): visit(table)
        case .figure(let figure):
          visit(figure.caption)
          switch figure.content {
          case .blocks(let blocks): visit(blocks)
          case .chart(let chart): visit(chart.table)
          }
        case .paragraph(let content), .plain(let content), .heading(_, let content): visit(content)
        case .quote(let blocks), .division(let blocks): visit(blocks)
        case .list(let list): for item in list.items { visit(item.blocks) }
        case .definitionList(let list):
          for item in list.items {
            visit(item.term)
            for definition in item.definitions { visit(definition) }
          }
        case .lines(let lines): for line in lines { visit(line) }
        case .directive(let directive): visit(directive.body)
        case .code, .raw, .thematicBreak: break
        }
      }
    }

    private mutating func visit(_ table: Table) {
      visit(table.caption)
      for rows in [table.head, table.body, table.foot] {
        for cell in rows.lazy.flatMap(\.cells) { note(cell.attributes) }
      }
      for rows in [table.head, table.body, table.foot] {
        for cell in rows.lazy.flatMap(\.cells) { visit(cell.blocks) }
      }
    }

    mutating func visit(_ inlines: [Inline]) {
      for inline in inlines {
        note(inline.attributes)
        switch inline.kind {
        case .emphasis(let content), .strong(let content), .styled(_, let content), .quoted(_, let content),
          .span(let content):
          visit(content)
        case .link(let link): visit(link.content)
        case .cite(let citation): visit(citation.rendered)
        case .footnote(let note): visit(note.content)
        case .text, .softBreak, .lineBreak, .code, .math, .raw, .image, .noteReference, .shortcode, .crossReference:
          break
        }
      }
    }
  }
}
