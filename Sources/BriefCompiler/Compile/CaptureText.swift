import DocumentModel

/// A document as the text of a capture: one paragraph a line, with blank lines between them, and its notes last.
struct CaptureText {
  private var paragraphs: [String] = []
  private var notes: [Footnote] = []
  private var numbers: [ObjectIdentifier: Int] = [:]

  static func of(_ document: Document) -> [UInt8] {
    var text = CaptureText()
    text.add(document.metadata.title)
    text.add(document.blocks)
    // A note may call another: the list grows while it is written.
    var index = 0
    while index < text.notes.count {
      let first = text.paragraphs.count
      text.add(text.notes[index].content)
      if first < text.paragraphs.count { text.paragraphs[first] = "[\(index + 1)] " + text.paragraphs[first] }
      index += 1
    }
    return Array((text.paragraphs.joined(separator: "\n\n") + "\n").utf8)
  }

  private mutating func add(_ blocks: [Block]) { for block in blocks { add(block) } }

  private mutating func add(_ block: Block) {
    switch block.kind {
    case .paragraph(let content), .plain(let content), .heading(_, let content): add(content)
    case .quote(let content), .division(let content): add(content)
    case .list(let list):
      for (index, item) in list.items.enumerated() {
        let first = paragraphs.count
        add(item.blocks)
        guard first < paragraphs.count else { continue }
        paragraphs[first] = Self.marker(of: index, in: list) + " " + paragraphs[first]
      }
    case .definitionList(let list):
      for item in list.items {
        add(item.term)
        item.definitions.forEach { add($0) }
      }
    case .code(let text):
      for line in text.split(separator: "\n") { add(line: String(line)) }
    case .lines(let lines): lines.forEach { add($0) }
    case .table(let table):
      add(table.caption)
      for row in table.head + table.body + table.foot {
        add(line: row.cells.map { marked($0.blocks).plainText }.joined(separator: " | "))
      }
    case .figure(let figure):
      switch figure.content {
      case .blocks(let content): add(content)
      case .chart(let chart): add(Block(.table(chart.table)))
      }
      add(figure.caption)
    case .directive(let directive): add(directive.body)
    case .raw, .thematicBreak: break
    }
  }

  private static func marker(of index: Int, in list: List) -> String {
    guard case .ordered(let start, let numbering, _) = list.style else { return "-" }
    return ListNumber.text(start.addingReportingOverflow(index).partialValue, as: numbering) + "."
  }

  private mutating func add(_ content: [Inline]) { add(line: marked(content).plainText) }

  private mutating func add(line: String) {
    let words = line.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
    if !words.isEmpty { paragraphs.append(words) }
  }

  // MARK: Notes

  /// The inlines with a number in brackets for each note.
  private mutating func marked(_ content: [Inline]) -> [Inline] {
    content.map { inline in
      if case .footnote(let note) = inline.kind { return .text("[\(number(of: note))]") }
      return inline.rewritingChildren(inlines: { marked($0) }) ?? inline
    }
  }

  private mutating func marked(_ blocks: [Block]) -> [Block] {
    blocks.map { block in
      block.rewritingChildren(blocks: { marked($0) }, inlines: { marked($0) }) ?? block
    }
  }

  private mutating func number(of note: Footnote) -> Int {
    if let known = numbers[ObjectIdentifier(note)] { return known }
    notes.append(note)
    numbers[ObjectIdentifier(note)] = notes.count
    return notes.count
  }
}
