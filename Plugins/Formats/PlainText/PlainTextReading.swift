import DocumentModel

/// Makes blocks of lines by their looks. Each line is looked at a fixed number of times for each block that it is in,
/// and blocks nest to a limit, so that time grows with the text and no more.
struct PlainTextReading {
  typealias Lines = ArraySlice<PlainTextLine>

  let file: FileID
  /// The width that most full lines of the text have: shorter ones ended where their author wanted.
  let wrap: Int
  var notes: [String: Footnote] = [:]
  var noteLines: [String: [PlainTextLine]] = [:]
  /// Where the first note stands that was taken out of the text.
  var firstNote: Int?
  /// Notes that are being read: one that refers to itself keeps its mark.
  var openNotes: Set<String> = []
  private var hasTitle = false

  static let depthLimit = 64

  init(file: FileID, lines: [PlainTextLine]) {
    self.file = file
    let widths = lines.map(\.text.count).filter { $0 > 0 }.sorted()
    wrap = widths.isEmpty ? 0 : min(100, widths[widths.count * 9 / 10])
  }

  mutating func document(_ lines: [PlainTextLine]) -> [Block] {
    var blocks = blocks(lines[...], depth: 0)
    // The heading of a list of notes goes with the last of them.
    while let last = blocks.last, case .heading = last.kind, let firstNote,
      firstNote > Int(last.span.offset) || file == .none
    {
      blocks.removeLast()
    }
    return blocks
  }

  func span(_ lines: Lines) -> SourceSpan {
    guard file != .none, let first = lines.first, let last = lines.last else { return .none }
    return SourceSpan(file: file, offset: first.offset, length: max(0, last.end - first.offset))
  }

  // MARK: Blocks

  mutating func blocks(_ lines: Lines, depth: Int) -> [Block] {
    var result: [Block] = []
    var rest = lines
    while let line = rest.first {
      if line.isPageBreak {
        let mark = Attributes(classes: ["page-break"])
        if !result.isEmpty { result.append(Block(.thematicBreak, attributes: mark, span: span(rest.prefix(1)))) }
        rest = rest.dropFirst()
      } else if line.isBlank {
        rest = rest.dropFirst()
      } else {
        let (blocks, count) = block(at: rest, depth: depth)
        result += blocks
        rest = rest.dropFirst(max(1, count))
      }
    }
    if let last = result.last, last.attributes.hasClass("page-break") { result.removeLast() }
    return result
  }

  /// The block at the beginning of the lines, and how many it takes.
  private mutating func block(at rest: Lines, depth: Int) -> (blocks: [Block], count: Int) {
    guard let first = rest.first, depth < Self.depthLimit else {
      let text = rest.prefix { !$0.isBlank && !$0.isPageBreak }
      return ([paragraph(text)], text.count)
    }
    if Self.isBreak(first) { return ([Block(.thematicBreak, span: span(rest.prefix(1)))], 1) }
    if let heading = underlined(rest.prefix(5).prefix { !$0.isBlank && !$0.isPageBreak }) { return heading }
    if first.text.first == UInt8(ascii: ">") {
      let quoted = rest.prefix { $0.text.first == UInt8(ascii: ">") }
      let inner = quoted.map { $0.dropping(1).outdented(by: 1) }
      return ([Block(.quote(blocks(inner[...], depth: depth + 1)), span: span(quoted))], quoted.count)
    }
    if let (list, count) = list(at: rest, depth: depth) { return ([list], count) }
    let chunk = rest.prefix {
      $0.offset == first.offset || !$0.isBlank && !$0.isPageBreak && !interrupts($0, depth: depth)
    }
    if let margin = chunk.map(\.indent).min(), margin >= 4 || depth == 0 && margin >= 2 && chunk.count > 1 {
      return indented(rest, margin: margin, depth: depth)
    }
    if let (list, count) = definitions(at: rest, depth: depth) { return ([list], count) }
    if isTable(chunk) { return ([code(chunk, margin: 0)], chunk.count) }
    if isCapitals(chunk), chunk.count == 1 || depth == 0 {
      let count = chunk.count == 1 ? 1 : chunk.prefix { Self.isCapitals($0) }.count
      let level = hasTitle ? 2 : 1
      return ([Block(.heading(level: level, text(chunk.prefix(count))), span: span(chunk.prefix(count)))], count)
    }
    return ([isVerse(chunk) ? verse(chunk) : paragraph(chunk)], chunk.count)
  }

