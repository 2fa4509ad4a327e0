import DocumentModel

/// The texts of headings. `[Method]` would be a link to a heading of that name.
enum MarkdownLabels {
  static func all(of blocks: [Block]) -> Set<String> {
    var labels: Set<String> = []
    var pending = [blocks[...]]
    while var rest = pending.popLast() {
      guard let block = rest.popFirst() else { continue }
      pending.append(rest)
      switch block.kind {
      case .heading(_, let content): labels.insert(normalized(content.plainText))
      case .quote(let content), .division(let content): pending.append(content[...])
      case .directive(let directive): pending.append(directive.body[...])
      case .list(let list): for item in list.items { pending.append(item.blocks[...]) }
      case .definitionList(let list):
        for item in list.items { for definition in item.definitions { pending.append(definition[...]) } }
      case .figure(let figure): if case .blocks(let content) = figure.content { pending.append(content[...]) }
      case .table(let table):
        for row in [table.head, table.body, table.foot].joined() {
          for cell in row.cells { pending.append(cell.blocks[...]) }
        }
      case .paragraph, .plain, .code, .raw, .thematicBreak, .lines: break
      }
    }
    return labels
  }

  /// A label in the form in which labels are compared.
  static func normalized(_ label: String) -> String {
    label.lowercased().uppercased().lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
