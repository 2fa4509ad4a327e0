import ByteText
import Diagnostics
import DocumentModel
import PluginKit

extension HTMLWriter {
  mutating func write(_ block: Block) {
    switch block.kind {
    case .paragraph(let content):
      open("p", block.attributes)
      write(content, then: .markup("</p>\n"))
    case .plain(let content):
      // A line of text after another would run on with it.
      if block.attributes.isEmpty, plainEnd != body.count { return write(content, then: .endPlain) }
      open("div", block.attributes)
      write(content, then: .markup("</div>\n"))
    case .heading(_, let content):
      guard cellDepth > 0 else {
        let tag = headingTag(sections.count + 1)
        open(tag, block.attributes)
        return write(content, then: .markup("</\(tag)>\n"))
      }
      body.write("<p data-level=\"\(min(6, sections.count + 1))\"")
      attributes(block.attributes, classes: "heading")
      body.write(">")
      write(content, then: .markup("</p>\n"))
    case .quote(let blocks):
      open("blockquote", block.attributes)
      body.write("\n")
      push(.blocks(blocks[...], .block), .markup("</blockquote>\n"))
    case .list(let list): write(list, block)
    case .definitionList(let list):
      guard !list.items.isEmpty else { return anchor(block.attributes) }
      open("dl", block.attributes)
      body.write("\n")
      push(.definitions(list, 0))
    case .code(let text): writeCode(text, block)
    case .raw(let raw):
      anchor(block.attributes)
      if let markup = admitted(raw, at: block.span) { body.write(markup + "\n") }
    case .thematicBreak:
      body.write("<hr")
      attributes(block.attributes)
      body.write(">\n")
    case .table(let table): write(table, block)
    case .figure(let figure): write(figure, block)
    case .lines(let lines):
      open("p", block.attributes, classes: "lines")
      push(.lines(lines, 0), .markup("</p>\n"))
    case .division(let blocks): openDivision(block, blocks, in: .block)
    case .directive(let directive):
      anchor(block.attributes)
      push(.blocks(directive.body[...], .block))
    }
  }

  /// Keeps the id of a node that leaves nothing else.
  mutating func anchor(_ attributes: Attributes) {
    if let id = attributes.id, !id.isEmpty { body.write("<div id=\"\(escaped: names.take(id))\"></div>\n") }
  }

  private mutating func writeCode(_ text: String, _ block: Block) {
    body.write("<pre tabindex=\"0\"")
    var attributes = block.attributes
    let language = attributes.classes.first.flatMap { Self.isWord($0) ? $0 : nil }
    attributes.classes = []
    self.attributes(attributes)
    body.write(language.map { "><code class=\"language-\($0)\">" } ?? "><code>")
    self.text(text)
    body.write("</code></pre>\n")
  }

  private static func isWord(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"):
          true
        default: false
        }
      }
  }

  /// The text of a raw passage in HTML, where the run admits such passages.
  mutating func admitted(_ raw: RawText, at span: SourceSpan) -> String? {
    guard raw.format == "html" || raw.format == "html5" else { return nil }
    if context.allowsRaw { return raw.text }
    diagnostics.report(
      Diagnostic(
        "html/raw-dropped", .information, "a raw passage in HTML is left out", at: span,
        notes: ["raw passages are admitted on the command line only"]))
    return nil
  }

  mutating func writeLine(of lines: [[Inline]], at index: Int) {
    guard index < lines.count else { return }
    if index > 0 { body.write("<br>") }
    push(.inlines(lines[index][...]), .lines(lines, index + 1))
  }
}

extension DefaultStringInterpolation {
  /// Text in an attribute's value.
  mutating func appendInterpolation(escaped text: String) {
    var writer = ByteWriter()
    writer.write(text, as: .htmlAttribute)
    appendInterpolation(String(decoding: writer.bytes, as: UTF8.self))
  }
}
