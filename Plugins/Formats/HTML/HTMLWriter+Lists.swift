import ByteText
import DocumentModel

extension HTMLWriter {
  mutating func write(_ list: List, _ block: Block) {
    guard !list.items.isEmpty else { return anchor(block.attributes) }
    let isTaskList = list.items.contains { $0.isDone != nil }
    let classes = [list.isTight ? "tight" : "", isTaskList ? "tasks" : ""].filter { !$0.isEmpty }
    switch list.style {
    case .bullet:
      open("ul", block.attributes, classes: classes.joined(separator: " "))
      body.write("\n")
      push(.items(list, 0), .markup("</ul>\n"))
    case .ordered(let start, let numbering, let delimiter):
      body.write("<ol")
      attributes(
        block.attributes, classes: (classes + (delimiter == .period ? [] : ["bracketed"])).joined(separator: " "))
      if start != 1 { attribute("start", String(Int32(clamping: start))) }
      if let type = Self.type(numbering) { attribute("type", type) }
      body.write(">\n")
      push(.items(list, 0), .markup("</ol>\n"))
    }
  }

  mutating func writeItem(of list: List, at index: Int) {
    guard index < list.items.count else { return }
    let item = list.items[index]
    body.write("<li>")
    if let isDone = item.isDone {
      body.write("<span class=\"box\" role=\"img\" aria-label=\"\(isDone ? words.done : words.open)\">")
      body.write(isDone ? "☑" : "☐")
      body.write("</span> ")
    }
    push(.blocks(item.blocks[...], .block), .markup("</li>\n"), .items(list, index + 1))
  }

  /// A term without a definition gets an empty one, because HTML asks for a pair.
  mutating func writeDefinition(of list: DefinitionList, at index: Int) {
    guard index < list.items.count else {
      body.write("</dl>\n")
      return
    }
    let item = list.items[index]
    push(.definitions(list, index + 1))
    for definition in item.definitions.reversed() {
      push(.markup("<dd>"), .blocks(definition[...], .block), .markup("</dd>\n"))
    }
    if item.definitions.isEmpty { push(.markup("<dd></dd>\n")) }
    push(.markup("<dt>"), .inlines(item.term[...]), .markup("</dt>\n"))
  }

  private static func type(_ numbering: List.Numbering) -> String? {
    switch numbering {
    case .decimal: nil
    case .lowerAlpha: "a"
    case .upperAlpha: "A"
    case .lowerRoman: "i"
    case .upperRoman: "I"
    }
  }
}
