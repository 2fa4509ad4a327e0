extension BlockParser {
  /// Opens a list item, and its list where the line does not go on with one. True where it did.
  mutating func startList(interrupting: Bool) -> Bool {
    guard let (found, length) = listMarker(interrupting: interrupting) else { return false }
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

  private mutating func openItem(_ marker: ListMarker, data: Int, at start: Int) {
    close(to: depth)
    if let last = open.last, nodes[last].kind == .list {
      if !marker.continues(markers[Int(nodes[last].data)]) { add(.list, at: start, data: data) }
    } else {
      add(.list, at: start, data: data)
    }
    add(.item, at: start, data: data)
  }

  /// The list marker at the first byte of the line, and its length.
  private func listMarker(interrupting: Bool) -> (ListMarker, length: Int)? {
    let first = bytes[nonspace]
    var place = nonspace + 1
    var marker = ListMarker(character: first, isOrdered: false, start: 0, indent: 0, padding: 0)
    switch first {
    case "-", "+", "*": break
    case let digit where digit.isDigit:
      marker.start = Int(digit & 0x0F)
      while place < lineEnd, bytes[place].isDigit, place - nonspace < 9 {
        marker.start = marker.start * 10 + Int(bytes[place] & 0x0F)
        place += 1
      }
      guard place < lineEnd, bytes[place] == "." || bytes[place] == ")" else { return nil }
      if interrupting, marker.start != 1 { return nil }
      marker.character = bytes[place]
      marker.isOrdered = true
      place += 1
    default: return nil
    }
    guard place >= lineEnd || bytes[place].isBlank else { return nil }
    if interrupting, bytes.skippingBlanks(from: place, limit: lineEnd) >= lineEnd { return nil }
    return (marker, place - nonspace)
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
    var marker = ListMarker(character: bytes[start], isOrdered: false, start: 0, indent: indent, padding: 2)
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
