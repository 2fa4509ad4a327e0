import DocumentModel

extension BlockParser {
  /// Opens a list item, and its list where the line does not go on with one. True where it did.
  mutating func startList(interrupting: Bool) -> Bool {
    guard let (found, length) = listMarker(), mayStart(found, length, interrupting: interrupting) else { return false }
    var marker = found
    let start = nonspace
    marker.indent = indent
    advance(to: start + length)
    let (offsetAfter, columnAfter, tabAfter) = (offset, column, isInsideTab)
    while column - columnAfter <= 5, offset < lineEnd, bytes[offset].isBlank { advance(columns: 1) }
    let spaces = column - columnAfter
    if spaces >= 5 || spaces < 1 || offset >= lineEnd {
      marker.padding = length + 1
      (offset, column, isInsideTab) = (offsetAfter, columnAfter, tabAfter)
      if spaces > 0 { advance(columns: 1) }
    } else {
      marker.padding = length + spaces
    }
    let data = markers.count
    markers.append(marker)
    openItem(marker, data: data, at: start)
    findNonspace()
    return true
  }

  /// The list marker at the first byte of the line, and its length.
  private func listMarker() -> (ListMarker, length: Int)? {
    switch bytes[nonspace] {
    case "-", "+", "*": (ListMarker(bullet: bytes[nonspace]), 1)
    case let digit where digit.isDigit: ListMarker.number(in: bytes, at: nonspace, limit: lineEnd)
    default:
      extensions.contains(.fancyLists) ? ListMarker.fancy(in: bytes, at: nonspace, limit: lineEnd) : nil
    }
  }

  /// True where an item may begin with a marker here: white space or nothing follows, and a paragraph is interrupted
  /// by bullets and by lists that start at `1.` only.
  private func mayStart(_ marker: ListMarker, _ length: Int, interrupting: Bool) -> Bool {
    let end = nonspace + length
    guard end >= lineEnd || bytes[end].isBlank else { return false }
    guard marker.needsTwoSpaces == false || end + 1 >= lineEnd || bytes[end + 1].isBlank else { return false }
    if interrupting {
      guard bytes.skippingBlanks(from: end, limit: lineEnd) < lineEnd else { return false }
      guard case .ordered(let numberings, let start, _) = marker.kind else { return true }
      return numberings == [.decimal] && start == 1 && bytes[nonspace].isDigit
    }
    // An item of a list that is open may have any number; a list starts with one that it can be numbered from.
    let around = nodes[open[depth - 1]]
    if around.kind == .list, marker.continues(markers[Int(around.data)]) { return true }
    return marker.mayStartList
  }

  private mutating func openItem(_ marker: ListMarker, data: Int, at start: Int) {
    close(to: depth)
    if let last = open.last, nodes[last].kind == .list {
      if !marker.continues(markers[Int(nodes[last].data)]) { add(.list, at: start, data: data) }
    } else {
      add(.list, at: start, data: data)
    }
    add(.item, at: start, data: data)
  }

  /// Opens a definition after its term: a paragraph of one line, at most one blank line before. True where it did.
  mutating func startDefinition() -> Bool {
    let place = nonspace + 1
    guard place < lineEnd, bytes[place].isBlank, bytes.skippingBlanks(from: place, limit: lineEnd) < lineEnd else {
      return false
    }
    guard let container = open[..<depth].last else { return false }
    let sibling = Int(nodes[container].lastChild)
    guard sibling >= 0 else { return false }
    switch nodes[sibling].kind {
    case .definition: close(to: depth)
    case .paragraph where nodes[sibling].lineCount == 1 && lineNumber - Int(nodes[sibling].lastLineNumber) <= 2:
      close(to: depth)
      paragraph = nil
      guard nodes[sibling].kind == .paragraph else { return false }
      nodes[sibling].kind = .term
    default: return false
    }
    let gap = lineNumber - Int(nodes[sibling].lastLineNumber)
    let start = nonspace
    var marker = ListMarker(bullet: bytes[start])
    marker.indent = indent
    advance(to: start + 1)
    let before = column
    findNonspace()
    let spaces = nonspaceColumn - before
    marker.padding = spaces <= 4 ? 1 + spaces : 2
    markers.append(marker)
    let node = add(.definition, at: start, data: markers.count - 1)
    nodes[node].isLoose = gap > 1
    if spaces <= 4 { advance(to: nonspace) } else { advance(columns: 1) }
    findNonspace()
    return true
  }
}
