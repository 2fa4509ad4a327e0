import DocumentModel
import XMLSyntax

extension DocBookTreeReader {
  /// A list, after its title and whatever else stands before its items.
  mutating func list(_ node: Int) -> [Block] {
    let attributes = attributes(of: node)
    let place = span(of: node)
    var before: [Block] = []
    let block: Block
    switch kind(of: node) {
    case .itemizedList:
      before = preamble(node, ["listitem"])
      block = Block(.list(list(node, "listitem", style: .bullet)), attributes: attributes, span: place)
    case .orderedList:
      before = preamble(node, ["listitem"])
      let style = orderedStyle(node)
      let list = list(node, "listitem", style: style)
      if case .ordered(let start, _, _) = style { lastNumber = start + list.items.count - 1 }
      block = Block(.list(list), attributes: attributes, span: place)
    case .calloutList:
      before = preamble(node, ["callout"])
      let list = list(node, "callout", style: .ordered(start: 1, .decimal, .period))
      block = Block(.list(list), attributes: self.attributes(of: node, classes: [name(of: node)]), span: place)
    case .procedure:
      before = preamble(node, ["step"])
      let isChoice = name(of: node) == "stepalternatives"
      let list = list(node, "step", style: isChoice ? .bullet : .ordered(start: 1, .decimal, .period))
      block = Block(.list(list), attributes: self.attributes(of: node, classes: [name(of: node)]), span: place)
    case .simpleList: return simpleList(node, attributes)
    case .segmentedList: return segmentedList(node, attributes)
    case .glossaryList:
      before = preamble(node, ["glossentry"])
      let entries = elements(node).filter { name(of: $0) == "glossentry" }
      let items = entries.map { glossaryEntry($0) }
      block = Block(
        .definitionList(DefinitionList(items: items)), attributes: self.attributes(of: node, classes: ["glosslist"]),
        span: place)
    default:
      before = preamble(node, ["varlistentry"])
      let isTight = tree.attribute("spacing", of: node) == "compact"
      let entries = elements(node).filter { name(of: $0) == "varlistentry" }
      let items = entries.map { variableEntry($0, isTight: isTight) }
      if role(of: node) == "key-figures" { return before + [keyFigures(items, entries, attributes, place)] }
      block = Block(.definitionList(DefinitionList(items: items)), attributes: attributes, span: place)
    }
    return before + [block]
  }

  /// The title of a list and the blocks before its items.
  private mutating func preamble(_ node: Int, _ items: Set<String>) -> [Block] {
    let others = elements(node).filter { !items.contains(name(of: $0)) }
    guard !others.isEmpty else { return [] }
    var result: [Block] = []
    for part in others where kind(of: part) != .info { result += blocks([part]) }
    for info in others where kind(of: info) == .info {
      if let title = element(.title, in: info) { result += blocks([title]) }
      result += infoBlocks(info)
    }
    return result
  }

  private mutating func list(_ node: Int, _ itemName: String, style: List.Style) -> List {
    let isTight = tree.attribute("spacing", of: node) == "compact"
    var items: [List.Item] = []
    for child in tree.children(of: node) where tree.isElement(child) && name(of: child) == itemName {
      items.append(item(child, isTight: isTight))
    }
    return List(style: style, isTight: isTight, items: items)
  }

  private mutating func item(_ node: Int, isTight: Bool) -> List.Item {
    var blocks = blocks(in: node)
    if isTight { blocks = blocks.map(Self.tight) }
    let role = role(of: node)
    var isDone: Bool?
    if role == "done" || role == "open", let task = Self.withoutBox(blocks, isDone: role == "done") {
      isDone = role == "done"
      blocks = task
    }
    // A mark in a listing has no place there; what leads to it leads to what is said of it.
    for id in (tree.attribute("arearefs", of: node) ?? "").split(separator: " ").map(String.init).reversed() {
      if let mark = targets[id], kind(of: mark) == .anchor { blocks = anchored(blocks, mark) }
    }
    return List.Item(isDone: isDone, blocks: anchored(blocks, node), span: span(of: node))
  }

  static func tight(_ block: Block) -> Block {
    guard case .paragraph(let content) = block.kind else { return block }
    return Block(.plain(content), attributes: block.attributes, span: block.span)
  }

  /// The blocks of a task without the box that its text begins with; nil where there is none.
  private static func withoutBox(_ blocks: [Block], isDone: Bool) -> [Block]? {
    guard let first = blocks.first else { return nil }
    var content: [Inline]
    switch first.kind {
    case .paragraph(let inlines), .plain(let inlines): content = inlines
    default: return nil
    }
    guard let start = content.first, case .text(let text) = start.kind, text.hasPrefix(isDone ? "☑" : "☐") else {
      return nil
    }
    let rest = text.dropFirst().drop { $0 == " " }
    content[0].kind = .text(String(rest))
    if rest.isEmpty { content.removeFirst() }
    if content.isEmpty { return Array(blocks.dropFirst()) }
    var blocks = blocks
    if case .paragraph = first.kind { blocks[0].kind = .paragraph(content) } else { blocks[0].kind = .plain(content) }
    return blocks
  }

