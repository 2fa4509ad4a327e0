import DocumentModel
import JSONSyntax
import PluginKit

extension JSONTreeReader {
  /// Blocks in a container. A heading that the audience may not see takes its section with it, to the next heading of
  /// the same or a higher level.
  mutating func blocks(_ node: JSONNode) -> [Block] {
    var blocks: [Block] = []
    var refusedLevel: Int?
    for element in elements(node) {
      if element["t"]?.string == "Header", let parts = element["c"]?.elements, parts.count >= 2 {
        let level = parts[0].integer ?? 1
        if let refused = refusedLevel, level <= refused { refusedLevel = nil }
        if refusedLevel == nil, heading(parts) == nil { refusedLevel = level }
      }
      guard refusedLevel == nil else { continue }
      read(element, into: &blocks)
    }
    return blocks
  }

  /// The attributes of a heading where the audience gets it. An identifier that Pandoc made of the heading's words is no
  /// label, though it may read like one.
  private mutating func heading(_ parts: [JSONNode]) -> Attributes? {
    guard var value = attributes(parts[1]) else { return admitted(parts[1]) }
    if let id = value.id, parts.count > 2, let words = parts[2].elements, words.count == 1,
      words[0]["c"]?.string?.lowercased() == id
    {
      value.span = .none
    }
    return value.isEmpty || audience.admits(value) ? value : nil
  }

  private mutating func read(_ node: JSONNode, into blocks: inout [Block]) {
    guard let name = name(of: node) else { return }
    func append(_ kind: Block.Kind, _ attributes: Attributes = .empty) {
      blocks.append(Block(kind, attributes: attributes, span: node.span))
    }
    switch name {
    case "Para": if let content = content(of: node) { append(.paragraph(inlines(content))) }
    case "Plain": if let content = content(of: node) { append(.plain(inlines(content))) }
    case "Header":
      guard let parts = parts(of: node, 3), let attributes = heading(parts) else { return }
      append(.heading(level: number(parts[0], in: 1...6), inlines(parts[2])), attributes)
    case "CodeBlock":
      guard let parts = parts(of: node, 2), let attributes = admitted(parts[0]) else { return }
      append(.code(string(parts[1])), attributes)
    case "RawBlock":
      guard let parts = parts(of: node, 2) else { return }
      let raw = RawText(format: string(parts[0]), text: string(parts[1]))
      if admits(raw) { append(.raw(raw)) } else { blocks += shown(raw, node) }
    case "BlockQuote": if let content = content(of: node) { append(.quote(self.blocks(content))) }
    case "BulletList": if let content = content(of: node) { append(.list(list(content, style: .bullet))) }
    case "OrderedList":
      guard let parts = parts(of: node, 2) else { return }
      append(.list(list(parts[1], style: style(parts[0]))))
    case "DefinitionList": if let content = content(of: node) { append(.definitionList(definitions(content))) }
    case "HorizontalRule": append(.thematicBreak)
    case "LineBlock":
      guard let content = content(of: node) else { return }
      append(.lines(elements(content).map { inlines($0) }))
    case "Div":
      guard let parts = parts(of: node, 2), let attributes = admitted(parts[0]) else { return }
      let content = self.blocks(parts[1])
      blocks.append(Self.division(content, attributes, node))
    case "Figure": if let figure = figure(node) { blocks.append(figure) }
    case "Table": if let table = table(node) { blocks.append(table) }
    case "Null": break
    default:
      unknown(name, node)
      blocks += kept(node)
    }
  }

  private static func division(_ content: [Block], _ attributes: Attributes, _ node: JSONNode) -> Block {
    if content.count == 1, content[0].attributes.isEmpty, let inner = unwrapped(attributes) {
      switch content[0].kind {
      case .paragraph, .plain, .quote, .list, .definitionList, .raw, .thematicBreak, .lines:
        return Block(content[0].kind, attributes: inner, span: node.span)
      case .heading, .code, .table, .figure, .division, .directive: break
      }
    }
    return Block(.division(content), attributes: attributes, span: node.span)
  }

  // MARK: Lists

