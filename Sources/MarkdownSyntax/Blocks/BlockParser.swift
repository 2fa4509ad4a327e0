import DocumentModel
import Workspace

/// Block structure: reads lines, keeps the stack of open containers, and gives every line to the leaf that it belongs
/// to (CommonMark 0.31.2, appendix, phase 1).
struct BlockParser {
  /// Containers may nest this deep; what would nest deeper stays text.
  static let depthLimit = 500

  let bytes: [UInt8]
  let file: FileID
  let extensions: MarkdownExtensions
  let hasCarriageReturns: Bool

  var nodes: [BlockNode] = []
  var lines: [LineSegment] = []
  var markers: [ListMarker] = []
  var fences: [CodeFence] = []
  var tables: [PipeTable] = []
  var grids: [GridTable] = []
  var attributes: [Attributes] = []
  var linkDefinitions: [LinkDefinition] = []
  var noteDefinitions: [NoteDefinition] = []
  /// Fenced divs that the end of the file closed.
  var unclosedDivisions: [Int32] = []
  /// Lines of paragraphs that start with two or more colons: probably fences that are misspelt.
  var strayFences: [Int] = []
  /// What looked like grid tables and are none.
  var brokenGrids: [Int32] = []
  /// Where nesting passed the limit.
  var tooDeep: [Int] = []

  /// The stack of open nodes, the document first; a leaf can only be the last.
  var open: [Int] = [0]
  /// Divs past the limit of nesting. They nest in the deepest container of `open`, so that a label on one of them counts.
  var deepDivisions: [Int] = []
  /// How many of `open` every line continues without marks: the document alone, or in a cell of a grid table all that
  /// stands around its text.
  var base = 1
  /// How many of `open` the current line continues, leaf not counted.
  var depth = 1
  /// The paragraph that the current line may continue, where all containers matched.
  var paragraph: Int?
  /// The table that the current line may continue.
  var table: Int?

  // The line, and the place in it. `offset` and `column` count from the start of the line's content in the source;
  // tabs go to multiples of four.
  var lineStart = 0
  var lineEnd = 0
  var lineNumber = 0
  var offset = 0
  var column = 0
  var isInsideTab = false
  var nonspace = 0
  var nonspaceColumn = 0
  var indent = 0
  var isBlank = false

  init(source: SourceFile, extensions: MarkdownExtensions) {
    bytes = source.bytes
    file = source.id
    self.extensions = extensions
    hasCarriageReturns = source.bytes.contains(0x0D)
    nodes.reserveCapacity(source.bytes.count / 48 + 8)
    lines.reserveCapacity(source.bytes.count / 40 + 8)
    nodes.append(
      BlockNode(
        kind: .document, parent: -1, start: 0, end: Int32(clamping: bytes.count), firstLineNumber: 0,
        lastLineNumber: 0))
  }

  /// Reads the lines from an offset to the end.
  mutating func run(from start: Int) {
    var next = start
    while next < bytes.count {
      lineStart = next
      next = findLineEnd(from: next)
      lineNumber += 1
      processLine()
    }
    for node in open where nodes[node].kind == .division { unclosedDivisions.append(Int32(node)) }
    close(to: 1)
    resolveCaptions()
  }

  /// Sets `lineEnd` and gives the start of the next line.
  private mutating func findLineEnd(from start: Int) -> Int {
    var place = start
    let count = bytes.count
    if hasCarriageReturns {
      while place < count, bytes[place] != 0x0A, bytes[place] != 0x0D { place += 1 }
      lineEnd = place
      guard place < count else { return count }
      return bytes[place] == 0x0D && place + 1 < count && bytes[place + 1] == 0x0A ? place + 2 : place + 1
    }
    while place < count, bytes[place] != 0x0A { place += 1 }
    lineEnd = place
    return min(place + 1, count)
  }

  mutating func processLine() {
    offset = lineStart
    column = 0
    isInsideTab = false
    findNonspace()
    let areAllMatched = matchContainers()
    paragraph = nil
    table = nil
    if areAllMatched, depth < open.count {
      if continueLeaf(open[depth]) { return }
    }
    startBlocks()
  }

  /// Walks down the open containers as far as the line continues them. False where one of them is not continued.
  private mutating func matchContainers() -> Bool {
    depth = base
    while depth < open.count {
      let node = open[depth]
      switch nodes[node].kind {
      case .document, .list, .division, .gridTable, .cell: break
      case .quote: guard continueQuote(node) else { return false }
      case .item, .definition: guard continueItem(node) else { return false }
      case .noteDefinition: guard continueNote(node) else { return false }
      default: return true
      }
      depth += 1
    }
    return true
  }

  private mutating func continueQuote(_ node: Int) -> Bool {
    guard indent <= 3, !isBlank, bytes[nonspace] == ">" else { return false }
    takeQuoteMarker()
    nodes[node].lastLineNumber = Int32(lineNumber)
    nodes[node].end = Int32(trimmedLineEnd)
    return true
  }

