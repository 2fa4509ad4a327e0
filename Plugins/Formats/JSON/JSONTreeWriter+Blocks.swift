import ByteText
import DocumentModel

extension JSONTreeWriter {
  mutating func write(_ blocks: [Block]) { list(blocks) { $0.write($1) } }

  /// Writes blocks as part of a list.
  mutating func write(_ blocks: [Block], isFirst: inout Bool) {
    for block in blocks {
      if !isFirst { out.write(UInt8(ascii: ",")) }
      isFirst = false
      write(block)
    }
  }

  mutating func write(_ block: Block) {
    switch block.kind {
    case .heading(let level, let content):
      node("Header", at: block.span) {
        $0.open(level, block.attributes)
        $0.write(content, isTrimmed: true)
        $0.out.write("]")
      }
    case .code(let text): literal("CodeBlock", block) { $0.write(string: text) }
    case .division(let content): container("Div", block.attributes, block) { $0.write(content) }
    case .directive(let directive):
      var attributes = block.attributes
      attributes.classes = [directive.name] + attributes.classes
      container("Div", attributes, block) { $0.write(directive.body) }
    case .figure(let figure): write(figure, block)
    case .table(let table): write(table, block)
    case .paragraph, .plain, .quote, .list, .definitionList, .raw, .thematicBreak, .lines:
      guard !Self.isBare(block.attributes) else { return writeBare(block) }
      // Pandoc's node has no attributes: they stand on a div around it.
      node("Div", at: block.span) {
        $0.out.write("[")
        $0.write(block.attributes, isWrapper: true)
        $0.out.write(",[")
        $0.writeBare(block)
        $0.out.write("]]")
      }
    }
  }

  private mutating func writeBare(_ block: Block) {
    switch block.kind {
    case .paragraph(let content): node("Para", at: block.span) { $0.write(content, isTrimmed: true) }
    case .plain(let content): node("Plain", at: block.span) { $0.write(content, isTrimmed: true) }
    case .quote(let content): node("BlockQuote", at: block.span) { $0.write(content) }
    case .list(let list): write(list, at: block.span)
    case .definitionList(let list):
      node("DefinitionList", at: block.span) {
        $0.list(list.items) { writer, item in
          writer.out.write("[")
          writer.write(item.term, isTrimmed: true)
          writer.out.write(",")
          writer.list(item.definitions) { $0.write($1) }
          writer.out.write("]")
        }
      }
    case .raw(let raw):
      node("RawBlock", at: block.span) { $0.list([raw.format, raw.text]) { $0.write(string: $1) } }
    case .thematicBreak: node("HorizontalRule", at: block.span)
    case .lines(let lines):
      node("LineBlock", at: block.span) { $0.list(lines) { $0.write(Self.indented($1), isTrimmed: true) } }
    case .heading, .code, .division, .directive, .figure, .table: break
    }
  }

  private mutating func open(_ level: Int, _ attributes: Attributes) {
    out.write("[")
    out.write(level)
    out.write(",")
    write(attributes)
    out.write(",")
  }

  private mutating func container(
    _ name: String, _ attributes: Attributes, _ block: Block, _ content: (inout JSONTreeWriter) -> Void
  ) {
    node(name, at: block.span) {
      $0.out.write("[")
      $0.write(attributes)
      $0.out.write(",")
      content(&$0)
      $0.out.write("]")
    }
  }

  private mutating func literal(_ name: String, _ block: Block, _ content: (inout JSONTreeWriter) -> Void) {
    container(name, block.attributes, block, content)
  }

  /// A line of verse with its indentation in no-break spaces, which Pandoc keeps.
  private static func indented(_ line: [Inline]) -> [Inline] {
    guard let first = line.first, case .text(let text) = first.kind, text.utf8.first == 0x20 else { return line }
    let words = text.unicodeScalars.drop { $0 == " " }
    let indent = String(repeating: "\u{A0}", count: text.utf8.count - String(words).utf8.count)
    return [Inline(.text(indent + String(words)), attributes: first.attributes, span: first.span)] + line.dropFirst()
  }

