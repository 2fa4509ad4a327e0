import DocumentModel

/// What the beginning of a line of running text could be mistaken for.
enum MarkdownLineStart {
  /// The offset before which a backslash keeps the line text, or nil where it is text anyway.
  ///
  /// - Parameter isFirst: true for the first line of its paragraph.
  static func escapeOffset(_ line: ArraySlice<UInt8>, isFirst: Bool) -> Int? {
    guard let first = line.first else { return nil }
    let start = line.startIndex
    switch first {
    case UInt8(ascii: "#"):
      // A heading, and a list that numbers itself.
      let run = line.prefix(7) { $0 == first }
      let isListMark =
        run == 1 && line.dropFirst().first.map { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ")") } ?? false
      return run <= 6 && isSpaceOrEnd(line, run) || isListMark && isSpaceOrEnd(line, 2) ? start : nil
    case UInt8(ascii: ">"): return start
    case UInt8(ascii: "|"):
      // Verse, or the rule under the head of a table.
      return isFirst && isSpaceOrEnd(line, 1) || !isFirst && isRule(line) ? start : nil
    case UInt8(ascii: "*"): return isSpaceOrEnd(line, 1) ? start : nil
    case UInt8(ascii: "+"):
      // A list, or the border of a grid table.
      let isBorder = line.last == first && line.count > 2 && line.allSatisfy { "+-=:".utf8.contains($0) }
      return isSpaceOrEnd(line, 1) || isBorder ? start : nil
    case UInt8(ascii: "-"): return isSpaceOrEnd(line, 1) || !isFirst && isRule(line) ? start : nil
    case UInt8(ascii: "_"):
      return line.count { $0 == first } > 2 && line.allSatisfy { $0 == first || isSpace($0) } ? start : nil
    // A definition, which has text after its marker.
    case UInt8(ascii: "~"): return line.starts(with: "~~~".utf8) || isBeforeSpace(line) ? start : nil
    case UInt8(ascii: "="): return !isFirst && line.allSatisfy { $0 == first || isSpace($0) } ? start : nil
    case UInt8(ascii: ":"):
      return isBeforeSpace(line) || line.starts(with: "::".utf8) || !isFirst && isRule(line) ? start : nil
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let digits = line.prefix(10) { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      return digits <= 9 ? delimiterOffset(line, digits) : nil
    case UInt8(ascii: "("):
      let word = line.dropFirst().prefix(16, while: MarkdownText.isASCIIWord)
      let close = start + 1 + word
      guard close < line.endIndex, line[close] == UInt8(ascii: ")"), isListWord(line.dropFirst().prefix(word)),
        // `(C)` begins a notice of copyright.
        word > 1 || !isUppercase(line[start + 1])
      else { return nil }
      return isSpaceOrEnd(line, word + 2) ? start : nil
    case UInt8(ascii: "T"), UInt8(ascii: "t"):
      return isFirst && line.dropFirst().starts(with: "able:".utf8) ? start + 5 : nil
    default:
      let word = line.prefix(16, while: MarkdownText.isASCIIWord)
      guard let offset = delimiterOffset(line, word), isListWord(line.prefix(word)) else { return nil }
      // A capital with one space after its full stop is that of a name.
      let isName = word == 1 && isUppercase(first) && line[offset] == UInt8(ascii: ".")
      return !isName || offset + 1 == line.endIndex || isSpaceOrEnd(line, 3) ? offset : nil
    }
  }

  /// False for a word that would begin something else than text, were it the first of a line.
  static func isHarmless(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first else { return true }
    if word.starts(with: "<!--".utf8) || word.starts(with: "```".utf8) || word.starts(with: "[^".utf8) { return false }
    if word.count == 1, first == UInt8(ascii: ":") || first == UInt8(ascii: "~") { return false }
    // Three underscores make a rule, whatever spaces are between them.
    if word.allSatisfy({ $0 == UInt8(ascii: "_") }) { return false }
    return escapeOffset(word, isFirst: false) == nil
  }

  /// The place of `.` or `)` after a marker, where it makes one.
  private static func delimiterOffset(_ line: ArraySlice<UInt8>, _ length: Int) -> Int? {
    let offset = line.startIndex + length
    guard offset < line.endIndex, line[offset] == UInt8(ascii: ".") || line[offset] == UInt8(ascii: ")") else {
      return nil
    }
    return isSpaceOrEnd(line, length + 1) ? offset : nil
  }

  /// A number, a letter, a Roman numeral, or two letters, which go on with a list after `z`.
  private static func isListWord(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first else { return false }
    if first < 0x40 { return word.count < 10 && word.allSatisfy { $0 < 0x40 } }
    guard word.allSatisfy({ $0 > 0x40 && isUppercase($0) == isUppercase(first) }) else { return false }
    return word.count < 3 || isNumeral(word.map { $0 | 0x20 })
  }

  /// True for a Roman numeral in small letters, in its usual form.
  private static func isNumeral(_ word: [UInt8]) -> Bool {
    let letters = Array("ivxlcdm".utf8)
    let values = [1, 5, 10, 50, 100, 500, 1_000]
    var (number, greatest) = (0, 0)
    for letter in word.reversed() {
      guard let index = letters.firstIndex(of: letter) else { return false }
      number += values[index] < greatest ? -values[index] : values[index]
      greatest = max(greatest, values[index])
    }
    return ListNumber.text(number, as: .lowerRoman).utf8.elementsEqual(word)
  }

  private static func isUppercase(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }

  /// True for a line of dashes, colons and bars.
  static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy { "-:|".utf8.contains($0) || isSpace($0) }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == MarkdownText.fixedSpace }

  private static func isBeforeSpace(_ line: ArraySlice<UInt8>) -> Bool { line.count > 1 && isSpaceOrEnd(line, 1) }

  private static func isSpaceOrEnd(_ line: ArraySlice<UInt8>, _ offset: Int) -> Bool {
    let index = line.startIndex + offset
    return index >= line.endIndex || isSpace(line[index])
  }
}

extension ArraySlice<UInt8> {
  /// How many bytes at the start fulfil a condition, up to a limit.
  fileprivate func prefix(_ limit: Int, while condition: (UInt8) -> Bool) -> Int {
    prefix(limit).prefix(while: condition).count
  }
}
