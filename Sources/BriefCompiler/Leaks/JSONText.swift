/// The text of JSON: Pandoc's tree as running text, and the strings of any other.
struct JSONText {
  /// What `"c"` holds of strings, with a space where the tree has one or a block begins.
  private(set) var main: [UInt8] = []
  /// All other strings.
  private(set) var aside: [UInt8] = []

  /// The types of Pandoc's inlines that may stand inside a word.
  private static let inline: Set<String> = [
    "Str", "Emph", "Underline", "Strong", "Strikeout", "Superscript", "Subscript", "SmallCaps", "Quoted", "Cite",
    "Span", "Link", "SingleQuote", "DoubleQuote",
  ]

  init(_ bytes: [UInt8]) {
    var place = 0
    var key = ""
    while let start = bytes[place...].firstIndex(of: 0x22) {
      let isValue = bytes[place..<start].contains(0x3A)
      var end = start + 1
      while end < bytes.count, bytes[end] != 0x22 { end += bytes[end] == 0x5C ? 2 : 1 }
      let text = Self.unescaped(bytes[(start + 1)..<max(start + 1, min(end, bytes.count))])
      place = min(end + 1, bytes.count)
      let next = bytes[place...].first { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
      if next == 0x3A {
        key = String(decoding: text, as: UTF8.self)
      } else if isValue, key == "t" {
        if !Self.inline.contains(String(decoding: text, as: UTF8.self)) { main.append(0x20) }
      } else if isValue, key == "c" {
        main += text
      } else {
        aside += text
        aside.append(0x20)
      }
    }
  }

  /// Bytes with the escapes of JSON strings decoded; what is no escape stays.
  static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(0x5C) else { return Array(bytes) }
    var text: [UInt8] = []
    var units: [UInt16] = []
    func flush() {
      text += String(decoding: units, as: UTF16.self).utf8
      units = []
    }
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let next = place + 1
      guard bytes[place] == 0x5C, next < bytes.endIndex else {
        flush()
        text.append(bytes[place])
        place = next
        continue
      }
      if bytes[next] == UInt8(ascii: "u"), place + 6 <= bytes.endIndex,
        let unit = UInt16(String(decoding: bytes[(place + 2)..<(place + 6)], as: UTF8.self), radix: 16)
      {
        units.append(unit)
        place += 6
      } else {
        flush()
        text.append([0x6E, 0x72, 0x74, 0x62, 0x66].contains(bytes[next]) ? 0x20 : bytes[next])
        place += 2
      }
    }
    flush()
    return text
  }
}
