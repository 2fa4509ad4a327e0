import Diagnostics
import DocumentModel
import PluginKit
import XMLSyntax

extension DocBookWriter {
  mutating func write(_ block: Block, in place: Place, before rest: ArraySlice<Block>) {
    if case .section(let tails) = place {
      return writeInSection(block, before: rest, tail: tails[rest.startIndex - 1])
    }
    switch block.kind {
    case .paragraph(let content), .plain(let content):
      if prefix.isEmpty, content.count == 1, case .image(let image)? = content.first?.kind {
        anchor(block.attributes)
        writePicture(
          image, content.first?.attributes ?? .empty, at: content.first?.span ?? block.span, element: "mediaobject")
        return
      }
      xml.startLine("para")
      attributes(block.attributes)
      xml.text(prefix)
      prefix = ""
      push(.inlines(content[...]), .end)
    case .heading(let level, let content):
      xml.startLine("bridgehead")
      if level != min(nextLevel, 6) {
        xml.attribute("renderas", level < 6 ? "sect\(level)" : "other")
        if level == 6 { xml.attribute("otherrenderas", "sect6") }
      }
      attributes(block.attributes)
      push(.inlines(content[...]), .end)
    case .quote(let blocks):
      xml.startLine("blockquote")
      attributes(block.attributes)
      push(.blocks(blocks[...], .block), .endFilled)
    case .list(let list): write(list, block)
    case .definitionList(let list):
      guard !list.items.isEmpty else { return anchor(block.attributes) }
      if block.attributes.hasClass("glosslist") {
        xml.startLine("glosslist")
        attributes(block.attributes, without: ["glosslist"])
        return push(.glossary(list, 0))
      }
      xml.startLine("variablelist")
      if Self.isTight(list) { xml.attribute("spacing", "compact") }
      attributes(block.attributes)
      push(.definitions(list, 0))
    case .code(let text): writeCode(text, block)
    case .raw(let raw): write(raw, block)
    case .thematicBreak:
      xml.startLine("para")
      attributes(block.attributes, role: "thematic-break")
      xml.end()
    case .table(let table): write(table, block)
    case .figure(let figure): write(figure, block)
    case .lines(let lines):
      xml.startLine("literallayout")
      attributes(block.attributes)
      push(.lines(lines, 0), .keepLineBreaks(keepsLineBreaks), .end)
      keepsLineBreaks = true
    case .division(let blocks): writeDivision(block, blocks)
    case .directive(let directive):
      var attributes = block.attributes
      attributes.classes.insert(directive.name, at: 0)
      writeDivision(Block(.division(directive.body), attributes: attributes, span: block.span), directive.body)
    }
  }

  private mutating func writeCode(_ text: String, _ block: Block) {
    let all = Self.classes(block.attributes)
    var classes = all[...]
    let name = classes.first.flatMap { ["screen", "synopsis"].contains($0) ? $0 : nil }
    xml.startLine(name ?? "programlisting")
    if name != nil { classes = classes.dropFirst() }
    if let language = classes.first { xml.attribute("language", language) }
    attributes(block.attributes, without: Set(all.prefix(name == nil ? 1 : 2)))
    // A line end at either end means nothing, so where one is meant there are two.
    if text.utf8.first == 0x0A { xml.text("\n") }
    xml.text(text)
    if text.utf8.last == 0x0A { xml.text("\n") }
    xml.end()
  }

  private mutating func write(_ raw: RawText, _ block: Block) {
    anchor(block.attributes)
    if let markup = admitted(raw, at: block.span) {
      xml.startLine("para")
      xml.markup(markup)
      xml.end()
    }
  }

  /// The markup of a raw passage in DocBook, where the run admits such passages and it is well-formed.
  mutating func admitted(_ raw: RawText, at span: SourceSpan) -> [UInt8]? {
    guard raw.format == "docbook" else { return nil }
    guard context.allowsRaw else {
      diagnostics.report(
        Diagnostic(
          "docbook/raw-dropped", .information, "a raw passage in DocBook is left out", at: span,
          notes: ["raw passages are admitted on the command line only"]))
      return nil
    }
    let wrapped = "<x xmlns:xlink='http://www.w3.org/1999/xlink'>\(raw.text)</x>"
    do {
      _ = try XMLDocument.parse(Array(wrapped.utf8))
      return Array(raw.text.utf8)
    } catch {
      diagnostics.warning(
        "docbook/raw-malformed", "a raw passage in DocBook is not well-formed and is left out", at: span,
        notes: [error.message])
      return nil
    }
  }

  mutating func writeLine(of lines: [[Inline]], at index: Int) {
    guard index < lines.count else { return }
    if index > 0 { xml.text("\n") }
    push(.inlines(lines[index][...]), .lines(lines, index + 1))
  }
}
