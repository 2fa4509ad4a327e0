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
      let run = line.prefix { $0 == first }.count
      return run <= 6 && isSpaceOrEnd(line, run) ? start : nil
    case UInt8(ascii: ">"), UInt8(ascii: "|"): return start
    case UInt8(ascii: "+"), UInt8(ascii: "-"): return isSpaceOrEnd(line, 1) ? start : nil
    case UInt8(ascii: "~"): return line.starts(with: "~~~".utf8) ? start : nil
    case UInt8(ascii: "="): return !isFirst && line.allSatisfy { $0 == first || $0 == 0x20 } ? start : nil
    case UInt8(ascii: ":"):
      let next = line.dropFirst().first
      return isSpaceOrEnd(line, 1) || next == UInt8(ascii: "-") || line.starts(with: ":::".utf8) ? start : nil
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let digits = line.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
      return digits <= 9 ? delimiterOffset(line, digits) : nil
    case UInt8(ascii: "("):
      let word = line.dropFirst().prefix(while: isAlphanumeric).count
      let close = start + 1 + word
      guard (1...9).contains(word), close < line.endIndex, line[close] == UInt8(ascii: ")") else { return nil }
      return isSpaceOrEnd(line, word + 2) ? start : nil
    case UInt8(ascii: "T"), UInt8(ascii: "t"):
      return isFirst && line.dropFirst().starts(with: "able:".utf8) ? start + 5 : nil
    default:
      let word = line.prefix(while: isAlphanumeric).count
      return (1...9).contains(word) && isListWord(line.prefix(word)) ? delimiterOffset(line, word) : nil
    }
  }

  /// False for a word that would begin something else than text, were it the first of a line.
  static func isHarmless(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first else { return true }
    if "#>|+-=:~`".utf8.contains(first) { return false }
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

  /// One letter, or a Roman numeral.
  private static func isListWord(_ word: ArraySlice<UInt8>) -> Bool {
    word.count == 1 || word.allSatisfy { "ivxlcdm".utf8.contains($0) }
      || word.allSatisfy { "IVXLCDM".utf8.contains($0) }
  }

  private static func isSpaceOrEnd(_ line: ArraySlice<UInt8>, _ offset: Int) -> Bool {
    let index = line.startIndex + offset
    return index >= line.endIndex || line[index] == 0x20 || line[index] == 0x09
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}
