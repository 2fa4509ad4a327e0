import MarkdownSyntax

/// The text of HTML or XML as a reader of the page and a reader of its source see it: tags inside a word or a sentence
/// are not there, and character references are characters.
struct MarkupText {
  /// What stands between tags; a tag that begins a block parts words.
  private(set) var main: [UInt8] = []
  /// The values of attributes, comments and scripts, and style sheets but the first, which is the program's own.
  private(set) var aside: [UInt8] = []

  private let bytes: [UInt8]
  private var styleSheets = 0

  /// Elements of HTML and DocBook that may stand inside a word.
  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "button", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "label",
    "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
    "biblioref", "citation", "citetitle", "date", "emphasis", "firstterm", "foreignphrase", "link", "literal",
    "mathphrase", "phrase", "quote", "subscript", "superscript", "xref",
  ]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var place = 0
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "<") {
        place = skipMarkup(from: place)
      } else {
        place = Self.copy(bytes, at: place, to: &main)
      }
    }
  }

  /// Reads what starts with `<`; returns the place behind it.
  private mutating func skipMarkup(from start: Int) -> Int {
    if starts("<!--", at: start) { return copyAside(from: start + 4, to: "-->") }
    if starts("<![CDATA[", at: start) { return copyLiteral(from: start + 9, to: "]]>") }
    var place = start + 1
    if place < bytes.count, bytes[place] == UInt8(ascii: "/") { place += 1 }
    let nameStart = place
    while place < bytes.count, Self.isNameByte(bytes[place]) { place += 1 }
    guard place > nameStart || starts("<!", at: start) || starts("<?", at: start) else {
      main.append(0x20)
      return start + 1
    }
    let name = String(decoding: bytes[nameStart..<place], as: UTF8.self).lowercased()
    if !Self.inline.contains(name) { main.append(0x20) }
    let isOpening = nameStart == start + 1
    let end = readAttributes(from: place)
    if isOpening, name == "script" { return copyAside(from: end, to: "</script") }
    if isOpening, name == "style" {
      styleSheets += 1
      return styleSheets > 1 ? copyAside(from: end, to: "</style") : self.end(of: "</style", from: end)
    }
    return end
  }

  /// Keeps the values of attributes; returns the place behind the tag.
  private mutating func readAttributes(from start: Int) -> Int {
    var place = start
    while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
      guard bytes[place] == 0x22 || bytes[place] == 0x27 else {
        place += 1
        continue
      }
      let mark = bytes[place]
      place += 1
      while place < bytes.count, bytes[place] != mark { place = Self.copy(bytes, at: place, to: &aside) }
      aside.append(0x20)
      place += 1
    }
    return min(place + 1, bytes.count)
  }

  private mutating func copyAside(from start: Int, to mark: String) -> Int {
    let end = self.end(of: mark, from: start)
    aside += JSONText.unescaped(bytes[start..<max(start, end)])
    aside.append(0x20)
    return end
  }

  private mutating func copyLiteral(from start: Int, to mark: String) -> Int {
    let end = self.end(of: mark, from: start)
    main += bytes[start..<max(start, end)]
    return end
  }

  /// Where a mark next stands; the end of the text where it does not.
  private func end(of mark: String, from start: Int) -> Int {
    var place = min(start, bytes.count)
    while place < bytes.count, !starts(mark, at: place) { place += 1 }
    return place
  }

  private func starts(_ mark: String, at place: Int) -> Bool { bytes[place...].starts(with: mark.utf8) }

  /// Copies one byte, or the characters that a reference or a percent sign stands for.
  private static func copy(_ bytes: [UInt8], at place: Int, to text: inout [UInt8]) -> Int {
    if bytes[place] == UInt8(ascii: "&"),
      let reference = CharacterReferences.scan(bytes, at: place, limit: bytes.count)
    {
      text += reference.text.utf8
      return reference.next
    }
    if bytes[place] == UInt8(ascii: "%"), place + 2 < bytes.count,
      let value = UInt8(String(decoding: bytes[(place + 1)...(place + 2)], as: UTF8.self), radix: 16)
    {
      text.append(value)
      return place + 3
    }
    text.append(bytes[place])
    return place + 1
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x3A || byte == 0x2D
  }
}
