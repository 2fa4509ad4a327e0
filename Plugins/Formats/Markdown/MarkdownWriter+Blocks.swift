import DocumentModel

extension MarkdownWriter {
  /// Writes blocks with a blank line between them, or none in a tight list item.
  mutating func write(_ blocks: [Block]) {
    var last: Int?
    for (index, block) in blocks.enumerated() {
      let (owed, before) = (page.owesBlankLine, page.out.count)
      if let last { part(block, from: blocks[last]) }
      let start = page.out.count
      if let last, MarkdownBlocks.areDefinitions(blocks[last], block) {
        writeDivision("") { $0.write(block) }
      } else {
        write(block)
      }
      if page.out.count > start {
        last = index
      } else {
        // A block of which nothing is written leaves no blank line.
        page.owesBlankLine = owed
        page.out.removeLast(page.out.count - before)
      }
    }
  }

  private mutating func part(_ block: Block, from last: Block) {
    let wouldMerge = MarkdownBlocks.wouldMerge(last, block)
    if isTight {
      if wouldMerge || MarkdownBlocks.endsInText(last) && MarkdownBlocks.startsWithText(block) {
        writeLine(Self.nothing)
      }
    } else {
      separate()
      if wouldMerge {
        writeLine(Self.nothing)
        separate()
      }
    }
  }

  private mutating func write(_ block: Block) {
    switch block.kind {
    case .paragraph(let content), .plain(let content): inDivision(block.attributes) { $0.write(paragraph: content) }
    case .heading(let level, let content): writeHeading(level, content, block)
    case .quote(let content): inDivision(block.attributes) { $0.prefixed(by: "> ") { $0.write(content) } }
    case .list(let list): inDivision(block.attributes) { $0.write(list, at: block.span) }
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
    var lines = text(content)
    if !isTight, Self.isPicture(content) {
      // Alone in its paragraph a picture would read as a figure.
      lines.text.append(UInt8(ascii: "\\"))
    }
    write(lines)
  }

  /// True for a picture with a text and nothing beside it; line ends at the edges of a paragraph are none.
  private static func isPicture(_ content: [Inline]) -> Bool {
    func isLineEnd(_ inline: Inline) -> Bool { if case .softBreak = inline.kind { true } else { false } }
    let shown = content.drop(while: isLineEnd)
    guard case .image(let image)? = shown.first?.kind, !image.alternative.isEmpty else { return false }
    return shown.dropFirst().allSatisfy(isLineEnd)
  }

  // MARK: Headings

  private mutating func writeHeading(_ level: Int, _ content: [Inline], _ block: Block) {
    let attributes = MarkdownAttributes.text(block.attributes)
    let place = MarkdownText.Place(endsWithAttributes: true, isHeading: true)
    // Only the two levels that are underlined may have more than one line.
    var lines = text(content, in: place, isOneLine: level > 2)
    let suffix = Array(Self.suffix(attributes, after: lines).utf8)
    if lines.text.contains(0x0A) {
      lines.text += suffix
      lines.forEachGuarded { writeLine($0) }
      writeLine(level == 1 ? "===" : "---")
    } else {
      var line = [UInt8](repeating: UInt8(ascii: "#"), count: max(1, min(6, level)))
      if !lines.text.isEmpty { line.append(0x20) }
      writeLine(line + lines.joined + suffix)
    }
  }

  /// Attributes after a heading or a caption. Empty braces keep the last braces of the text its own.
  static func suffix(_ attributes: String, after text: MarkdownLines) -> String {
    if !attributes.isEmpty { return " " + attributes }
    return text.text.last == UInt8(ascii: "}") ? " {}" : ""
  }

  // MARK: Divisions

  /// Attributes of a block that has no braces of its own go to a division around it.
  mutating func inDivision(_ attributes: Attributes, _ body: (inout MarkdownWriter) -> Void) {
    let text = MarkdownAttributes.text(attributes)
    if text.isEmpty { body(&self) } else { writeDivision(text, body) }
  }

  mutating func writeDivision(_ attributes: String, _ body: (inout MarkdownWriter) -> Void) {
    let outerTight = isTight
    writeLine("::: \(attributes.isEmpty ? "{}" : attributes)")
    isTight = false
    body(&self)
    page.owesBlankLine = false
    isTight = outerTight
    writeLine(":::")
  }

  private mutating func writeDivision(_ content: [Block], _ attributes: Attributes) {
    writeDivision(MarkdownAttributes.text(attributes)) { $0.write(content) }
  }

  private mutating func writeDirective(_ directive: Directive, _ attributes: Attributes) {
    var attributes = attributes
    if !attributes.hasClass(directive.name) { attributes.classes.insert(directive.name, at: 0) }
    writeDivision(directive.body, attributes)
  }

  // MARK: Code and verse

  private mutating func write(code text: String, _ info: String, at span: SourceSpan) {
    let text = replacingControls(in: text, keepingLines: true, at: span)
    let fence = String(repeating: "`", count: max(3, Self.longestRun(of: UInt8(ascii: "`"), in: text) + 1))
    writeLine(fence + info)
    if !text.isEmpty {
      for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) { writeLine(line) }
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
    for (index, line) in lines.enumerated() {
      // Spaces that indent a line are read as a text of their own, of no-break spaces.
      var indent = 0
      if line.count > 1, case .text(let text) = line[0].kind, text.unicodeScalars.allSatisfy({ $0 == "\u{A0}" }) {
        indent = text.unicodeScalars.count
      }
      let content = text(
        Array(line.dropFirst(indent > 0 ? 1 : 0)), in: MarkdownText.Place(isVerse: true), isOneLine: true)
      guard !content.text.isEmpty else {
        writeLine("|")
        continue
      }
      for (number, row) in content.text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
        // A formula or a citation goes on with indented lines.
        var line = [UInt8](repeating: 0x20, count: number == 0 ? indent + 2 : 4)
        if number == 0 {
          line[0] = UInt8(ascii: "|")
          // Under the first line, dashes and colons would be the rule of a table.
          if index > 0, MarkdownLineStart.isRule(row) { line.append(UInt8(ascii: "\\")) }
        }
        writeLine(line + MarkdownLines.joined(row))
      }
    }
  }
}
