import DocumentModel

extension PlainTextReading {
  /// Takes numbered notes out of the lines: `[1]` at the beginning of a line, where the text before it has that mark.
  mutating func takeNotes(from lines: inout [PlainTextLine]) {
    var seen: Set<String> = []
    var kept: [PlainTextLine] = []
    var index = 0
    var wasBlank = true
    while index < lines.count {
      let line = lines[index]
      if let (label, count) = Self.noteLabel(line), wasBlank, line.indent <= 3, seen.contains(label),
        noteLines[label] == nil
      {
        firstNote = firstNote ?? line.offset
        var content = line.dropping(count)
        content.indent = 0
        var note = [content]
        index += 1
        // Its lines are set in, or follow without a blank one.
        while index < lines.count, !lines[index].isPageBreak {
          let next = lines[index]
          if next.isBlank {
            let after = lines[index...].firstIndex { !$0.isBlank } ?? lines.count
            guard after < lines.count, lines[after].indent >= 2, !lines[after].isPageBreak else { break }
            note.append(next)
            index = after
            continue
          } else if Self.noteLabel(next) != nil, next.indent <= 3 {
            break
          } else if next.indent < 2, lines[index - 1].isBlank {
            break
          }
          note.append(next.outdented(by: count + 1))
          index += 1
        }
        noteLines[label] = note
        wasBlank = true
        continue
      }
      for mark in Self.noteMarks(in: line.text) { seen.insert(mark) }
      wasBlank = line.isBlank || line.isPageBreak
      kept.append(line)
      index += 1
    }
    lines = kept
  }

  /// `[12]` with a space behind it.
  private static func noteLabel(_ line: PlainTextLine) -> (label: String, count: Int)? {
    guard line.text.first == UInt8(ascii: "[") else { return nil }
    let digits = line.text.dropFirst().prefix { $0 &- 0x30 < 10 }
    guard (1...4).contains(digits.count), digits.endIndex + 1 < line.text.endIndex,
      line.text[digits.endIndex] == UInt8(ascii: "]"), line.text[digits.endIndex + 1] == 0x20
    else { return nil }
    return (String(decoding: digits, as: UTF8.self), digits.count + 2)
  }

  private static func noteMarks(in text: ArraySlice<UInt8>) -> [String] {
    var marks: [String] = []
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == UInt8(ascii: "["), let mark = noteMark(text[index...]) { marks.append(mark) }
      index += 1
    }
    return marks
  }

  /// The digits of `[12]` at the beginning of the bytes.
  static func noteMark(_ text: ArraySlice<UInt8>) -> String? {
    let digits = text.dropFirst().prefix(5).prefix { $0 &- 0x30 < 10 }
    guard (1...4).contains(digits.count), digits.endIndex < text.endIndex, text[digits.endIndex] == UInt8(ascii: "]")
    else {
      return nil
    }
    return String(decoding: digits, as: UTF8.self)
  }

  /// The note of a mark; nil where there is none, and in itself.
  mutating func note(_ label: String) -> Footnote? {
    if let known = notes[label] { return known }
    guard let lines = noteLines[label], openNotes.count < 32, openNotes.insert(label).inserted else { return nil }
    let content = blocks(lines[...], depth: 1)
    openNotes.remove(label)
    let note = Footnote(label: label, content: content, span: span(lines[...]))
    notes[label] = note
    return note
  }
}
