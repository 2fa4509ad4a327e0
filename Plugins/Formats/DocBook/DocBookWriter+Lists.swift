import DocumentModel
import XMLSyntax

extension DocBookWriter {
  mutating func write(_ list: List, _ block: Block) {
    guard !list.items.isEmpty else { return anchor(block.attributes) }
    switch list.style {
    case .bullet: xml.startLine("itemizedlist")
    case .ordered(let start, let numbering, let delimiter):
      xml.startLine("orderedlist")
      xml.attribute("numeration", Self.numeration(numbering))
      if start != 1 { xml.attribute("startingnumber", String(start)) }
      if delimiter != .period { lose("marks around list numbers", at: block.span) }
    }
    if list.isTight { xml.attribute("spacing", "compact") }
    attributes(block.attributes)
    if case .ordered(_, _, let delimiter) = list.style, delimiter != .period {
      xml.instructionLine("dossier", "delimiter \(delimiter == .parenthesis ? "parenthesis" : "parentheses")")
    }
    push(.items(list, 0))
  }

  mutating func writeItem(of list: List, at index: Int) {
    guard index < list.items.count else { return xml.end() }
    let item = list.items[index]
    xml.startLine("listitem")
    let (anchor, blocks) = Self.anchored(item.blocks)
    if let isDone = item.isDone {
      attributes(anchor, role: isDone ? "done" : "open")
      prefix = isDone ? "☑ " : "☐ "
      switch blocks.first?.kind {
      case .paragraph, .plain: break
      default:
        xml.startLine("para")
        xml.text(prefix)
        xml.end()
        prefix = ""
      }
    } else {
      attributes(anchor)
    }
    push(.blocks(blocks[...], .block), .endFilled, .items(list, index + 1))
  }

  /// The id that the first text of an item begins with, which becomes that of the item, and the blocks without it.
  private static func anchored(_ blocks: [Block]) -> (id: Attributes, blocks: [Block]) {
    var blocks = blocks
    switch blocks.first?.kind {
    case .paragraph(let content)?:
      guard let (id, rest) = anchored(content) else { break }
      blocks[0].kind = .paragraph(rest)
      return (id, blocks)
    case .plain(let content)?:
      guard let (id, rest) = anchored(content) else { break }
      blocks[0].kind = .plain(rest)
      return (id, blocks)
    default: break
    }
    return (.empty, blocks)
  }

  private static func anchored(_ content: [Inline]) -> (id: Attributes, rest: [Inline])? {
    guard let first = content.first, case .span(let words) = first.kind, words.isEmpty, let id = first.attributes.id,
      !id.isEmpty, first.attributes == Attributes(id: id)
    else { return nil }
    return (first.attributes, Array(content.dropFirst()))
  }

  /// An entry with its term; an identifier at the start of the term is the entry's.
  private mutating func startEntry(_ name: String, term element: String, _ content: [Inline]) {
    let (anchor, term) = Self.anchored(content) ?? (.empty, content)
    xml.startLine(name)
    attributes(anchor)
    xml.startLine(element)
    drain(.inlines(term[...]))
    xml.end()
  }

  mutating func writeDefinition(of list: DefinitionList, at index: Int) {
    guard index < list.items.count else { return xml.end() }
    let item = list.items[index]
    startEntry("varlistentry", term: "term", item.term)
    xml.startLine("listitem")
    if item.definitions.count > 1 {
      let items = item.definitions.map { List.Item(blocks: $0) }
      xml.startLine("itemizedlist")
      xml.attribute("role", "definitions")
      push(
        .items(List(style: .bullet, isTight: false, items: items), 0), .endFilled, .end, .definitions(list, index + 1))
    } else {
      let blocks = item.definitions.first ?? []
      push(.blocks(blocks[...], .block), .endFilled, .end, .definitions(list, index + 1))
    }
  }

  mutating func writeGlossaryEntry(of list: DefinitionList, at index: Int) {
    guard index < list.items.count else { return xml.end() }
    let item = list.items[index]
    startEntry("glossentry", term: "glossterm", item.term)
    for definition in item.definitions.isEmpty ? [[]] : item.definitions {
      xml.startLine("glossdef")
      drain(.blocks(definition[...], .block))
      endFilled()
    }
    xml.end()
    push(.glossary(list, index + 1))
  }

  /// The blocks of a glossary, whose lists of terms say what they are.
  static func glossary(_ blocks: [Block]) -> [Block] {
    blocks.map { block in
      guard case .definitionList = block.kind, !block.attributes.hasClass("glosslist") else { return block }
      var block = block
      block.attributes.classes.insert("glosslist", at: 0)
      return block
    }
  }

  /// True where no definition is set apart as a paragraph.
  static func isTight(_ list: DefinitionList) -> Bool {
    list.items.allSatisfy { item in
      item.definitions.count < 2
        && item.definitions.joined().allSatisfy { if case .paragraph = $0.kind { false } else { true } }
    }
  }

  private static func numeration(_ numbering: List.Numbering) -> String {
    switch numbering {
    case .decimal: "arabic"
    case .lowerAlpha: "loweralpha"
    case .upperAlpha: "upperalpha"
    case .lowerRoman: "lowerroman"
    case .upperRoman: "upperroman"
    }
  }
}
