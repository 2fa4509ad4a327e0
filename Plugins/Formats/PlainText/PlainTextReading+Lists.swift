import DocumentModel

extension PlainTextReading {
  /// What a list's item begins with.
  struct Marker: Equatable {
    enum Kind: Equatable {
      case bullet(UInt8)
      case number(List.Numbering, List.Delimiter)
    }

    var kind: Kind
    var number = 1
    /// The bytes of the marker.
    var count: Int
    /// What a letter is as a Roman number.
    var roman: Int?
  }

  func marker(of line: PlainTextLine) -> Marker? {
    guard let first = line.text.first else { return nil }
    if "-*+".utf8.contains(first) || line.text.starts(with: "•".utf8) || line.text.starts(with: "–".utf8) {
      let count = first < 0x80 ? 1 : 3
      guard line.text.count > count ? line.text[line.text.startIndex + count] == 0x20 : first != UInt8(ascii: "+")
      else {
        return nil
      }
      return Marker(kind: .bullet(first), count: count)
    }
    return number(of: line.text)
  }

  private func number(of text: ArraySlice<UInt8>) -> Marker? {
    let isOpen = text.first == UInt8(ascii: "(")
    let word = text.dropFirst(isOpen ? 1 : 0).prefix { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }
    guard (1...6).contains(word.count), word.endIndex < text.endIndex else { return nil }
    let delimiter: List.Delimiter
    switch text[word.endIndex] {
    case UInt8(ascii: ".") where !isOpen: delimiter = .period
    case UInt8(ascii: ")"): delimiter = isOpen ? .parentheses : .parenthesis
    default: return nil
    }
    let next = word.endIndex + 1
    guard next < text.endIndex, text[next] == 0x20 else { return nil }
    let name = String(decoding: word, as: UTF8.self)
    let count = next - text.startIndex
    func made(_ numbering: List.Numbering, _ number: Int) -> Marker {
      Marker(kind: .number(numbering, delimiter), number: number, count: count)
    }
    if let number = Int(name) { return word.count <= 3 ? made(.decimal, number) : nil }
    let isLower = name == name.lowercased()
    guard isLower || name == name.uppercased() else { return nil }
    if let number = Self.romanNumber(name.lowercased()), name.lowercased() == ListNumber.text(number, as: .lowerRoman),
      name.count > 1 || name.lowercased() == "i"
    {
      return made(isLower ? .lowerRoman : .upperRoman, number)
    }
    guard word.count == 1, let letter = word.first else { return nil }
    var marker = made(isLower ? .lowerAlpha : .upperAlpha, Int((letter | 0x20) - 0x60))
    marker.roman = Self.romanNumber(name.lowercased())
    return marker
  }

  private static func romanNumber(_ text: String) -> Int? {
    let values: [Character: Int] = ["i": 1, "v": 5, "x": 10, "l": 50, "c": 100]
    var result = 0
    var before = 0
    for character in text.reversed() {
      guard let value = values[character] else { return nil }
      result += value < before ? -value : value
      before = max(before, value)
    }
    return result
  }

  /// The list at the beginning of the lines, and how many it takes.
  mutating func list(at lines: Lines, depth: Int) -> (Block, Int)? {
    guard let first = lines.first, first.indent < 20, let start = marker(of: first) else { return nil }
    var items: [[PlainTextLine]] = []
    var hasBlank = false
    var index = lines.startIndex
    var expected = start
    var wasBlank = false
    scan: while index < lines.endIndex {
      let line = lines[index]
      if line.isPageBreak { break }
      if line.isBlank {
        wasBlank = true
        index += 1
        continue
      }
      if line.indent <= first.indent + 1, let marker = marker(of: line),
        let next = items.isEmpty ? marker : continued(marker, after: expected)
      {
        expected = next
        if wasBlank { hasBlank = true }
        var content = line.dropping(marker.count)
        content.indent = 0
        items.append([content])
      } else if line.indent > first.indent, !items.isEmpty {
        if wasBlank {
          hasBlank = true
          items[items.count - 1].append(PlainTextLine(indent: 0, text: [], offset: line.offset))
        }
        let column = first.indent + expected.count + 1
        items[items.count - 1].append(line.outdented(by: min(line.indent, column)))
      } else {
        // A line that was not set in goes on with the item, unless a blank one or another marker came before.
        if wasBlank || items.isEmpty || self.marker(of: line) != nil || Self.isBreak(line) { break scan }
        items[items.count - 1].append(line.outdented(by: line.indent))
      }
      wasBlank = false
      index += 1
    }
    guard isList(start, items.count) else { return nil }
    let taken = lines[lines.startIndex..<index].reversed().drop(while: \.isBlank).count
    let isTight = !hasBlank
    let made = items.map { item($0, isTight: isTight, depth: depth) }
    let list = List(style: style(start), isTight: isTight, items: made)
    return (Block(.list(list), span: span(lines.prefix(taken))), taken)
  }

  /// True where enough of a marker is there: a letter with a full stop may be an initial.
  private func isList(_ marker: Marker, _ count: Int) -> Bool {
    guard case .number(let numbering, .period) = marker.kind, numbering != .decimal else { return count > 0 }
    return count > 1
  }

  /// The marker as one of the list that the other is in; nil where it is none. `i` after `h` is a letter, and `v` after
  /// `iv` a number.
  private func continued(_ marker: Marker, after before: Marker) -> Marker? {
    guard case .number(let numbering, let delimiter) = marker.kind,
      case .number(let old, let oldDelimiter) = before.kind
    else { return marker.kind == before.kind ? marker : nil }
    guard delimiter == oldDelimiter else { return nil }
    if numbering == old { return marker.number > before.number ? marker : nil }
    var next = marker
    next.kind = before.kind
    next.number = before.number + 1
    switch (old, numbering) {
    case (.lowerRoman, .lowerAlpha), (.upperRoman, .upperAlpha): return marker.roman == next.number ? next : nil
    case (.lowerAlpha, .lowerRoman), (.upperAlpha, .upperRoman): return before.number == 8 ? next : nil
    default: return nil
    }
  }

  private func style(_ marker: Marker) -> List.Style {
    switch marker.kind {
    case .bullet: .bullet
    case .number(let numbering, let delimiter): .ordered(start: marker.number, numbering, delimiter)
    }
  }

  private mutating func item(_ lines: [PlainTextLine], isTight: Bool, depth: Int) -> List.Item {
    var lines = lines
    var isDone: Bool?
    for (box, value) in [("[ ] ", false), ("[x] ", true), ("[X] ", true)] where lines[0].text.starts(with: box.utf8) {
      isDone = value
      lines[0] = lines[0].dropping(box.utf8.count)
      lines[0].indent = 0
      for index in lines.indices.dropFirst() { lines[index] = lines[index].outdented(by: 4) }
    }
    let content = blocks(lines[...], depth: depth + 1).map { block in
      if isTight, case .paragraph(let text) = block.kind { return Block(.plain(text), span: block.span) }
      return block
    }
    return List.Item(isDone: isDone, blocks: content, span: span(lines[...]))
  }
}