  private mutating func style(_ node: JSONNode) -> List.Style {
    guard let parts = parts(of: node, 3) else { return .ordered(start: 1, .decimal, .period) }
    let numbering: List.Numbering =
      switch name(of: parts[1]) {
      case "LowerAlpha": .lowerAlpha
      case "UpperAlpha": .upperAlpha
      case "LowerRoman": .lowerRoman
      case "UpperRoman": .upperRoman
      default: .decimal
      }
    let delimiter: List.Delimiter =
      switch name(of: parts[2]) {
      case "OneParen": .parenthesis
      case "TwoParens": .parentheses
      default: .period
      }
    return .ordered(start: number(parts[0], in: -1_000_000_000...1_000_000_000), numbering, delimiter)
  }

  private mutating func list(_ node: JSONNode, style: List.Style) -> List {
    let items = elements(node).map { Self.item(blocks($0), span: $0.span) }
    let isTight = items.allSatisfy { item in
      item.blocks.allSatisfy { if case .paragraph = $0.kind { false } else { true } }
    }
    return List(style: style, isTight: isTight, items: items)
  }

  /// An item, whose first text may begin with the box of a task.
  private static func item(_ blocks: [Block], span: SourceSpan) -> List.Item {
    guard var first = blocks.first, first.attributes.isEmpty else { return List.Item(blocks: blocks, span: span) }
    var content: [Inline]
    switch first.kind {
    case .paragraph(let inlines), .plain(let inlines): content = inlines
    default: return List.Item(blocks: blocks, span: span)
    }
    guard let start = content.first, start.attributes.isEmpty, case .text(let text) = start.kind,
      let box = text.unicodeScalars.first, box == "☐" || box == "☒"
    else { return List.Item(blocks: blocks, span: span) }
    let rest = text.unicodeScalars.dropFirst()
    guard rest.first == " " || rest.isEmpty && content.count == 1 else { return List.Item(blocks: blocks, span: span) }
    let words = String(String.UnicodeScalarView(rest.dropFirst()))
    content.removeFirst()
    if !words.isEmpty { content.insert(.text(words, span: start.span), at: 0) }
    if case .paragraph = first.kind { first.kind = .paragraph(content) } else { first.kind = .plain(content) }
    let others = blocks.dropFirst()
    return List.Item(isDone: box == "☒", blocks: content.isEmpty ? Array(others) : [first] + others, span: span)
  }

  private mutating func definitions(_ node: JSONNode) -> DefinitionList {
    DefinitionList(
      items: elements(node).compactMap { item in
        guard let parts = parts(of: item, 2) else { return nil }
        return DefinitionList.Item(
          term: inlines(parts[0]), definitions: elements(parts[1]).map { blocks($0) }, span: item.span)
      })
  }

  // MARK: Figures

  private mutating func figure(_ node: JSONNode) -> Block? {
    guard let parts = parts(of: node, 3), let attributes = admitted(parts[0]) else { return nil }
    let caption = caption(parts[1], of: attributes)
    return Block(
      .figure(Figure(content: .blocks(blocks(parts[2])), caption: caption)), attributes: attributes, span: node.span)
  }

  /// The text of a caption `[short form or null, blocks]`, without the number that `resolve` puts before the caption of
  /// an element that can be referred to.
  mutating func caption(_ node: JSONNode, of attributes: Attributes) -> [Inline] {
    let caption = caption(node)
    return attributes.id == nil ? caption : caption.filter { !$0.attributes.hasClass("caption-label") }
  }

  private mutating func caption(_ node: JSONNode) -> [Inline] {
    guard let parts = parts(of: node, 2) else { return [] }
    if case .null = parts[0].kind {
    } else {
      reportLoss("the short form of a caption is not kept", "Captions of Dossier have one form.", at: parts[0])
    }
    let blocks = blocks(parts[1])
    if let block = blocks.first, blocks.count == 1, block.attributes.isEmpty {
      switch block.kind {
      case .paragraph(let content), .plain(let content): return content
      default: break
      }
    }
    if !blocks.isEmpty {
      reportLoss("a caption of several blocks is joined to one line", "Captions of Dossier are one text.", at: parts[1])
    }
    return Self.line(blocks)
  }
}
