import DocumentModel

extension BlockParser {
  /// A line of three or more colons: closes the innermost div where nothing else stands on it, opens one where
  /// attributes or one word follow. True where it did either.
  mutating func startOrCloseDivision() -> Bool {
    var place = nonspace
    while place < lineEnd, bytes[place] == ":" { place += 1 }
    guard place - nonspace >= 3 else { return false }
    place = bytes.skippingBlanks(from: place, limit: lineEnd)
    if place == lineEnd { return closeDeepDivision() || closeDivision() }
    guard let value = divisionAttributes(from: place) else { return false }
    let isDeep = depth >= BlockParser.depthLimit
    let node = add(.division, at: nonspace)
    setAttributes(value, of: node)
    if isDeep {
      open.removeLast()
      depth -= 1
      nodes[node].isFlattened = true
      deepDivisions.append(node)
    }
    useUpLine()
    return true
  }

  private mutating func closeDeepDivision() -> Bool {
    guard depth >= BlockParser.depthLimit, !deepDivisions.isEmpty else { return false }
    close(to: depth)
    paragraph = nil
    table = nil
    guard let node = deepDivisions.popLast() else { return false }
    nodes[node].end = Int32(trimmedLineEnd)
    nodes[node].lastLineNumber = Int32(lineNumber)
    finish(node)
    useUpLine()
    return true
  }

  private mutating func closeDivision() -> Bool {
    guard depth > base, depth <= open.count,
      let index = open[base..<depth].lastIndex(where: { nodes[$0].kind != .list }),
      nodes[open[index]].kind == .division
    else { return false }
    let node = open[index]
    close(to: index)
    depth = index
    paragraph = nil
    table = nil
    let end = trimmedLineEnd
    nodes[node].end = Int32(end)
    nodes[node].lastLineNumber = Int32(lineNumber)
    let parent = Int(nodes[node].parent)
    nodes[parent].end = max(nodes[parent].end, Int32(end))
    nodes[parent].lastLineNumber = Int32(lineNumber)
    useUpLine()
    return true
  }

  private mutating func useUpLine() {
    advance(to: lineEnd)
    findNonspace()
  }

  private func divisionAttributes(from start: Int) -> Attributes? {
    var end = lineEnd
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    while end > start, bytes[end - 1] == ":" { end -= 1 }
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    let text = LeafText(source: bytes, start: start, end: end, file: file)
    if bytes[start] == "{" {
      guard let (found, next) = AttributeScanner.scan(text, at: start, limit: end), next == end,
        case .attributes(let value) = found
      else { return nil }
      return value
    }
    guard end > start, !bytes[start..<end].contains(where: { $0.isBlank || $0 == "{" || $0 == "}" || $0 == ":" })
    else { return nil }
    return Attributes(classes: [text.string(start, end)], span: text.span(start, end))
  }

  /// Opens the definition of a note: `[^label]:`. True where it did.
  mutating func startNote() -> Bool {
    guard let (label, next) = noteLabel(at: nonspace), next < lineEnd, bytes[next] == ":" else { return false }
    guard let key = LinkScanner.normalized(bytes[label]) else { return false }
    let start = nonspace
    let node = add(.noteDefinition, at: start)
    nodes[node].data = Int32(noteDefinitions.count)
    noteDefinitions.append(
      NoteDefinition(
        label: key, name: String(decoding: bytes[label], as: UTF8.self), node: Int32(node), start: Int32(start),
        end: Int32(next + 1)))
    advance(to: bytes.skippingBlanks(from: next + 1, limit: lineEnd))
    // What follows the marker starts anew, so that spaces after it are no code.
    column = 0
    findNonspace()
    return true
  }

  /// The label of `[^label]` without its marks, and the place after it.
  private func noteLabel(at start: Int) -> (Range<Int>, next: Int)? {
    guard start + 3 < lineEnd, bytes[start + 1] == "^" else { return nil }
    var place = start + 2
    while place < lineEnd, bytes[place] != "]" {
      if bytes[place].isWhitespace || bytes[place] == "[" || bytes[place] == "^" { return nil }
      place += 1
    }
    guard place < lineEnd, place > start + 2 else { return nil }
    return ((start + 2)..<place, place + 1)
  }
}
