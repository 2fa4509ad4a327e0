import Diagnostics
import DocumentModel

/// Makes the tree of the blocks that block structure found, and reads their text on the way. It keeps its own stack.
struct BlockTreeBuilder {
  /// A container whose children are being made.
  struct Frame {
    var node: Int
    var blocks: [Block] = []
    /// Items of a list.
    var items: [List.Item] = []
    /// Terms with their definitions, until a block of another kind follows.
    var definitions: [DefinitionList.Item] = []
    /// Cells of a grid table.
    var cells: [Table.Cell] = []
  }

  let blocks: BlockParser
  let options: MarkdownOptions
  let admission: Admission
  let isLoose: [Bool]
  /// By node: the container that holds its children; for a flattened one that is further out.
  private let containers: [Int]
  var inlines: InlineParser
  var notes: [Int: Footnote] = [:]
  var noteFindings: [Int: Findings] = [:]
  var isInsideNote = false
  private var identifiers: HeadingIdentifiers
  private(set) var headingIDs: [Int: String] = [:]
  var findings = Findings()
  var cellBudget = 1_000_000
  private var frames: [Frame] = []

  init(blocks: BlockParser, options: MarkdownOptions, admission: Admission) {
    self.blocks = blocks
    self.options = options
    self.admission = admission
    isLoose = blocks.looseLists()
    var containers = Array(blocks.nodes.indices)
    for index in containers where blocks.nodes[index].isFlattened {
      containers[index] = containers[Int(blocks.nodes[index].parent)]
    }
    self.containers = containers
    identifiers = HeadingIdentifiers(isGitHub: options.extensions.contains(.gitHubIdentifiers))
    let definitions = DefinitionTable(blocks)
    inlines = InlineParser(
      extensions: options.extensions, links: definitions.links, notes: definitions.notes, source: blocks.bytes,
      file: blocks.file)
    findings.diagnostics = definitions.diagnostics
    for node in blocks.nodes where !node.isDropped && node.attributes >= 0 {
      if let id = blocks.attributes[Int(node.attributes)].id { identifiers.reserve(id) }
    }
  }

  /// The blocks of the document.
  mutating func build() -> [Block] {
    nameHeadings()
    buildNotes()
    let result = build(children: 0, from: 1, to: blocks.nodes.count)
    var used: Set<Int> = []
    for note in findings.usedNotes where used.insert(note).inserted {
      if let found = noteFindings[note] { findings.append(found) }
    }
    return result
  }

  /// Headings get their identifiers before anything else is read, because their text is a label that text before them
  /// may refer to. A definition of the author's comes first, and the first of equal headings.
  private mutating func nameHeadings() {
    guard !options.extensions.isDisjoint(with: [.headingIdentifiers, .gitHubIdentifiers]) else { return }
    // A note, which is not read yet, is no part of a name.
    for note in blocks.noteDefinitions.indices { notes[note] = Footnote(content: []) }
    defer { notes = [:] }
    var index = 1
    while index < blocks.nodes.count {
      let node = blocks.nodes[index]
      guard !node.isDropped, node.kind != .noteDefinition else {
        index = end(of: index)
        continue
      }
      if node.kind == .heading { nameHeading(index) }
      index += 1
    }
  }

  private mutating func nameHeading(_ index: Int) {
    let text = blocks.text(of: index)
    var id = attributes(of: index).id
    if id == nil {
      let before = findings
      id = identifiers.make(for: read(text))
      findings = before
    }
    guard let id else { return }
    headingIDs[index] = id
    guard options.extensions.contains(.headingReferences),
      let label = LinkScanner.normalized(text.bytes[text.start..<text.end]), inlines.links[label] == nil
    else { return }
    inlines.links[label] = LinkDefinition(
      label: label, destination: "#\(id)", title: "", node: Int32(index), start: blocks.nodes[index].start,
      end: blocks.nodes[index].end)
  }

  /// Notes are read first, because a reference holds the note itself. What is found in a note counts once it is used.
  private mutating func buildNotes() {
    isInsideNote = true
    let outer = findings
    for (index, definition) in blocks.noteDefinitions.enumerated() {
      guard inlines.notes[definition.label] == index else { continue }
      let node = Int(definition.node)
      findings = Findings()
      let content = build(children: node, from: node + 1, to: end(of: node))
      noteFindings[index] = findings
      let whole = blocks.span(of: node)
      notes[index] = Footnote(label: definition.name, content: content, span: whole)
    }
    findings = outer
    isInsideNote = false
  }

  /// The index after the last node inside a node.
  private func end(of node: Int) -> Int {
    var index = node + 1
    while index < blocks.nodes.count, Int(blocks.nodes[index].parent) >= node { index += 1 }
    return index
  }

  private mutating func build(children root: Int, from start: Int, to end: Int) -> [Block] {
    frames = [Frame(node: root)]
    var index = start
    while index < end {
      let node = blocks.nodes[index]
      let parent = containers[Int(node.parent)]
      while frames.count > 1, frames[frames.count - 1].node != parent { closeFrame() }
      if node.isDropped || node.kind == .noteDefinition {
        index = self.end(of: index)
        continue
      }
      if node.isFlattened {
        index += 1
        continue
      }
      if node.kind.isContainer { frames.append(Frame(node: index)) } else { addLeaf(index) }
      index += 1
    }
    while frames.count > 1 { closeFrame() }
    endDefinitions()
    return frames[0].blocks
  }

