extension BlockParser {
  /// Gives the line to the open leaf where it goes on with it. True where the line is used up; a paragraph that may go
  /// on is left in `paragraph`.
  mutating func continueLeaf(_ node: Int) -> Bool {
    switch nodes[node].kind {
    case .paragraph:
      if !isBlank { paragraph = node }
      return false
    case .fencedCode:
      continueFence(node)
      return true
    case .indentedCode:
      if indent >= 4 {
        advance(columns: 4)
        addCodeLine(to: node)
        return true
      }
      guard isBlank else { return false }
      let (line, end) = (nodes[node].lastLineNumber, nodes[node].end)
      advance(to: nonspace)
      addLine(to: node, from: min(offset, lineEnd))
      (nodes[node].lastLineNumber, nodes[node].end) = (line, end)
      return true
    case .html:
      return continueHTML(node)
    case .table:
      if !isBlank { table = node }
      return false
    case .gridLines:
      return continueGrid(node)
    default: return false
    }
  }

  mutating func dropTrailingBlankLines(of node: Int) {
    while let line = lines.last, nodes[node].lineCount > 0,
      bytes.skippingBlanks(from: Int(line.start), limit: Int(line.end)) == Int(line.end)
    {
      lines.removeLast()
      nodes[node].lineCount -= 1
    }
  }

  // MARK: Fenced code

  mutating func startFence() -> Bool {
    let mark = bytes[nonspace]
    var place = nonspace
    while place < lineEnd, bytes[place] == mark { place += 1 }
    let length = place - nonspace
    guard length >= 3 else { return false }
    if mark == "`", bytes[place..<lineEnd].contains(0x60) { return false }
    let infoStart = bytes.skippingBlanks(from: place, limit: lineEnd)
    var fence = CodeFence(
      character: mark, length: length, indent: indent, infoStart: infoStart, infoEnd: max(infoStart, trimmedLineEnd))
    let node = add(.fencedCode, at: nonspace, data: fences.count)
    takeFenceAttributes(&fence, of: node)
    fences.append(fence)
    nodes[node].lineCount = 0
    return true
  }

  /// Reads the attributes of ```` ```{.swift} ````, ```` ```swift {#id} ```` and the format of ```` ```{=html} ````.
  private mutating func takeFenceAttributes(_ fence: inout CodeFence, of node: Int) {
    let text = LeafText(source: bytes, start: fence.infoStart, end: fence.infoEnd, file: file)
    if extensions.contains(.rawAttribute),
      case (.raw(let format), fence.infoEnd)? =
        AttributeScanner.scan(text, at: fence.infoStart, limit: fence.infoEnd)
    {
      fence.rawFormat = format
      return
    }
    guard extensions.contains(.attributes),
      let found = AttributeScanner.scanTrailing(text, from: fence.infoStart, end: fence.infoEnd)
    else { return }
    setAttributes(found.attributes, of: node)
    fence.infoEnd = found.start
    while fence.infoEnd > fence.infoStart, bytes[fence.infoEnd - 1].isBlank { fence.infoEnd -= 1 }
  }

  private mutating func continueFence(_ node: Int) {
    let fence = fences[Int(nodes[node].data)]
    if indent <= 3, !isBlank, bytes[nonspace] == fence.character {
      var place = nonspace
      while place < lineEnd, bytes[place] == fence.character { place += 1 }
      if place - nonspace >= fence.length, bytes.skippingBlanks(from: place, limit: lineEnd) == lineEnd {
        nodes[node].end = Int32(trimmedLineEnd)
        nodes[node].lastLineNumber = Int32(lineNumber)
        close(to: depth)
        return
      }
    }
    var left = fence.indent
    while left > 0, offset < lineEnd, bytes[offset].isBlank {
      advance(columns: 1)
      left -= 1
    }
    addCodeLine(to: node)
  }

  // MARK: HTML

  mutating func startHTML(mayInterrupt: Bool) -> Bool {
    guard let condition = HTMLBlockScanner.start(in: bytes, at: nonspace, limit: lineEnd),
      condition != 7 || mayInterrupt
    else { return false }
    let node = add(.html, at: nonspace, data: condition)
    addLine(to: node, from: offset)
    if HTMLBlockScanner.ends(condition, in: bytes, from: nonspace, limit: lineEnd) { close(to: depth) }
    return true
  }

