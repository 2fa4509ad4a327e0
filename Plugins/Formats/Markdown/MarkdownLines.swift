import ByteText

/// The lines of a run of text that was written.
struct MarkdownLines {
  /// With a line feed where the source had one, and `fixedSpace` where no line may be broken.
  let text: [UInt8]

  /// The text on one line. It has a line feed where code or a formula had one.
  var joined: [UInt8] { text.map { $0 == 0x0A || $0 == MarkdownText.fixedSpace ? 0x20 : $0 } }

  /// The lines, with a backslash before whatever one could be mistaken for.
  ///
  /// - Parameter isFirst: true where the first line begins a paragraph.
  func guarded(isFirst: Bool = true) -> [[UInt8]] {
    var isFirst = isFirst
    return text.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      defer { isFirst = false }
      return Self.plain(Self.guarded(line, isFirst: isFirst)[...])
    }
  }

  private static func guarded(_ line: ArraySlice<UInt8>, isFirst: Bool) -> [UInt8] {
    guard let offset = MarkdownLineStart.escapeOffset(line, isFirst: isFirst) else { return Array(line) }
    return line[..<offset] + [UInt8(ascii: "\\")] + line[offset...]
  }

  /// The line with a backslash where its first word would need one alone, or all of it.
  private static func guarded(_ line: ArraySlice<UInt8>, byFirstWord isFirst: Bool) -> [UInt8] {
    let word = line.prefix { $0 != 0x20 }
    guard MarkdownLineStart.escapeOffset(word, isFirst: isFirst) != nil else { return guarded(line, isFirst: isFirst) }
    return guarded(word, isFirst: isFirst) + line.dropFirst(word.count)
  }

  private static func plain(_ line: ArraySlice<UInt8>) -> [UInt8] {
    line.map { $0 == MarkdownText.fixedSpace ? 0x20 : $0 }
  }

  /// The lines, broken at spaces so that they take no more columns than a width; a word that is wider stands alone.
  /// No line begins with a word that would be read as something else there.
  func filled(to width: Int) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    for (index, source) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      var line: [UInt8] = []
      var columns = 0
      let guarded = Self.guarded(source, byFirstWord: index == 0)
      for word in guarded.split(separator: 0x20, omittingEmptySubsequences: false) {
        let text = Self.plain(word)
        let wordColumns = DisplayWidth.of(text[...])
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
