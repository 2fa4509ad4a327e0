import DocumentModel

/// Blocks as they are collected from an element that may hold text and blocks side by side.
struct DocBookFlow {
  enum Style {
    case paragraph
    /// Text that is no paragraph of its own, as in a cell.
    case plain
  }

  private(set) var blocks: [Block] = []
  var text = DocBookText()
  /// Verse lines and glossary entries, of which those that follow each other make one block.
  private var lines: [[Inline]] = []
  private var entries: [DefinitionList.Item] = []
  /// The divisions that were opened by a processing instruction: how many blocks stood before, and what they carry.
  private var divisions: [(count: Int, attributes: Attributes, span: SourceSpan)] = []
  private let style: Style
  /// What the first block carries.
  private var attributes: Attributes
  let span: SourceSpan
  /// True in an element of parts, which are set apart from each other.
  let isSpaced: Bool

  init(_ style: Style, attributes: Attributes = .empty, span: SourceSpan, isSpaced: Bool = false) {
    self.style = style
    self.attributes = attributes
    self.span = span
    self.isSpaced = isSpaced
  }

  /// True in a division that says its language or direction.
  var isDirected: Bool {
    divisions.contains { $0.attributes.language != nil || $0.attributes["dir"] != nil }
  }

  mutating func append(_ block: Block) {
    endText()
    blocks.append(block)
  }

  mutating func append(contentsOf other: [Block]) {
    endText()
    blocks += other
  }

  mutating func append(line: [Inline]) {
    if !text.isEmpty || !entries.isEmpty { endText() }
    lines.append(line)
  }

  mutating func append(entry: DefinitionList.Item) {
    if !text.isEmpty || !lines.isEmpty { endText() }
    entries.append(entry)
  }

  mutating func openDivision(_ attributes: Attributes, span: SourceSpan) {
    endText()
    divisions.append((blocks.count, attributes, span))
  }

  mutating func closeDivision() {
    endText()
    guard let division = divisions.popLast() else { return }
    var content = Array(blocks[division.count...])
    if division.attributes.hasClass("glossary") {
      for index in content.indices { content[index].attributes.classes.removeAll { $0 == "glosslist" } }
    }
    blocks.removeSubrange(division.count...)
    blocks.append(Block(.division(content), attributes: division.attributes, span: division.span))
  }

  /// Makes a block of what was collected last.
  mutating func endText() {
    if !lines.isEmpty {
      blocks.append(Block(.lines(lines), span: span))
      lines = []
    }
    if !entries.isEmpty {
      blocks.append(Block(.definitionList(DefinitionList(items: entries)), span: span))
      entries = []
    }
    guard !text.isEmpty else { return }
    let content = text.finished()
    guard !content.isEmpty else { return }
    blocks.append(
      Block(style == .paragraph ? .paragraph(content) : .plain(content), attributes: attributes, span: span))
    attributes = .empty
  }

  /// All blocks. What the element carries stands on the first of them, or on an empty one.
  mutating func finished() -> [Block] {
    endText()
    while !divisions.isEmpty { closeDivision() }
    guard !attributes.isEmpty else { return blocks }
    if blocks.isEmpty {
      blocks = [Block(.paragraph([]), attributes: attributes, span: span)]
    } else if blocks[0].attributes.isEmpty {
      blocks[0].attributes = attributes
    } else {
      blocks = [Block(.division(blocks), attributes: attributes, span: span)]
    }
    return blocks
  }
}