  // MARK: Containers

  private mutating func closeFrame() {
    endDefinitions()
    let frame = frames.removeLast()
    let node = blocks.nodes[frame.node]
    let span = blocks.span(of: frame.node)
    switch node.kind {
    case .quote: append(Block(.quote(frame.blocks), span: span))
    case .list: append(Block(.list(list(of: frame)), span: span))
    case .item:
      let (isDone, content) = (frame.items.first?.isDone, frame.blocks)
      frames[frames.count - 1].items.append(List.Item(isDone: isDone, blocks: content, span: span))
    case .definition:
      let top = frames.count - 1
      guard let last = frames[top].definitions.indices.last else { return append(frame.blocks) }
      frames[top].definitions[last].definitions.append(frame.blocks)
      frames[top].definitions[last].span = frames[top].definitions[last].span.union(span)
    case .division: append(division(of: frame, span: span))
    case .cell: frames[frames.count - 1].cells.append(cell(of: frame))
    case .gridTable: append(gridTable(of: frame))
    default: append(frame.blocks)
    }
  }

  private func list(of frame: Frame) -> List {
    let marker = blocks.markers[Int(blocks.nodes[frame.node].data)]
    let style: List.Style =
      switch marker.kind {
      case .bullet: .bullet
      case .ordered(let numberings, let start, let delimiter):
        .ordered(start: start, numberings.first ?? .decimal, delimiter)
      }
    return List(style: style, isTight: !isLoose[frame.node], items: frame.items)
  }

  private func division(of frame: Frame, span: SourceSpan) -> Block {
    var value = attributes(of: frame.node)
    guard let name = value.classes.first(where: options.sectionKinds.contains) else {
      return Block(.division(frame.blocks), attributes: value, span: span)
    }
    value.classes.removeAll { $0 == name }
    return Block(.directive(Directive(name: name, body: frame.blocks)), attributes: value, span: span)
  }

  func attributes(of node: Int) -> Attributes {
    let index = Int(blocks.nodes[node].attributes)
    return index >= 0 ? blocks.attributes[index] : .empty
  }

  mutating func append(_ block: Block) {
    endDefinitions()
    frames[frames.count - 1].blocks.append(block)
  }

  private mutating func append(_ blocks: [Block]) {
    for block in blocks { append(block) }
  }

  mutating func append(term: [Inline], span: SourceSpan) {
    frames[frames.count - 1].definitions.append(DefinitionList.Item(term: term, definitions: [], span: span))
  }

  /// Makes a block of the definitions that were collected.
  private mutating func endDefinitions() {
    let top = frames.count - 1
    guard !frames[top].definitions.isEmpty else { return }
    let items = frames[top].definitions
    frames[top].definitions = []
    let span = items.reduce(SourceSpan.none) { $0.union($1.span) }
    frames[top].blocks.append(Block(.definitionList(DefinitionList(items: items)), span: span))
  }

  /// Notes the state of a task item's box.
  mutating func setTask(isDone: Bool) {
    frames[frames.count - 1].items = [List.Item(isDone: isDone, blocks: [])]
  }

  /// True where a paragraph is the first thing in a list item.
  func isFirstInItem(_ node: Int) -> Bool {
    guard let frame = frames.last else { return false }
    return blocks.nodes[frame.node].kind == .item && frame.blocks.isEmpty && frame.definitions.isEmpty
  }

  /// True where a paragraph is set without space around it.
  func isTight(_ node: Int) -> Bool {
    let parent = Int(blocks.nodes[node].parent)
    return switch blocks.nodes[parent].kind {
    case .item: !isLoose[Int(blocks.nodes[parent].parent)]
    case .definition: !blocks.nodes[parent].isLoose
    case .cell: node == parent + 1 && blocks.nodes[parent].lastChild == Int32(node)
    default: false
    }
  }

  /// Reads the text of a leaf.
  mutating func read(_ text: LeafText) -> [Inline] {
    inlines.read(text)
    // A leaf that is one run of text needs no stack.
    if inlines.events.count == 1, let event = inlines.events.first, event.kind == .text {
      let (start, end) = (Int(event.start), Int(event.end))
      return [.text(text.string(start, end), span: text.span(start, end))]
    }
    var builder = InlineTreeBuilder(
      options: options, admission: admission, parser: inlines, notes: isInsideNote ? nil : notes, findings: findings)
    findings = Findings()
    let result = builder.build()
    findings = builder.findings
    return result
  }
}

extension BlockParser {
  func span(of node: Int) -> SourceSpan {
    let (start, end) = (Int(nodes[node].start), Int(nodes[node].end))
    return SourceSpan(file: file, offset: start, length: max(0, end - start))
  }

  /// The text of a leaf.
  func text(of node: Int) -> LeafText {
    let first = Int(nodes[node].firstLine)
    return LeafText(source: bytes, lines: lines[first..<(first + Int(nodes[node].lineCount))], file: file)
  }
}