  private mutating func continueItem(_ node: Int) -> Bool {
    let marker = markers[Int(nodes[node].data)]
    // An item may begin with one blank line, and not with two, whatever spaces stand on them.
    if isBlank, nodes[node].lastChild < 0 { return false }
    if indent >= marker.indent + marker.padding {
      advance(columns: marker.indent + marker.padding)
    } else if isBlank {
      advance(to: nonspace)
    } else {
      return false
    }
    findNonspace()
    return true
  }

  private mutating func continueNote(_ node: Int) -> Bool {
    if indent >= 4 {
      advance(columns: 4)
    } else if isBlank, nodes[node].lastChild >= 0 {
      advance(to: nonspace)
    } else {
      return false
    }
    findNonspace()
    return true
  }

  mutating func takeQuoteMarker() {
    advance(to: nonspace + 1)
    if offset < lineEnd, bytes[offset].isBlank { advance(columns: 1) }
    findNonspace()
  }

  // MARK: Nodes

  /// Opens a node under the deepest container that the line continues; closes what the line does not continue.
  @discardableResult
  mutating func add(_ kind: BlockNode.Kind, at start: Int, data: Int = 0) -> Int {
    close(to: depth)
    if kind != .item, let last = open.last, nodes[last].kind == .list {
      close(to: depth - 1)
      depth -= 1
    }
    let parent = deepDivisions.last ?? open[open.count - 1]
    let index = nodes.count
    var node = BlockNode(
      kind: kind, parent: Int32(parent), start: Int32(start), end: Int32(trimmedLineEnd),
      firstLineNumber: Int32(lineNumber), lastLineNumber: Int32(lineNumber))
    node.firstLine = Int32(lines.count)
    node.data = Int32(data)
    nodes.append(node)
    nodes[parent].lastChild = Int32(index)
    open.append(index)
    if kind.isContainer { depth += 1 }
    paragraph = nil
    table = nil
    return index
  }

  /// Closes open nodes until `count` are left.
  mutating func close(to count: Int) {
    if count < BlockParser.depthLimit, !deepDivisions.isEmpty {
      if let leaf = open.last, !nodes[leaf].kind.isContainer {
        open.removeLast()
        finish(leaf)
      }
      while let node = deepDivisions.popLast() { finish(node) }
    }
    while open.count > count, let node = open.popLast() { finish(node) }
  }

  mutating func finish(_ node: Int) {
    if nodes[node].kind == .paragraph { finishParagraph(node) }
    if nodes[node].kind == .gridLines { finishGrid(node) }
    if nodes[node].kind == .indentedCode { dropTrailingBlankLines(of: node) }
    let parent = Int(nodes[node].parent)
    guard parent >= 0 else { return }
    nodes[parent].lastLineNumber = max(nodes[parent].lastLineNumber, nodes[node].lastLineNumber)
    nodes[parent].end = max(nodes[parent].end, nodes[node].end)
  }

  /// Gives the rest of the line to a leaf.
  mutating func addLine(to node: Int, from start: Int, padding: Int = 0) {
    if nodes[node].kind == .paragraph, extensions.contains(.fencedDivs),
      bytes.matches("::", at: start, limit: lineEnd)
    {
      strayFences.append(start)
    }
    lines.append(LineSegment(start: Int32(start), end: Int32(lineEnd), padding: Int32(padding)))
    nodes[node].lineCount += 1
    nodes[node].end = Int32(max(start, lineEnd))
    nodes[node].lastLineNumber = Int32(lineNumber)
  }

  /// The line's end without spaces and tabs before it.
  var trimmedLineEnd: Int {
    var end = lineEnd
    while end > lineStart, bytes[end - 1].isBlank { end -= 1 }
    return end
  }

  // MARK: The place in the line

  /// Finds the first byte at or after `offset` that is no space or tab.
  mutating func findNonspace() {
    var place = offset
    var at = column
    while place < lineEnd {
      let byte = bytes[place]
      if byte == 0x20 {
        at += 1
      } else if byte == 0x09 {
        at += 4 - at & 3
      } else {
        break
      }
      place += 1
    }
    nonspace = place
    nonspaceColumn = at
    indent = at - column
    isBlank = place >= lineEnd
  }

  mutating func advance(to place: Int) {
    while offset < place, offset < lineEnd {
      if bytes[offset] == 0x09 { column += 4 - column & 3 } else { column += 1 }
      offset += 1
    }
    isInsideTab = false
  }

  /// Moves by columns; may stop inside a tab.
  mutating func advance(columns: Int) {
    var left = columns
    while left > 0, offset < lineEnd {
      guard bytes[offset] == 0x09 else {
        isInsideTab = false
        offset += 1
        column += 1
        left -= 1
        continue
      }
      let width = 4 - column & 3
      isInsideTab = width > left
      column += min(width, left)
      if !isInsideTab { offset += 1 }
      left -= min(width, left)
    }
  }
}