  // MARK: Lists

  private mutating func write(_ list: List, at span: SourceSpan) {
    switch list.style {
    case .bullet: node("BulletList", at: span) { $0.write(list.items) }
    case .ordered(let start, let numbering, let delimiter):
      node("OrderedList", at: span) {
        $0.out.write("[[")
        $0.out.write(start)
        $0.out.write(",")
        $0.node(Self.name(of: numbering))
        $0.out.write(",")
        $0.node(Self.name(of: delimiter))
        $0.out.write("],")
        $0.write(list.items)
        $0.out.write("]")
      }
    }
  }

  private mutating func write(_ items: [List.Item]) {
    list(items) { writer, item in
      guard let isDone = item.isDone else { return writer.write(item.blocks) }
      writer.write(Self.marked(item.blocks, by: isDone ? "☒" : "☐"))
    }
  }

  /// The blocks of a task item with its box at their head: in their first text, or in one of its own.
  private static func marked(_ blocks: [Block], by box: String) -> [Block] {
    let blocks = blocks.drop(while: isNothing)
    if var first = blocks.first, isBare(first.attributes) {
      switch first.kind {
      case .paragraph(let content): first.kind = .paragraph([.text(box + " ")] + started(content))
      case .plain(let content): first.kind = .plain([.text(box + " ")] + started(content))
      default: return [Block(.plain([.text(box)]))] + blocks
      }
      return [first] + blocks.dropFirst()
    }
    return [Block(.plain([.text(box)]))] + blocks
  }

  private static func isNothing(_ block: Block) -> Bool {
    guard isBare(block.attributes) else { return false }
    switch block.kind {
    case .paragraph(let content), .plain(let content): return started(content).isEmpty
    default: return false
    }
  }

  /// Running text without the breaks and spaces that it starts with.
  private static func started(_ content: [Inline]) -> [Inline] {
    var rest = content[...]
    while let first = rest.first, isBare(first.attributes) {
      switch first.kind {
      case .softBreak, .lineBreak: break
      case .text(let text):
        let words = text.unicodeScalars.drop { $0.isASCII && isSpace(UInt8(truncatingIfNeeded: $0.value)) }
        if !words.isEmpty { return [.text(String(words), span: first.span)] + rest.dropFirst() }
      default: return Array(rest)
      }
      rest = rest.dropFirst()
    }
    return Array(rest)
  }

  private static func name(of numbering: List.Numbering) -> String {
    switch numbering {
    case .decimal: "Decimal"
    case .lowerAlpha: "LowerAlpha"
    case .upperAlpha: "UpperAlpha"
    case .lowerRoman: "LowerRoman"
    case .upperRoman: "UpperRoman"
    }
  }

  private static func name(of delimiter: List.Delimiter) -> String {
    switch delimiter {
    case .period: "Period"
    case .parenthesis: "OneParen"
    case .parentheses: "TwoParens"
    }
  }

  // MARK: Figures

  private mutating func write(_ figure: Figure, _ block: Block) {
    var attributes = block.attributes
    var content: [Block]
    switch figure.content {
    case .blocks(let blocks): content = blocks
    case .chart(let chart):
      reportLoss("the chart “\(chart.title)” is written as its table", "Pandoc has no charts.", at: block.span)
      if !attributes.hasClass("chart") { attributes.classes.append("chart") }
      content = chart.title.isEmpty ? [] : [.paragraph([Inline(.strong([.text(chart.title)]))])]
      if !chart.description.isEmpty { content.append(.paragraph([.text(chart.description)])) }
      content.append(Block(.table(chart.table), span: block.span))
    }
    container("Figure", attributes, block) {
      $0.write(caption: figure.caption)
      $0.out.write(",")
      $0.write(content)
    }
  }

  /// Writes the caption of a table or a figure: no short form, and one block, or none.
  mutating func write(caption: [Inline]) {
    out.write("[null,")
    write(Self.isNothing(caption) ? [] : [Block(.plain(caption))])
    out.write("]")
  }
}