  private mutating func continueHTML(_ node: Int) -> Bool {
    let condition = Int(nodes[node].data)
    if condition >= 6, isBlank { return false }
    addLine(to: node, from: min(offset, lineEnd), padding: 0)
    if HTMLBlockScanner.ends(condition, in: bytes, from: offset, limit: lineEnd) { close(to: depth) }
    return true
  }

  // MARK: Paragraphs

  /// Collects the link reference definitions at the head of a paragraph, and trims its end.
  mutating func finishParagraph(_ node: Int) {
    takeDefinitions(from: node)
    if nodes[node].lineCount > 0 {
      trimLastLine(of: node)
    } else {
      nodes[node].kind = .definitionsOnly
    }
  }

  mutating func trimLastLine(of node: Int) {
    let last = Int(nodes[node].firstLine + nodes[node].lineCount) - 1
    guard lines.indices.contains(last) else { return }
    let start = Int(lines[last].start)
    var end = Int(lines[last].end)
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    lines[last].end = Int32(end)
    nodes[node].end = Int32(end)
  }

  /// Moves link reference definitions from the head of a paragraph to `linkDefinitions`.
  mutating func takeDefinitions(from node: Int) {
    let first = Int(nodes[node].firstLine)
    guard nodes[node].lineCount > 0, lines[first].start < lines[first].end, bytes[Int(lines[first].start)] == "["
    else { return }
    let text = LeafText(source: bytes, lines: lines[first..<(first + Int(nodes[node].lineCount))], file: file)
    var place = text.start
    while let found = definition(in: text, at: place, node: node) {
      linkDefinitions.append(found.definition)
      let taken = text.bytes[place..<found.next].count { $0 == 0x0A } + (found.next == text.end ? 1 : 0)
      nodes[node].firstLine += Int32(taken)
      nodes[node].lineCount -= Int32(taken)
      place = found.next
    }
    if nodes[node].lineCount < 0 { nodes[node].lineCount = 0 }
    if nodes[node].lineCount > 0 { nodes[node].start = lines[Int(nodes[node].firstLine)].start }
  }

  /// The definition at a place, and where the next line starts.
  private func definition(in text: LeafText, at start: Int, node: Int) -> (definition: LinkDefinition, next: Int)? {
    let (bytes, limit) = (text.bytes, text.end)
    guard let label = LinkScanner.label(in: bytes, at: start, limit: limit), label.next < limit,
      bytes[label.next] == ":", !isCitation(label, in: bytes),
      let key = LinkScanner.normalized(bytes[label.start..<label.end])
    else { return nil }
    let from = skipSpace(in: bytes, from: label.next + 1, limit: limit)
    guard let destination = LinkScanner.destination(in: bytes, at: from, limit: limit),
      destination.next > from
    else { return nil }
    var title: LinkScanner.Part?
    var next = lineEnd(in: bytes, from: destination.next, limit: limit)
    let titleStart = skipSpace(in: bytes, from: destination.next, limit: limit)
    if titleStart > destination.next, let found = LinkScanner.title(in: bytes, at: titleStart, limit: limit),
      let end = lineEnd(in: bytes, from: found.next, limit: limit)
    {
      title = found
      next = end
    }
    guard let next else { return nil }
    return (
      LinkDefinition(
        label: key, destination: LinkScanner.unescaped(bytes, from: destination.start, to: destination.end),
        title: title.map { LinkScanner.unescaped(bytes, from: $0.start, to: $0.end) } ?? "", node: Int32(node),
        start: Int32(text.sourceOffset(start)), end: Int32(text.sourceOffset(next == limit ? limit : next - 1))), next
    )
  }

  /// True for `[@key]`, which is a citation and no label.
  private func isCitation(_ label: LinkScanner.Part, in bytes: [UInt8]) -> Bool {
    extensions.contains(.citations) && label.start < label.end && bytes[label.start] == "@"
  }

  /// Skips spaces and at most one line feed.
  private func skipSpace(in bytes: [UInt8], from start: Int, limit: Int) -> Int {
    let place = bytes.skippingBlanks(from: start, limit: limit)
    guard place < limit, bytes[place] == 0x0A else { return place }
    return bytes.skippingBlanks(from: place + 1, limit: limit)
  }

  /// The start of the next line, where nothing but spaces stands before it.
  private func lineEnd(in bytes: [UInt8], from start: Int, limit: Int) -> Int? {
    let place = bytes.skippingBlanks(from: start, limit: limit)
    if place >= limit { return limit }
    return bytes[place] == 0x0A ? place + 1 : nil
  }
}
