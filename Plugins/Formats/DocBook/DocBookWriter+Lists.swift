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
    if let isDone = item.isDone {
      xml.attribute("role", isDone ? "done" : "open")
      prefix = isDone ? "☑ " : "☐ "
      switch item.blocks.first?.kind {
      case .paragraph, .plain: break
      default:
        xml.startLine("para")
        xml.text(prefix)
        xml.end()
        prefix = ""
      }
    }
    push(.blocks(item.blocks[...], .block), .endFilled, .items(list, index + 1))
  }

  mutating func writeDefinition(of list: DefinitionList, at index: Int) {
    guard index < list.items.count else { return xml.end() }
    let item = list.items[index]
    xml.startLine("varlistentry")
    xml.startLine("term")
    drain(.inlines(item.term[...]))
    xml.end()
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
