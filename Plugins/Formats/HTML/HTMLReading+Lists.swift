import DocumentModel
import XMLSyntax

extension HTMLReading {
  mutating func list(_ node: NodeID, _ element: HTMLElement) -> [Block] {
    var attributes = attributes(node)
    let isBracketed = attributes.hasClass("bracketed")
    let saidTight = attributes.hasClass("tight")
    attributes.classes.removeAll { ["tight", "tasks", "bracketed", "task-list", "contains-task-list"].contains($0) }
    let items = items(of: children(node))
    guard !items.isEmpty else { return wrapped([], attributes, node) }
    var style = List.Style.bullet
    if element == .ol {
      let first = children(node).first { self.element($0) == .li }
      let start = number("start", of: node) ?? first.flatMap { number("value", of: $0) } ?? 1
      style = .ordered(start: start, numbering(node), isBracketed ? .parenthesis : .period)
    }
    return [made(items, style, isTight: saidTight ? true : nil, attributes, node)]
  }

  /// Items that stand in no list are one.
  mutating func list(ofStray nodes: [NodeID]) -> [Block] {
    let items = items(of: nodes)
    guard let first = nodes.first, !items.isEmpty else { return [] }
    return [made(items, .bullet, isTight: nil, .empty, first)]
  }

  private func made(
    _ items: [List.Item], _ style: List.Style, isTight: Bool?, _ attributes: Attributes, _ node: NodeID
  ) -> Block {
    let hasParagraph = items.contains { item in
      item.blocks.contains { if case .paragraph = $0.kind { true } else { false } }
    }
    let isTight = isTight ?? !hasParagraph
    var items = items
    if !isTight {
      for index in items.indices { items[index].blocks = items[index].blocks.map(Self.asParagraph) }
    }
    return Block(.list(List(style: style, isTight: isTight, items: items)), attributes: attributes, span: span(node))
  }

  static func asParagraph(_ block: Block) -> Block {
    guard case .plain(let content) = block.kind else { return block }
    return Block(.paragraph(content), attributes: block.attributes, span: block.span)
  }

  private mutating func items(of nodes: [NodeID]) -> [List.Item] {
    var items: [List.Item] = []
    for node in nodes {
      if element(node) == .li {
        let isDone = takeBox(of: node)
        var content = blocks(in: node, leaf: .plain)
        let attributes = attributes(node)
        if attributes.id != nil || attributes.language != nil {
          content = [Block(.division(content), attributes: attributes, span: span(node))]
        }
        items.append(List.Item(isDone: isDone, blocks: content, span: span(node)))
        continue
      }
      // What stands between items belongs to the one before it.
      let content = blocks(of: [node], leaf: .plain)
      guard !content.isEmpty else { continue }
      if items.isEmpty {
        items.append(List.Item(blocks: content, span: span(node)))
      } else {
        items[items.count - 1].blocks += content
      }
    }
    return items
  }

  /// Takes the box of a task off an item: true where it is ticked, nil where there is none.
  private mutating func takeBox(of item: NodeID) -> Bool? {
    var node = item
    for _ in 0..<3 {
      guard let first = children(node).first(where: { !isBlank($0) }) else { return nil }
      switch element(first) {
      case .input where tree.attribute("type", of: first)?.lowercased() == "checkbox":
        skip(first)
        return tree.attribute("checked", of: first) != nil
      case .span where classes(first) == ["box"] && tree.attribute("role", of: first) == "img":
        skip(first)
        return plainText(first).isEmpty ? tree.text(in: first).contains("☑") : nil
      case .label, .p: node = first
      default: return nil
      }
    }
    return nil
  }

  private func number(_ name: String, of node: NodeID) -> Int? {
    tree.attribute(name, of: node).flatMap { Int(String($0.filter { !$0.isWhitespace })) }.map {
      Int(Int32(clamping: $0))
    }
  }

  private func numbering(_ node: NodeID) -> List.Numbering {
    let style = tree.attribute("style", of: node)?.lowercased() ?? ""
    return switch tree.attribute("type", of: node) {
    case "a": .lowerAlpha
    case "A": .upperAlpha
    case "i": .lowerRoman
    case "I": .upperRoman
    default:
      if style.contains("lower-alpha") || style.contains("lower-latin") {
        .lowerAlpha
      } else if style.contains("upper-alpha") || style.contains("upper-latin") {
        .upperAlpha
      } else if style.contains("lower-roman") {
        .lowerRoman
      } else if style.contains("upper-roman") {
        .upperRoman
      } else {
        .decimal
      }
    }
  }

  // MARK: Definitions

  mutating func definitionList(_ node: NodeID) -> [Block] {
    var items: [DefinitionList.Item] = []
    var pending = children(node).reversed().map { $0 }
    while let child = pending.popLast() {
      switch element(child) {
      case .dt:
        let attributes = attributes(child)
        var term = text(of: child)
        if let id = attributes.id { term = [Inline(.span(term), attributes: Attributes(id: id))] }
        items.append(DefinitionList.Item(term: term, definitions: [], span: span(child)))
      case .div: pending += children(child).reversed()
      case .text where isBlank(child): break
      default:
        let isDefinition = element(child) == .dd
        let content = isDefinition ? blocks(in: child, leaf: .plain) : blocks(of: [child], leaf: .plain)
        if content.isEmpty, !isDefinition { continue }
        if items.isEmpty { items.append(DefinitionList.Item(term: [], definitions: [], span: span(child))) }
        items[items.count - 1].definitions.append(content)
      }
    }
    guard !items.isEmpty else { return [] }
    return [Block(.definitionList(DefinitionList(items: items)), attributes: attributes(node), span: span(node))]
  }
}
