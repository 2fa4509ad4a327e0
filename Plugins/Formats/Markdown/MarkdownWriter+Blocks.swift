import DocumentModel

extension MarkdownWriter {
  /// Writes blocks with a blank line between them, or none in a tight list item.
  mutating func write(_ blocks: [Block], isTight: Bool = false) {
    var last: Block?
    for block in blocks {
      if last != nil, !isTight { separate() }
      if let last, Self.wouldMerge(last, block) {
        separate()
        writeLine("<!-- -->")
        separate()
      }
      write(block)
      last = block
    }
  }

  /// True for two lists that would read as one.
  private static func wouldMerge(_ first: Block, _ second: Block) -> Bool {
    switch (first.kind, second.kind) {
    case (.list(let first), .list(let second)):
      switch (first.style, second.style) {
      case (.bullet, .bullet): return true
      case (.ordered(_, let firstNumbering, let firstDelimiter), .ordered(_, let numbering, let delimiter)):
        return firstNumbering == numbering && firstDelimiter == delimiter
      default: return false
      }
    case (.definitionList, .definitionList), (.quote, .quote): return true
    default: return false
    }
  }

  private mutating func write(_ block: Block) {
    switch block.kind {
    case .paragraph(let content), .plain(let content): inDivision(block.attributes) { $0.write(paragraph: content) }
    case .heading(let level, let content): writeHeading(level, content, block)
    case .quote(let content): inDivision(block.attributes) { $0.prefixed(by: "> ") { $0.write(content) } }
    case .list(let list): inDivision(block.attributes) { $0.write(list) }
    case .definitionList(let list): inDivision(block.attributes) { $0.write(list, at: block.span) }
    case .code(let text): write(code: text, MarkdownAttributes.codeInfo(block.attributes), at: block.span)
    case .raw(let raw): write(code: raw.text, "{=\(raw.format)}", at: block.span)
    case .thematicBreak: writeLine("* * *")
    case .table(let table): write(table, block)
    case .figure(let figure): write(figure, block)
    case .lines(let lines): inDivision(block.attributes) { $0.write(verse: lines) }
    case .division(let content): writeDivision(content, block.attributes)
    case .directive(let directive): writeDirective(directive, block.attributes)
    }
  }

  private mutating func write(paragraph content: [Inline]) {
    var text = inlines(content)
    if content.count == 1, case .image(let image) = content[0].kind, !image.alternative.isEmpty {
      // Alone in its paragraph a picture would read as a figure.
      text.append(UInt8(ascii: "\\"))
    }
    writeText(text)
  }

  private mutating func writeHeading(_ level: Int, _ content: [Inline], _ block: Block) {
    let attributes = MarkdownAttributes.text(block.attributes)
    let text = inlines(content, isHeading: true)
    let suffix = attributes.isEmpty ? "" : " " + attributes
    if text.contains(0x0A), level <= 2 {
      writeLineByLine(text + Array(suffix.utf8))
      writeLine(level == 1 ? "===" : "---")
      return
    }
    let mark = String(repeating: "#", count: max(1, min(6, level)))
    let line = text.map { $0 == 0x0A ? 0x20 : $0 }
    writeLine(Array((mark + (line.isEmpty ? "" : " ")).utf8) + line + Array(suffix.utf8))
  }

  private mutating func writeLineByLine(_ text: [UInt8]) {
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) { writeLine(line) }
  }

  /// Attributes of a block that has no braces of its own go to a division around it.
  mutating func inDivision(_ attributes: Attributes, _ body: (inout MarkdownWriter) -> Void) {
    let text = MarkdownAttributes.text(attributes)
    if !text.isEmpty { writeLine("::: \(text)") }
    body(&self)
    if !text.isEmpty { writeLine(":::") }
  }

  private mutating func writeDivision(_ content: [Block], _ attributes: Attributes) {
    let text = MarkdownAttributes.text(attributes)
    writeLine("::: \(text.isEmpty ? "{}" : text)")
    write(content)
    writeLine(":::")
  }

  private mutating func writeDirective(_ directive: Directive, _ attributes: Attributes) {
    var attributes = attributes
    if !attributes.hasClass(directive.name) { attributes.classes.insert(directive.name, at: 0) }
    writeDivision(directive.body, attributes)
  }

  private mutating func write(code text: String, _ info: String, at span: SourceSpan) {
    let text = replacingControls(in: text, keepingLines: true, at: span)
    let fence = String(repeating: "`", count: max(3, Self.longestRun(of: UInt8(ascii: "`"), in: text) + 1))
    writeLine(fence + info)
    if !text.isEmpty {
      for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) { writeLine(Array(line)) }
    }
    writeLine(fence)
  }

  static func longestRun(of byte: UInt8, in text: String) -> Int {
    var longest = 0
    var run = 0
    for other in text.utf8 {
      run = other == byte ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  private mutating func write(verse lines: [[Inline]]) {
    for line in lines {
      var text = inlines(line, isVerse: true).map { $0 == 0x0A ? 0x20 : $0 }
      // Spaces that indent a line are read as no-break spaces.
      var indent = 0
      while text.dropFirst(indent).starts(with: [0xC2, 0xA0]) {
        text.replaceSubrange(indent..<(indent + 2), with: [0x20])
        indent += 1
      }
      writeLine(text.isEmpty ? [UInt8(ascii: "|")] : [UInt8(ascii: "|"), 0x20] + text)
    }
  }

  // MARK: Lists

  private mutating func write(_ list: List) {
    for (index, item) in list.items.enumerated() {
      if index > 0, !list.isTight { separate() }
      let marker = Self.marker(of: index, in: list) + " "
      let box = item.isDone.map { $0 ? "[x] " : "[ ] " } ?? ""
      prefixed(by: String(repeating: " ", count: marker.utf8.count), first: marker + box) {
        $0.write(item.blocks, isTight: list.isTight)
      }
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

  private mutating func write(_ list: DefinitionList, at span: SourceSpan) {
    for (index, item) in list.items.enumerated() where !item.term.isEmpty || !item.definitions.joined().isEmpty {
      if index > 0 { separate() }
      writeLine(inlines(item.term).map { $0 == 0x0A ? 0x20 : $0 })
      if item.definitions.isEmpty {
        reportLoss("a term without definition is written as a paragraph", "Markdown has no such term.", at: span)
      }
      for definition in item.definitions {
        if definition.contains(where: { if case .plain = $0.kind { false } else { true } }) { separate() }
        prefixed(by: "    ", first: ":   ") { $0.write(definition) }
      }
    }
  }
}
