import ByteText

extension PlainTextReading {
  /// The level of the heading that a rule of one mark makes: `===`, `---`, `~~~`, `...`.
  static func ruleLevel(_ line: PlainTextLine) -> Int? {
    guard let mark = line.text.first, line.text.count >= 2, line.text.allSatisfy({ $0 == mark }) else { return nil }
    return switch mark {
    case UInt8(ascii: "="), UInt8(ascii: "#"), UInt8(ascii: "*"): 1
    case UInt8(ascii: "-"), UInt8(ascii: "_"): 2
    case UInt8(ascii: "~"), UInt8(ascii: "^"): 3
    case UInt8(ascii: "."): 4
    default: nil
    }
  }

  /// True for a line of stars, dashes or the like that parts a text.
  static func isBreak(_ line: PlainTextLine) -> Bool {
    let marks = line.text.filter { $0 != 0x20 }
    guard let mark = marks.first, marks.count >= 3 else { return false }
    return "*-_=~#".utf8.contains(mark) && marks.allSatisfy { $0 == mark }
  }

  /// True for a line of capitals that stands for a heading.
  static func isCapitals(_ line: PlainTextLine) -> Bool {
    var capitals = 0
    for scalar in String(decoding: line.text, as: UTF8.self).unicodeScalars {
      if scalar.properties.isLowercase { return false }
      if scalar.properties.isUppercase { capitals += 1 }
    }
    return capitals >= 3 && line.text.count <= 100
  }

  func isCapitals(_ chunk: Lines) -> Bool {
    guard let first = chunk.first, chunk.count <= 3 || Self.isCapitals(first) else { return false }
    guard Self.isCapitals(first), !".,;:".utf8.contains(first.text.last ?? 0), !isTable(chunk) else { return false }
    return chunk.count == 1 || chunk.allSatisfy(Self.isCapitals)
  }

  /// True for lines that are laid out in columns.
  func isTable(_ chunk: Lines) -> Bool {
    guard chunk.count > 1 else { return false }
    if chunk.contains(where: { Self.isColumnRule($0) }) { return true }
    let columns = chunk.count { Self.gaps(in: $0) > 0 }
    return columns * 4 >= chunk.count * 3 && columns > 1
  }

  /// `-----  ---  ----`, or `+----+---+`.
  private static func isColumnRule(_ line: PlainTextLine) -> Bool {
    let parts = line.text.split(whereSeparator: { $0 == 0x20 || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "|") })
    return parts.count > 1 && parts.allSatisfy { $0.count > 1 && $0.allSatisfy { $0 == 0x2D || $0 == 0x3D } }
  }

  /// How often words are apart by more than the space of a sentence's end, or by a bar.
  private static func gaps(in line: PlainTextLine) -> Int {
    var gaps = 0
    var spaces = 0
    var before: UInt8 = 0
    for byte in line.text {
      if byte == 0x20 {
        spaces += 1
      } else {
        if spaces >= 3 || spaces == 2 && !".!?:".utf8.contains(before) { gaps += 1 }
        if byte == 0x09 || byte == UInt8(ascii: "|") { gaps += 1 }
        spaces = 0
        before = byte
      }
    }
    return gaps
  }

  /// True for text that reads like sentences: mostly letters, and lines that are filled or end one.
  func isProse(_ lines: Lines) -> Bool {
    let text = lines.filter { !$0.isBlank }
    guard let last = text.last, let margin = text.map(\.indent).min() else { return false }
    if isTable(lines) { return false }
    // A list or a quotation inside may be set in further, code is so mostly.
    var letters = 0
    var all = 0
    for byte in text.lazy.flatMap(\.text) {
      all += 1
      if byte == 0x20 || byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 { letters += 1 }
    }
    guard letters * 100 >= all * 80 else { return false }
    let code = text.count { line in
      line.text.last.map { "{};=\\".utf8.contains($0) } ?? false || line.text.starts(with: "//".utf8)
    }
    guard code == 0 else { return false }
    let ends = String(decoding: last.text, as: UTF8.self).last
    return ends.map { ".!?…”\"’)。？！]:".contains($0) } ?? false || text.contains { marker(of: $0) != nil }
      || text.contains { $0.indent == margin && $0.indent + $0.width >= max(30, wrap * 3 / 5) }
  }

  /// True for lines that ended before they were full: verse, an address, a signature.
  func isVerse(_ chunk: Lines) -> Bool {
    guard chunk.count > 1, wrap >= 40 else { return false }
    return chunk.allSatisfy { $0.indent + $0.width <= wrap * 3 / 5 }
  }
}
