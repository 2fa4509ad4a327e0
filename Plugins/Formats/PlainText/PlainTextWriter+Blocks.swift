import ByteText
import DocumentModel

extension PlainTextWriter {
  /// Writes blocks with a blank line between them, or none in a tight list item.
  mutating func write(_ blocks: [Block], isTight: Bool = false) {
    for (index, block) in blocks.enumerated() {
      if index > 0, !isTight { separate() }
      write(block)
    }
  }

  private mutating func write(_ block: Block) {
    switch block.kind {
    case .paragraph(let content), .plain(let content): writeWrapped(inlines(content))
    case .heading(let level, let content): writeHeading(level, inlines(content))
    case .quote(let content): indented(by: 4) { $0.write(content) }
    case .list(let list): write(list)
    case .definitionList(let list): write(list)
    case .code(let text): write(code: text, at: block.span)
    case .raw: break
    case .thematicBreak: writeLine([UInt8](repeating: 0x20, count: max(0, room / 2 - 2)) + Array("* * *".utf8))
    case .table(let table): write(table, at: block.span)
    case .figure(let figure): write(figure)
    case .lines(let lines): for line in lines { write(verse: line) }
    case .division(let content):
      if let title = Self.title(of: block.attributes) {
        writeWrapped(bytes(of: title, at: block.span))
        separate()
      }
      write(content, isTight: block.attributes.hasClass("key-figure") || block.attributes.hasClass("reference"))
    case .directive(let directive): write(directive.body)
    }
  }

  /// What an admonition is called; a page shows no title of another division in its text.
  private static func title(of attributes: Attributes) -> String? {
    attributes.admonition == nil ? nil : attributes["title"]
  }

  private mutating func writeHeading(_ level: Int, _ text: [UInt8]) {
    let rules: [UInt8] = [UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "~")]
    writeUnderlined(text, with: rules.indices.contains(level - 1) ? rules[level - 1] : UInt8(ascii: "."))
  }

  private mutating func write(_ list: List) {
    let markers = list.items.indices.map { Self.marker(of: $0, in: list) }
    let columns = (markers.map(\.utf8.count).max() ?? 1) + 1
    for (item, marker) in zip(list.items, markers) {
      let box = item.isDone.map { $0 ? " [x]" : " [ ]" } ?? ""
      indented(by: columns, marker: Array((marker + box + (box.isEmpty ? "" : " ")).utf8)) {
        $0.write(item.blocks, isTight: list.isTight)
      }
      if !list.isTight { separate() }
    }
  }

  private static func marker(of index: Int, in list: List) -> String {
    guard case .ordered(let start, let numbering, let delimiter) = list.style else { return "-" }
    let number = ListNumber.text(start.addingReportingOverflow(index).partialValue, as: numbering)
    return switch delimiter {
    case .period: "\(number)."
    case .parenthesis: "\(number))"
    case .parentheses: "(\(number))"
    }
  }

  private mutating func write(_ list: DefinitionList) {
    for item in list.items {
      writeWrapped(inlines(item.term))
      for definition in item.definitions {
        indented(by: 4) { $0.write(definition) }
      }
      separate()
    }
  }

  private mutating func write(code text: String, at span: SourceSpan) {
    guard !text.isEmpty else { return }
    indented(by: 4) { writer in
      for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
        let text = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        let tabless = text.flatMap { $0 == UInt8(ascii: "\t") ? [UInt8](repeating: 0x20, count: 4) : [$0] }
        writer.writeLine(writer.bytes(of: String(decoding: tabless, as: UTF8.self), at: span))
      }
    }
  }

  private mutating func write(verse line: [Inline]) {
    let text = inlines(line)
    guard !text.isEmpty else { return writeLine() }
    indented(by: text.prefix { $0 == 0x20 }.count) { $0.writeWrapped(text) }
  }

  private mutating func write(_ figure: Figure) {
    switch figure.content {
    case .blocks(let blocks): write(blocks)
    case .chart(let chart): write(chart)
    }
    let caption = inlines(figure.caption)
    if !caption.isEmpty {
      separate()
      writeWrapped(caption)
    }
  }
}