  /// True for a line that begins another block without a blank one before it: a quotation, and an item in an item.
  private func interrupts(_ line: PlainTextLine, depth: Int) -> Bool {
    line.text.first == UInt8(ascii: ">") || depth > 0 && marker(of: line) != nil
  }

  private mutating func paragraph(_ lines: Lines) -> Block { Block(.paragraph(text(lines)), span: span(lines)) }

  private mutating func verse(_ lines: Lines) -> Block {
    let content = lines.map { text([$0][...]) }
    return Block(.lines(content), span: span(lines))
  }

  /// A heading with a rule below it; what follows in the chunk is left.
  private mutating func underlined(_ chunk: Lines) -> (blocks: [Block], count: Int)? {
    for (count, line) in chunk.enumerated().dropFirst() {
      guard let level = Self.ruleLevel(line), line.indent <= 3 else { continue }
      let title = chunk.prefix(count)
      let widest = title.map(\.width).max() ?? 0
      guard title.allSatisfy({ $0.indent <= 3 }), abs(widest - line.text.count) <= max(2, widest / 4) else {
        return nil
      }
      if level == 1 { hasTitle = true }
      return ([Block(.heading(level: level, text(title)), span: span(chunk.prefix(count + 1)))], count + 1)
    }
    return nil
  }

  /// Text that is set in: a quotation where it reads like sentences, or else something that was laid out.
  private mutating func indented(_ rest: Lines, margin: Int, depth: Int) -> (blocks: [Block], count: Int) {
    var count = rest.prefix { $0.isBlank || !$0.isPageBreak && $0.indent >= margin }.count
    while count > 1, rest[rest.startIndex + count - 1].isBlank { count -= 1 }
    let lines = rest.prefix(count)
    guard isProse(lines) else { return ([code(lines, margin: margin)], count) }
    let inner = lines.map { $0.outdented(by: margin) }
    return ([Block(.quote(blocks(inner[...], depth: depth + 1)), span: span(lines))], count)
  }

  private func code(_ lines: Lines, margin: Int) -> Block {
    var bytes: [UInt8] = []
    for line in lines {
      if !bytes.isEmpty || line.offset != lines.first?.offset { bytes.append(0x0A) }
      if !line.isBlank { bytes += [UInt8](repeating: 0x20, count: max(0, line.indent - margin)) + line.text }
    }
    return Block(.code(String(decoding: bytes, as: UTF8.self)), span: span(lines))
  }

  /// A short line with text set in right below it, and others like it.
  private mutating func definitions(at rest: Lines, depth: Int) -> (Block, Int)? {
    var items: [DefinitionList.Item] = []
    var taken = 0
    while true {
      let chunk = rest.dropFirst(taken).drop(while: \.isBlank).prefix { !$0.isBlank && !$0.isPageBreak }
      let body = chunk.dropFirst()
      guard let term = chunk.first, term.indent <= 3, term.width <= 60, let margin = body.map(\.indent).min(),
        margin >= 4,
        !isTable(chunk)
      else { break }
      let inner = body.map { $0.outdented(by: margin) }
      let content = blocks(inner[...], depth: depth + 1).map { block -> Block in
        if case .paragraph(let text) = block.kind { Block(.plain(text), span: block.span) } else { block }
      }
      items.append(DefinitionList.Item(term: text([term][...]), definitions: [content], span: span(chunk)))
      taken = chunk.endIndex - rest.startIndex
    }
    guard !items.isEmpty else { return nil }
    return (Block(.definitionList(DefinitionList(items: items)), span: span(rest.prefix(taken))), taken)
  }
}
