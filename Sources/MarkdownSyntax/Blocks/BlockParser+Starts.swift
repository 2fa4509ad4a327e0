import DocumentModel

extension BlockParser {
  /// Opens the blocks that start on the rest of the line, and gives what is left to a paragraph.
  mutating func startBlocks() {
    let lazyParagraph = open.last.flatMap { nodes[$0].kind == .paragraph ? $0 : nil }
    let matched = depth
    var isFresh = true
    while !isBlank {
      if indent >= 4 {
        guard !(isFresh && lazyParagraph != nil) else { break }
        startIndentedCode()
        return
      }
      guard depth < BlockParser.depthLimit else {
        if extensions.contains(.fencedDivs), bytes[nonspace] == ":", startOrCloseDivision() {
          if !deepDivisions.isEmpty { tooDeep.append(offset) }
          isFresh = false
          continue
        }
        if mayStartContainer { tooDeep.append(nonspace) }
        if startLeaf(isFresh: isFresh) { return }
        break
      }
      if startContainer() {
        isFresh = false
        continue
      }
      if startLeaf(isFresh: isFresh) { return }
      if startList(interrupting: paragraph != nil) {
        isFresh = false
        continue
      }
      if let paragraph, extensions.contains(.tables), startTable(after: paragraph) { return }
      break
    }
    addText(lazyParagraph: isFresh && depth == matched ? lazyParagraph : nil)
  }

  private var mayStartContainer: Bool {
    switch bytes[nonspace] {
    case ">", "-", "+", "*", ":": true
    case let byte: byte.isDigit
    }
  }

  private mutating func addText(lazyParagraph: Int?) {
    if let paragraph, !isBlank {
      advance(to: nonspace)
      addLine(to: paragraph, from: nonspace)
    } else if let lazyParagraph, paragraph == nil, !isBlank, open.last == lazyParagraph {
      addLine(to: lazyParagraph, from: nonspace)
    } else if let table, addRow(to: table) {
      return
    } else if isBlank {
      close(to: depth)
    } else {
      let node = add(.paragraph, at: nonspace)
      addLine(to: node, from: nonspace)
    }
  }

  /// Quotes, notes, divs and definitions. True where one was opened or closed.
  private mutating func startContainer() -> Bool {
    switch bytes[nonspace] {
    case ">":
      add(.quote, at: nonspace)
      takeQuoteMarker()
      return true
    case "[" where extensions.contains(.footnotes):
      return startNote()
    case ":":
      if extensions.contains(.fencedDivs), startOrCloseDivision() { return true }
      return extensions.contains(.definitionLists) && startDefinition()
    case "~":
      return extensions.contains(.definitionLists) && startDefinition()
    default: return false
    }
  }

  /// Headings, code, HTML, rules and tables. True where the line is used up.
  private mutating func startLeaf(isFresh: Bool) -> Bool {
    switch bytes[nonspace] {
    case "#": if startATXHeading() { return true }
    case "`", "~": if startFence() { return true }
    case "<": if extensions.contains(.rawHTML), startHTML(mayInterrupt: !isLazy(isFresh)) { return true }
    case "=": if let paragraph, finishSetextHeading(paragraph) { return true }
    case "-":
      if let paragraph, finishSetextHeading(paragraph) { return true }
      if startThematicBreak() { return true }
    case "*", "_": if startThematicBreak() { return true }
    case "+": if extensions.contains(.gridTables), paragraph == nil, !isLazy(isFresh), startGrid() { return true }
    default: break
    }
    return false
  }

  /// True where the line would otherwise go on with a paragraph.
  private func isLazy(_ isFresh: Bool) -> Bool {
    guard isFresh, let last = open.last else { return false }
    return nodes[last].kind == .paragraph
  }

  // MARK: Headings

