import DocumentModel

/// A tree in one line, for expectations that a person can read: `para["Some ", em["text"]]`.
enum TreeText {
  static func of(_ document: Document) -> String { of(document.blocks) }

  static func of(_ blocks: [Block]) -> String { blocks.map(of).joined(separator: " ") }

  static func of(_ block: Block) -> String {
    let name: String
    switch block.kind {
    case .paragraph(let content): name = "para" + of(content)
    case .plain(let content): name = "plain" + of(content)
    case .heading(let level, let content): name = "h\(level)" + of(content)
    case .quote(let blocks): name = "quote(" + of(blocks) + ")"
    case .list(let list):
      var style = "bullets"
      if case .ordered(let start, let numbering, let delimiter) = list.style {
        style = "numbers\(start)\(delimiter == .period ? "." : delimiter == .parenthesis ? ")" : "()")"
        if numbering != .decimal { style += "\(numbering)" }
      }
      let items = list.items.map { item in
        (item.isDone.map { $0 ? "[x]" : "[ ]" } ?? "") + "(" + of(item.blocks) + ")"
      }
      name = style + (list.isTight ? "" : "/loose") + "{" + items.joined(separator: ", ") + "}"
    case .definitionList(let list):
      let items = list.items.map { item in
        of(item.term) + " = " + item.definitions.map { "(" + of($0) + ")" }.joined(separator: " | ")
      }
      name = "defs{" + items.joined(separator: "; ") + "}"
    case .code(let code): name = "code(\(code.debugDescription))"
    case .raw(let raw): name = "raw-\(raw.format)(\(raw.text.debugDescription))"
    case .thematicBreak: name = "rule"
    case .table(let table):
      let caption = table.caption.isEmpty ? "" : " caption" + of(table.caption)
      name =
        "table{" + table.columns.map { "\($0.alignment)" }.joined(separator: ",") + " // "
        + (table.head + table.body).map(of).joined(separator: " / ")
        + (table.foot.isEmpty ? "" : " // " + table.foot.map(of).joined(separator: " / ")) + caption + "}"
    case .figure(let figure):
      var content = "chart"
      if case .blocks(let blocks) = figure.content { content = of(blocks) }
      name = "figure(\(content) caption\(of(figure.caption)))"
    case .lines(let lines): name = "lines" + lines.map(of).joined()
    case .division(let blocks): name = "div(" + of(blocks) + ")"
    case .directive(let directive): name = "directive-\(directive.name)(" + of(directive.body) + ")"
    }
    return name + of(block.attributes)
  }

  static func of(_ row: Table.Row) -> String {
    row.cells.map { cell in
      let span = cell.rowSpan == 1 && cell.columnSpan == 1 ? "" : "<\(cell.rowSpan)x\(cell.columnSpan)>"
      return span + of(cell.blocks)
    }.joined(separator: " | ")
  }

  static func of(_ inlines: [Inline]) -> String { "[" + inlines.map(of).joined(separator: ", ") + "]" }

  static func of(_ inline: Inline) -> String {
    let name: String
    switch inline.kind {
    case .text(let text): name = text.debugDescription
    case .softBreak: name = "soft"
    case .lineBreak: name = "hard"
    case .emphasis(let content): name = "em" + of(content)
    case .strong(let content): name = "strong" + of(content)
    case .styled(let style, let content): name = "\(style)" + of(content)
    case .quoted(let marks, let content): name = "\(marks)-quoted" + of(content)
    case .code(let code): name = "code(\(code.debugDescription))"
    case .math(let math): name = (math.isDisplay ? "display" : "math") + "(\(math.source))"
    case .raw(let raw): name = "raw-\(raw.format)(\(raw.text))"
    case .link(let link):
      name = "link<\(link.target)\(link.title.isEmpty ? "" : " '\(link.title)'")>" + of(link.content)
    case .image(let image): name = "image<\(image.target)>" + of(image.alternative)
    case .span(let content): name = "span" + of(content)
    case .cite(let citation): name = "cite(" + citation.items.map(of).joined(separator: "; ") + ")"
    case .footnote(let note): name = "note(\(of(note.content)))"
    case .noteReference(let number): name = "note\(number)"
    case .shortcode(let code):
      let arguments = code.arguments.map { " " + ($0.key.map { "\($0)=" } ?? "") + $0.value }
      name = "shortcode(\(code.name)\(arguments.joined()))"
    case .crossReference(let reference):
      let prefix = reference.prefix.isEmpty ? "" : of(reference.prefix)
      name = "ref(\(prefix)\(reference.form == .numberOnly ? "-" : "")\(reference.target))"
    }
    return name + of(inline.attributes)
  }

  private static func of(_ item: CitationItem) -> String {
    let mode =
      switch item.mode {
      case .normal: ""
      case .authorInText: "+"
      case .suppressAuthor: "-"
      }
    let prefix = item.prefix.isEmpty ? "" : of(item.prefix) + " "
    return prefix + mode + "@" + item.key + (item.suffix.isEmpty ? "" : " " + of(item.suffix))
  }

  private static func of(_ attributes: Attributes) -> String {
    if attributes.isEmpty { return "" }
    let parts =
      (attributes.id.map { ["#\($0)"] } ?? []) + attributes.classes.map { ".\($0)" }
      + attributes.pairs.map { "\($0.key)=\($0.value)" }
    return "{" + parts.joined(separator: " ") + "}"
  }
}
