import ByteText
import Diagnostics
import DocumentModel
import PluginKit

extension PlainHTMLWriter {
  mutating func write(_ blocks: [Block]) {
    var isAfterPlain = false
    for block in blocks {
      let isPlain = if case .plain = block.kind { true } else { false }
      if isPlain, isAfterPlain { out.write("\n") }
      write(block)
      isAfterPlain = isPlain
    }
  }

  private mutating func write(_ block: Block) {
    switch block.kind {
    case .paragraph(let content): wrap("p", content, block.attributes)
    case .plain(let content):
      if block.attributes.isEmpty { write(content) } else { wrap("div", content, block.attributes) }
    case .heading(let level, let content): wrap("h\(min(6, max(1, level)))", content, block.attributes)
    case .quote(let blocks): wrap("blockquote", blocks, block.attributes)
    case .list(let list): write(list, block.attributes)
    case .definitionList(let list): write(list, block.attributes)
    case .code(let code): write(code: code, block.attributes)
    case .raw(let raw): if let html = admitted(raw, at: block.span) { out.write(html + "\n") }
    case .thematicBreak: out.write("<hr />\n")
    case .table(let table): write(table, block.attributes)
    case .figure(let figure): write(figure, block)
    case .lines(let lines):
      open("div", block.attributes, class: "line-block")
      for (index, line) in lines.enumerated() {
        if index > 0 { out.write("<br />\n") }
        write(line)
      }
      close("div", "\n")
    case .division(let blocks): wrap("div", blocks, block.attributes)
    case .directive(let directive): wrap("div", directive.body, block.attributes)
    }
  }

  mutating func wrap(_ tag: String, _ content: [Inline], _ attributes: Attributes = .empty) {
    open(tag, attributes)
    write(content)
    close(tag, "\n")
  }

  private mutating func wrap(_ tag: String, _ blocks: [Block], _ attributes: Attributes = .empty) {
    open(tag, attributes)
    out.write("\n")
    write(blocks)
    close(tag, "\n")
  }

  private mutating func write(code: String, _ attributes: Attributes) {
    var attributes = attributes
    let language = attributes.classes.first
    attributes.classes = Array(attributes.classes.dropFirst())
    open("pre", attributes)
    out.write("<code")
    if let language { attribute("class", "language-\(language)") }
    out.write(">")
    text(code)
    out.write(code.isEmpty ? "</code></pre>\n" : "\n</code></pre>\n")
  }

  /// Raw HTML where the run admits it; nil for other formats, and in safe mode with a message.
  mutating func admitted(_ raw: RawText, at span: SourceSpan) -> String? {
    guard raw.format == "html" || raw.format == "html5" else { return nil }
    if allowsRaw { return raw.text }
    diagnostics.report(
      Diagnostic(
        "html/raw-dropped", .information, "a raw passage in HTML is left out", at: span,
        notes: ["raw passages are admitted on the command line only"]))
    return nil
  }

  // MARK: Lists

  private mutating func write(_ list: List, _ attributes: Attributes) {
    let tag: String
    if case .ordered(let start, let numbering, _) = list.style {
      tag = "ol"
      out.write("<ol")
      if start != 1 { attribute("start", String(start)) }
      if let type = Self.type(of: numbering) { attribute("type", type) }
    } else {
      tag = "ul"
      out.write("<ul")
    }
    write(attributes)
    out.write(">\n")
    for item in list.items {
      out.write("<li>")
      if let isDone = item.isDone {
        out.write("<input type=\"checkbox\"\(isDone ? " checked=\"\"" : "") disabled=\"\" /> ")
      }
      for block in item.blocks {
        write(block)
        if case .plain = block.kind { out.write("\n") }
      }
      out.write("</li>\n")
    }
    close(tag, "\n")
  }

  private static func type(of numbering: List.Numbering) -> String? {
    switch numbering {
    case .decimal: nil
    case .lowerAlpha: "a"
    case .upperAlpha: "A"
    case .lowerRoman: "i"
    case .upperRoman: "I"
    }
  }

  private mutating func write(_ list: DefinitionList, _ attributes: Attributes) {
    open("dl", attributes)
    out.write("\n")
    for item in list.items {
      wrap("dt", item.term)
      for definition in item.definitions { wrap("dd", definition) }
    }
    close("dl", "\n")
  }

  // MARK: Figures and tables

  private mutating func write(_ figure: Figure, _ block: Block) {
    open("figure", block.attributes)
    out.write("\n")
    switch figure.content {
    case .blocks(let blocks): write(blocks)
    case .chart(let chart):
      diagnostics.report(
        Diagnostic(
          "html/lossy", .information, "the chart “\(chart.title)” is written as its table", at: block.span,
          notes: ["The format html draws it."]))
      write(chart.table, .empty)
    }
    if !figure.caption.isEmpty { wrap("figcaption", figure.caption) }
    close("figure", "\n")
  }

  private mutating func write(_ table: Table, _ attributes: Attributes) {
    let grid = TableGrid(table)
    open("table", attributes)
    out.write("\n")
    if !table.caption.isEmpty { wrap("caption", table.caption) }
    for (tag, rows, cell) in [("thead", grid.head, "th"), ("tbody", grid.body, "td"), ("tfoot", grid.foot, "td")]
    where !rows.isEmpty {
      open(tag)
      out.write("\n")
      for row in rows { write(row, cell) }
      close(tag, "\n")
    }
    close("table", "\n")
  }

  private mutating func write(_ row: TableGrid.Row, _ tag: String) {
    open("tr", row.attributes)
    out.write("\n")
    for cell in row.cells {
      let tag = cell.isRowHeader ? "th" : tag
      out.write("<" + tag)
      if cell.columnSpan > 1 { attribute("colspan", String(cell.columnSpan)) }
      if cell.rowSpan > 1 { attribute("rowspan", String(cell.rowSpan)) }
      if cell.alignment != .standard { attribute("align", "\(cell.alignment)") }
      write(cell.content.attributes)
      out.write(">")
      write(cell.content.blocks)
      close(tag, "\n")
    }
    close("tr", "\n")
  }
}
