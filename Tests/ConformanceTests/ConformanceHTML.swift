import DocumentModel

/// Writes the HTML of the specification suites: what CommonMark and GFM examples expect, and nothing else.
struct ConformanceHTML {
  private var output = ""
  private var notes: [Footnote] = []
  private var references: [ObjectIdentifier: Int] = [:]
  private var numbers: [ObjectIdentifier: Int] = [:]

  static func html(of document: Document) -> String {
    var writer = ConformanceHTML()
    for block in document.blocks { writer.write(block) }
    writer.writeNotes()
    return writer.output
  }

  private mutating func write(_ blocks: [Block]) { for block in blocks { write(block) } }

  private mutating func write(_ block: Block) {
    switch block.kind {
    case .paragraph(let content): wrap("p", content)
    case .plain(let content): write(content)
    case .heading(let level, let content): wrap("h\(level)", content)
    case .quote(let blocks): wrap("blockquote", blocks)
    case .list(let list): write(list)
    case .definitionList(let list):
      output += "<dl>"
      for item in list.items {
        wrap("dt", item.term)
        for definition in item.definitions { wrap("dd", definition) }
      }
      output += "</dl>"
    case .code(let code):
      let language = block.attributes.classes.first.map { " class=\"language-\(escaped($0))\"" } ?? ""
      output += "<pre><code\(language)>\(escaped(code))\(code.isEmpty ? "" : "\n")</code></pre>\n"
    case .raw(let raw): output += raw.text + "\n"
    case .thematicBreak: output += "<hr />\n"
    case .table(let table): write(table)
    case .figure(let figure):
      output += "<figure>"
      if case .blocks(let blocks) = figure.content { write(blocks) }
      wrap("figcaption", figure.caption)
      output += "</figure>"
    case .lines(let lines):
      output += "<div>"
      for line in lines {
        write(line)
        output += "<br />"
      }
      output += "</div>"
    case .division(let blocks): wrap("div", blocks)
    case .directive(let directive): wrap("div", directive.body)
    }
  }

  private mutating func wrap(_ tag: String, _ content: [Inline]) {
    output += "<\(tag)>"
    write(content)
    output += "</\(tag)>\n"
  }

  private mutating func wrap(_ tag: String, _ blocks: [Block]) {
    output += "<\(tag)>\n"
    write(blocks)
    output += "</\(tag)>\n"
  }