  private mutating func startATXHeading() -> Bool {
    var place = nonspace
    while place < lineEnd, bytes[place] == "#" { place += 1 }
    let level = place - nonspace
    guard level <= 6, place == lineEnd || bytes[place].isBlank else { return false }
    let first = bytes.skippingBlanks(from: place, limit: lineEnd)
    var end = max(first, trimmedLineEnd)
    var marks = end
    while marks > first, bytes[marks - 1] == "#" { marks -= 1 }
    if marks < end, marks == first || bytes[marks - 1].isBlank {
      end = marks
      while end > first, bytes[end - 1].isBlank { end -= 1 }
    }
    let node = add(.heading, at: nonspace, data: level)
    end = takeHeadingAttributes(of: node, from: first, end: end)
    if end > first { setContent(of: node, from: first, to: end) }
    close(to: depth)
    return true
  }

  private mutating func finishSetextHeading(_ node: Int) -> Bool {
    let mark = bytes[nonspace]
    var place = nonspace
    while place < lineEnd, bytes[place] == mark { place += 1 }
    guard bytes.skippingBlanks(from: place, limit: lineEnd) == lineEnd else { return false }
    takeDefinitions(from: node)
    guard nodes[node].lineCount > 0 else { return false }
    trimLastLine(of: node)
    nodes[node].kind = .heading
    nodes[node].data = mark == "=" ? 1 : 2
    let last = Int(nodes[node].firstLine + nodes[node].lineCount) - 1
    let first = Int(lines[last].start)
    let end = takeHeadingAttributes(of: node, from: first, end: Int(lines[last].end))
    lines[last].end = Int32(end)
    nodes[node].end = Int32(trimmedLineEnd)
    nodes[node].lastLineNumber = Int32(lineNumber)
    close(to: depth)
    return true
  }

  /// Cuts `{…}` off the end of a heading; gives the new end.
  private mutating func takeHeadingAttributes(of node: Int, from first: Int, end: Int) -> Int {
    guard extensions.contains(.attributes) else { return end }
    let text = LeafText(source: bytes, start: first, end: end, file: file)
    guard let found = AttributeScanner.scanTrailing(text, from: first, end: end),
      !belongsToInline(found.start, from: first)
    else { return end }
    setAttributes(found.attributes, of: node)
    var end = found.start
    while end > first, bytes[end - 1].isBlank { end -= 1 }
    return end
  }

  /// True where braces belong to a span, a link or code right before them and not to the heading.
  private func belongsToInline(_ brace: Int, from first: Int) -> Bool {
    guard brace > first else { return false }
    switch bytes[brace - 1] {
    case "]", "`": return true
    case ")": return bytes.find("](", from: first, limit: brace) != nil
    default: return false
    }
  }

  mutating func setAttributes(_ value: Attributes, of node: Int) {
    nodes[node].attributes = Int32(attributes.count)
    attributes.append(value)
  }

  private mutating func setContent(of node: Int, from start: Int, to end: Int) {
    lines.append(LineSegment(start: Int32(start), end: Int32(end)))
    nodes[node].lineCount = 1
  }

  // MARK: Rules and indented code

  private mutating func startThematicBreak() -> Bool {
    let mark = bytes[nonspace]
    var count = 0
    for place in nonspace..<lineEnd {
      if bytes[place] == mark {
        count += 1
      } else if !bytes[place].isBlank {
        return false
      }
    }
    guard count >= 3 else { return false }
    add(.thematicBreak, at: nonspace)
    close(to: depth)
    return true
  }

  private mutating func startIndentedCode() {
    let start = nonspace
    let node = add(.indentedCode, at: start)
    advance(columns: 4)
    addCodeLine(to: node)
  }

  /// Gives the rest of the line to a code block; a part of a tab becomes spaces.
  mutating func addCodeLine(to node: Int) {
    guard isInsideTab else { return addLine(to: node, from: min(offset, lineEnd)) }
    addLine(to: node, from: offset + 1, padding: 4 - column & 3)
  }
}