  private func orderedStyle(_ node: Int) -> List.Style {
    let numbering: List.Numbering =
      switch tree.attribute("numeration", of: node) {
      case "loweralpha": .lowerAlpha
      case "upperalpha": .upperAlpha
      case "lowerroman": .lowerRoman
      case "upperroman": .upperRoman
      default: .decimal
      }
    let limit = 1_000_000_000
    var start = tree.attribute("startingnumber", of: node).flatMap { Int($0) } ?? 1
    if tree.attribute("continuation", of: node) == "continues" { start = lastNumber + 1 }
    let delimiter: List.Delimiter =
      switch instruction("delimiter", in: node) {
      case "parenthesis": .parenthesis
      case "parentheses": .parentheses
      default: .period
      }
    return .ordered(start: min(max(start, -limit), limit), numbering, delimiter)
  }

  // MARK: Terms

  private mutating func variableEntry(_ node: Int, isTight: Bool) -> DefinitionList.Item {
    var term = idAnchor(node)
    var definitions: [[Block]] = []
    for part in elements(node) {
      if name(of: part) == "listitem" {
        definitions += definitionsInside(part).map { isTight ? $0.map(Self.tight) : $0 }
      } else {
        if term.contains(where: { if case .span(let content) = $0.kind { !content.isEmpty } else { true } }) {
          term.append(Inline(.lineBreak, span: span(of: part)))
        }
        term += idAnchor(part) + inlines(in: part)
      }
    }
    return DefinitionList.Item(term: term, definitions: definitions, span: span(of: node))
  }

  /// The definitions of a term: one, or those of a list that was made because there were several.
  private mutating func definitionsInside(_ node: Int) -> [[Block]] {
    if let list = element("itemizedlist", in: node), role(of: list) == "definitions", elements(node).count == 1 {
      return elements(list).map { blocks(in: $0) }
    }
    return [anchored(blocks(in: node), node)]
  }

  mutating func glossaryEntry(_ node: Int) -> DefinitionList.Item {
    var term = idAnchor(node)
    var definitions: [[Block]] = []
    for part in elements(node) {
      switch name(of: part) {
      case "glossterm":
        term += idAnchor(part) + inlines(in: part)
      case "glossdef": definitions.append(anchored(blocks(in: part), part))
      case "glosssee", "glossseealso": definitions.append(blocks([part]))
      case "indexterm":
        var text = DocBookText()
        inline(part, into: &text)
        term += text.content
      default:
        var text = DocBookText(endsInSpace: false)
        if !term.isEmpty { term.append(.text(" ", span: span(of: part))) }
        inline(part, into: &text)
        term += text.content
      }
    }
    return DefinitionList.Item(term: term, definitions: definitions, span: span(of: node))
  }

  private func idAnchor(_ node: Int) -> [Inline] {
    guard let id = id(of: node) else { return [] }
    return [Inline(.span([]), attributes: Attributes(id: id), span: span(of: node))]
  }

  /// Key figures, which are written as entries of a list.
  private func keyFigures(
    _ items: [DefinitionList.Item], _ entries: [Int], _ attributes: Attributes, _ place: SourceSpan
  ) -> Block {
    let figures = zip(items, entries).map { item, node in
      let term = item.term.filter { if case .span(let content) = $0.kind { !content.isEmpty } else { true } }
      let value = Block(.paragraph(term), span: item.span)
      return Block(
        .division([value] + item.definitions.joined()), attributes: self.attributes(of: node), span: item.span)
    }
    return Block(.division(figures), attributes: attributes, span: place)
  }

  // MARK: Other lists

  private mutating func simpleList(_ node: Int, _ attributes: Attributes) -> [Block] {
    let members = elements(node)
    if tree.attribute("type", of: node) == "inline" {
      var text = DocBookText()
      for member in members {
        text.separate(at: span(of: member))
        inline(member, into: &text)
      }
      var own = attributes
      own.classes.insert("simplelist", at: 0)
      return [Block(.paragraph(text.finished()), attributes: own, span: span(of: node))]
    }
    let items = members.map { member in
      let content = idAnchor(member) + inlines(in: member)
      return List.Item(blocks: [Block(.plain(content), span: span(of: member))], span: span(of: member))
    }
    var own = attributes
    own.classes.insert("simplelist", at: 0)
    return [Block(.list(List(style: .bullet, isTight: true, items: items)), attributes: own, span: span(of: node))]
  }

  /// A segmented list is a table whose head holds the titles of its segments.
  private mutating func segmentedList(_ node: Int, _ attributes: Attributes) -> [Block] {
    let before = preamble(node, ["segtitle", "seglistitem"])
    var head: [Table.Cell] = []
    var body: [Table.Row] = []
    for part in elements(node) {
      switch name(of: part) {
      case "segtitle": head.append(Table.Cell(inlines(in: part), span: span(of: part)))
      case "seglistitem":
        let cells = elements(part).map { Table.Cell(inlines(in: $0), span: span(of: $0)) }
        body.append(Table.Row(cells: cells, attributes: self.attributes(of: part)))
      default: break
      }
    }
    let width = max(head.count, body.map(\.cells.count).max() ?? 0)
    var own = attributes
    own.classes.insert("segmentedlist", at: 0)
    let table = Table(
      columns: Array(repeating: Table.Column(), count: width), head: head.isEmpty ? [] : [Table.Row(cells: head)],
      body: body)
    return before + [Block(.table(table), attributes: own, span: span(of: node))]
  }
}
