import ByteText

/// The lines of a run of text that was written.
struct MarkdownLines {
  /// With a line feed where the source had one.
  var text: [UInt8]
  /// What stands for a space at which no line may be broken; a space where none is.
  let space: UInt8

  /// The text on one line.
  var joined: [UInt8] { Self.joined(text[...]) }

  static func joined(_ text: ArraySlice<UInt8>) -> [UInt8] {
    text.map { $0 == 0x0A || $0 == MarkdownText.fixedSpace ? 0x20 : $0 }
  }

  /// The first line, guarded.
  var first: ArraySlice<UInt8> { Self.guarded(plain(text[...]).prefix { $0 != 0x0A }, isFirst: true) }

  /// Goes through the lines, each guarded: with a backslash before whatever it could be mistaken for.
  ///
  /// - Parameter isFirst: true where the first line begins a paragraph.
  func forEachGuarded(isFirst: Bool = true, _ body: (ArraySlice<UInt8>) -> Void) {
    let plain = plain(text[...])
    let bytes = plain.span
    var start = 0
    for end in 0...bytes.count where end == bytes.count || bytes[end] == 0x0A {
      body(Self.guarded(plain[(plain.startIndex + start)..<(plain.startIndex + end)], isFirst: isFirst && start == 0))
      start = end + 1
    }
  }

  private static func guarded(_ line: ArraySlice<UInt8>, isFirst: Bool) -> ArraySlice<UInt8> {
    guard let offset = MarkdownLineStart.escapeOffset(line, isFirst: isFirst) else { return line }
    return line[..<offset] + [UInt8(ascii: "\\")] + line[offset...]
  }

  /// The line with a backslash where its first word would need one alone, or all of it.
  private static func guarded(_ line: ArraySlice<UInt8>, byFirstWord isFirst: Bool) -> ArraySlice<UInt8> {
    let word = line.prefix { $0 != 0x20 }
    guard MarkdownLineStart.escapeOffset(word, isFirst: isFirst) != nil else { return guarded(line, isFirst: isFirst) }
    return guarded(word, isFirst: isFirst) + line.dropFirst(word.count)
  }

  private func plain(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard space != 0x20, line.contains(space) else { return line }
    return ArraySlice(line.map { $0 == space ? 0x20 : $0 })
  }

  /// The lines, broken at spaces so that they take no more columns than a width; a word that is wider stands alone.
  /// No line begins with a word that would be read as something else there.
  func filled(to width: Int) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    for (index, source) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      var line: ArraySlice<UInt8> = []
      var columns = 0
      let guarded = Self.guarded(source, byFirstWord: index == 0)
      for word in guarded.split(separator: 0x20, omittingEmptySubsequences: false) {
        let text = plain(word)
        let wordColumns = DisplayWidth.of(text)
        if line.isEmpty {
          (line, columns) = (text, wordColumns)
        } else if columns + 1 + wordColumns > width, MarkdownLineStart.isHarmless(word) {
          lines.append(line)
          (line, columns) = (text, wordColumns)
        } else {
          line.append(0x20)
          line += text
          columns += 1 + wordColumns
        }
      }
      lines.append(line)
    }
    return lines
  }
}