  private mutating func write(_ list: List) {
    var tag = "ul"
    output += "<ul"
    if case .ordered(let start, _, _) = list.style {
      tag = "ol"
      output.removeLast(2)
      output += "ol"
      if start != 1 { output += " start=\"\(start)\"" }
    }
    output += ">\n"
    for item in list.items {
      output += "<li>"
      if let isDone = item.isDone {
        output += "<input type=\"checkbox\"\(isDone ? " checked=\"\"" : "") disabled=\"\" /> "
      }
      for block in item.blocks {
        write(block)
        if case .plain = block.kind { output += "\n" }
      }
      output += "</li>\n"
    }
    output += "</\(tag)>\n"
  }

  private mutating func write(_ table: Table) {
    output += "<table>\n"
    if !table.head.isEmpty {
      output += "<thead>"
      for row in table.head { write(row, "th", table) }
      output += "</thead>"
    }
    if !table.body.isEmpty {
      output += "<tbody>"
      for row in table.body { write(row, "td", table) }
      output += "</tbody>"
    }
    output += "</table>\n"
  }

  private mutating func write(_ row: Table.Row, _ tag: String, _ table: Table) {
    output += "<tr>"
    for (cell, column) in zip(row.cells, table.columns) {
      output += "<\(tag)"
      if column.alignment != .standard { output += " align=\"\(column.alignment)\"" }
      output += ">"
      write(cell.blocks)
      output += "</\(tag)>"
    }
    output += "</tr>"
  }

  private mutating func write(_ inlines: [Inline]) { for inline in inlines { write(inline) } }

  private mutating func write(_ inline: Inline) {
    switch inline.kind {
    case .text(let text): output += escaped(text)
    case .softBreak: output += "\n"
    case .lineBreak: output += "<br />\n"
    case .emphasis(let content): span("em", content)
    case .strong(let content): span("strong", content)
    case .styled(let style, let content): span(ConformanceHTML.tag(of: style), content)
    case .quoted(_, let content): span("q", content)
    case .code(let code): output += "<code>\(escaped(code))</code>"
    case .math(let math): output += "<i>\(escaped(math.source))</i>"
    case .raw(let raw): output += raw.text
    case .link(let link):
      output += "<a href=\"\(address(link.target))\"\(title(link.title))>"
      write(link.content)
      output += "</a>"
    case .image(let image):
      output += "<img src=\"\(address(image.target))\" alt=\"\(escaped(ConformanceHTML.plainText(image.alternative)))\""
      output += "\(title(image.title)) />"
    case .span(let content): span("span", content)
    case .cite(let citation): span("cite", citation.rendered)
    case .footnote(let note): writeReference(to: note)
    case .noteReference(let number): output += "\(number)"
    case .shortcode(let shortcode): output += escaped(shortcode.source)
    case .crossReference(let reference): output += escaped(reference.source)
    }
  }

  private mutating func span(_ tag: String, _ content: [Inline]) {
    output += "<\(tag)>"
    write(content)
    output += "</\(tag)>"
  }

  private static func tag(of style: TextStyle) -> String {
    switch style {
    case .strikeout: "del"
    case .superscript: "sup"
    case .subscript: "sub"
    case .underline, .smallCaps, .highlight: "span"
    }
  }

  private func title(_ title: String) -> String { title.isEmpty ? "" : " title=\"\(escaped(title))\"" }

  // MARK: Notes, as cmark-gfm writes them

  private mutating func writeReference(to note: Footnote) {
    let id = ObjectIdentifier(note)
    if numbers[id] == nil {
      notes.append(note)
      numbers[id] = notes.count
    }
    let uses = (references[id] ?? 0) + 1
    references[id] = uses
    let label = address(note.label)
    let suffix = uses > 1 ? "-\(uses)" : ""
    output += "<sup class=\"footnote-ref\"><a href=\"#fn-\(label)\" id=\"fnref-\(label)\(suffix)\""
    output += " data-footnote-ref>\(numbers[id] ?? 0)</a></sup>"
  }

  private mutating func writeNotes() {
    guard !notes.isEmpty else { return }
    output += "<section class=\"footnotes\" data-footnotes>\n<ol>\n"
    for note in notes {
      output += "<li id=\"fn-\(address(note.label))\">\n"
      write(note.content)
      let back = backReferences(of: note)
      if output.hasSuffix("</p>\n") {
        output.removeLast(5)
        output += " \(back)</p>\n"
      } else {
        output += "\(back)\n"
      }
      output += "</li>\n"
    }
    output += "</ol>\n</section>\n"
  }

  private func backReferences(of note: Footnote) -> String {
    let label = address(note.label)
    return (1...max(1, references[ObjectIdentifier(note)] ?? 1)).map { use in
      let suffix = use > 1 ? "-\(use)" : ""
      let mark = use > 1 ? "<sup class=\"footnote-ref\">\(use)</sup>" : ""
      return "<a href=\"#fnref-\(label)\(suffix)\" class=\"footnote-backref\" data-footnote-backref"
        + " aria-label=\"Back to content\">↩\(mark)</a>"
    }.joined(separator: " ")
  }

  // MARK: Text

  private static func plainText(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline.kind {
      case .text(let text): return text
      case .code(let code): return code
      case .softBreak, .lineBreak: return "\n"
      case .emphasis(let content), .strong(let content), .span(let content): return plainText(content)
      case .styled(_, let content), .quoted(_, let content): return plainText(content)
      case .link(let link): return plainText(link.content)
      case .image(let image): return plainText(image.alternative)
      default: return ""
      }
    }.joined()
  }

  private func escaped(_ text: String) -> String {
    var result: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): result += "&amp;".utf8
      case UInt8(ascii: "<"): result += "&lt;".utf8
      case UInt8(ascii: ">"): result += "&gt;".utf8
      case UInt8(ascii: "\""): result += "&quot;".utf8
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Percent-encodes what no address may hold, and keeps what is encoded already.
  private func address(_ target: String) -> String {
    let safe = Set("-_.+!*(),%#@?=;:/,$&'~".utf8)
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in target.utf8 {
      if byte < 0x80,
        safe.contains(byte) || Character(Unicode.Scalar(byte)).isLetter
          || Character(Unicode.Scalar(byte)).isNumber
      {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return escaped(String(decoding: result, as: UTF8.self))
  }
}
