import ByteText

/// Running Markdown that is being written: bytes with what the next byte has to respect.
struct MarkdownText {
  /// Where the text stands, which decides what needs a backslash.
  struct Place {
    var isHeading = false
    var isCell = false
    var isVerse = false
    /// How many brackets are open around the text.
    var brackets = 0
    /// True inside `^…^` and `~…~`, which hold no bare spaces.
    var isRaised = false
  }

  private(set) var bytes: [UInt8] = []
  /// True after a closing `*` or `_` that is only one before punctuation or space.
  private var needsBoundary = false

  var last: UInt8? { bytes.last }

  var isAtLineStart: Bool { bytes.last.map { $0 == 0x0A } ?? true }

  /// Appends markup.
  mutating func write(_ markup: String) {
    // `!` before a bracket would make a picture of a link.
    if markup.utf8.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "!"), !isEscaped(bytes.count - 1) {
      bytes.insert(UInt8(ascii: "\\"), at: bytes.count - 1)
    }
    bytes += markup.utf8
    needsBoundary = false
  }

  /// Appends literal text in backticks. What vanishes parts it from backticks before it.
  mutating func write(fenced markup: String) {
    if bytes.last == UInt8(ascii: "`"), !isEscaped(bytes.count - 1) { write("<!-- -->") }
    write(markup)
  }

  mutating func write(_ markup: [UInt8]) {
    bytes += markup
    needsBoundary = false
  }

  /// Opens or closes emphasis of one or two marks around content.
  ///
  /// `*` is taken unless it would run into another `*`. Where a letter before the mark, or after it, would keep it from
  /// being one, the letter is written as a character reference.
  mutating func emphasize(_ count: Int, _ content: (inout MarkdownText) -> Void) {
    let mark = bytes.last == UInt8(ascii: "*") && !isEscaped(bytes.count - 1) ? UInt8(ascii: "_") : UInt8(ascii: "*")
    let marks = [UInt8](repeating: mark, count: count)
    let start = bytes.count
    write(marks)
    content(&self)
    keepTrailingSpace()
    guard bytes.count > start + count, let last = bytes.last else {
      bytes.removeSubrange(start...)
      return
    }
    if bytes[start + count] == 0x20 {
      bytes.replaceSubrange((start + count)...(start + count), with: Self.reference(0x20))
    }
    if mark == UInt8(ascii: "_") || !Self.isWord(bytes[start + count]) { encodeLetter(before: start) }
    write(marks)
    needsBoundary = mark == UInt8(ascii: "_") || !Self.isWord(last)
  }

  /// Appends characters so that they read back as themselves.
  mutating func write(text: String, in place: Place) {
    let source = Array(text.utf8)
    var index = 0
    while index < source.count {
      let byte = source[index]
      if byte >= 0x80 {
        index += writeScalar(in: source, at: index, place)
        continue
      }
      if needsBoundary, Self.isWord(byte) {
        writeReference(UInt32(byte))
      } else {
        writeASCII(byte, in: source, at: index, place)
      }
      needsBoundary = false
      index += 1
    }
  }

  private mutating func writeASCII(_ byte: UInt8, in source: [UInt8], at index: Int, _ place: Place) {
    let next = index + 1 < source.count ? source[index + 1] : nil
    switch byte {
    case 0x20:
      let isEdge = isAtLineStart && !place.isVerse
      if isEdge || place.isRaised { writeReference(0x20) } else { bytes.append(byte) }
    case 0x00: bytes += [0xEF, 0xBF, 0xBD]
    case 0x01..<0x20, 0x7F: writeReference(UInt32(byte))
    default:
      if needsEscape(byte, next: next, place) { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
  }

  private func needsEscape(_ byte: UInt8, next: UInt8?, _ place: Place) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "{"),
      UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "\""), UInt8(ascii: "'"):
      return true
    case UInt8(ascii: "_"):
      return !(bytes.last.map(Self.isASCIIWord) ?? false && next.map(Self.isASCIIWord) ?? false)
    case UInt8(ascii: "]"): return place.brackets > 0
    case UInt8(ascii: "|"): return place.isCell
    case UInt8(ascii: "<"): return next.map { Self.isASCIIWord($0) || "/!?".utf8.contains($0) } ?? true
    case UInt8(ascii: "&"): return next.map { Self.isASCIIWord($0) || $0 == UInt8(ascii: "#") } ?? true
    case UInt8(ascii: "$"): return next.map { $0 != 0x20 } ?? true
    case UInt8(ascii: "@"):
      // After a word it would make an address of a mailbox, elsewhere a citation.
      return next.map { Self.isWord($0) || "_{)*".utf8.contains($0) } ?? true
    case UInt8(ascii: "-"): return bytes.last == byte
    case UInt8(ascii: "."):
      // `...` would become an ellipsis, and `www.` begin an address.
      return bytes.last == byte && bytes.dropLast().last == byte || bytes.suffix(3).elementsEqual("www".utf8)
    case UInt8(ascii: ":"): return next == UInt8(ascii: "/")
    case UInt8(ascii: "#"): return place.isHeading
    default: return false
    }
  }

  /// Appends the character at an index and gives its length. Controls of direction and the like become references, and
  /// so does white space at the edge of a word, which would decide whether a mark beside it is one.
  private mutating func writeScalar(in source: [UInt8], at index: Int, _ place: Place) -> Int {
    let first = source[index]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    let end = min(source.count, index + length)
    if first == 0xC2 || first == 0xD8 || first == 0xE2 || first == 0xE3 || needsBoundary,
      let scalar = String(decoding: source[index..<end], as: UTF8.self).unicodeScalars.first
    {
      let isEdge = !(bytes.last.map(Self.isWord) ?? false) || end >= source.count || !Self.isWord(source[end])
      let isSpace = scalar.properties.isWhitespace && isEdge && !place.isVerse
      if PlainCharacters.isControl(scalar) || isSpace || needsBoundary && scalar.properties.isAlphabetic {
        writeReference(scalar.value)
        needsBoundary = false
        return end - index
      }
    }
    needsBoundary = false
    bytes += source[index..<end]
    return end - index
  }

  private mutating func writeReference(_ value: UInt32) { bytes += Self.reference(value) }

  private static func reference(_ value: UInt32) -> [UInt8] { Array("&#\(value);".utf8) }

  /// Writes the letter before a place as a character reference, so that a mark may stand there.
  private mutating func encodeLetter(before end: Int) {
    guard end > 0, Self.isWord(bytes[end - 1]) else { return }
    var start = end - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    guard let scalar = String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars.first,
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    else { return }
    bytes.replaceSubrange(start..<end, with: Self.reference(scalar.value))
  }

  /// Ends a line; a space before the end is kept from vanishing.
  mutating func endLine(_ markup: String) {
    keepTrailingSpace()
    bytes += markup.utf8
    needsBoundary = false
  }

  mutating func keepTrailingSpace() {
    if bytes.last == 0x20 {
      bytes.removeLast()
      writeReference(0x20)
    }
  }

  /// The text with a backslash before whatever a line could be mistaken for.
  func guarded() -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var isFirst = true
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if !isFirst { result.append(0x0A) }
      if let offset = MarkdownLineStart.escapeOffset(line, isFirst: isFirst) {
        result += line[..<offset]
        result.append(UInt8(ascii: "\\"))
        result += line[offset...]
      } else {
        result += line
      }
      isFirst = false
    }
    return result
  }

  private func isEscaped(_ index: Int) -> Bool {
    var slashes = 0
    var position = index - 1
    while position >= 0, bytes[position] == UInt8(ascii: "\\") {
      slashes += 1
      position -= 1
    }
    return !slashes.isMultiple(of: 2)
  }

  private static func isASCIIWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }

  /// A byte of a word: a letter, a digit, or a part of any character that is not ASCII.
  static func isWord(_ byte: UInt8) -> Bool { byte >= 0x80 || isASCIIWord(byte) }
}
