import ByteText

/// Characters that read back as themselves.
extension MarkdownText {
  mutating func write(text: String) {
    let source = Array(text.utf8)
    var offset = 0
    while offset < source.count {
      if encodesNext {
        encodesNext = false
        offset += writeEncoded(source, offset)
        continue
      }
      let plain = plainEnd(source.span, from: offset)
      if plain > offset {
        bytes.append(source.span, offset..<plain)
        last = .text
        offset = plain
      } else {
        offset += source[offset] < 0x80 ? writeASCII(source, offset) : writeScalar(source, offset)
        last = .text
      }
    }
  }

  /// The end of a run of characters, with one space between them, that mean nothing wherever they stand. The first
  /// character of a text may.
  private func plainEnd(_ source: Span<UInt8>, from start: Int) -> Int {
    guard start > 0 else { return start }
    var end = start
    while end < source.count {
      let byte = source[end]
      if Self.isPlain(byte) {
        end += 1
      } else if byte == 0x20, end > start, raised == 0, end + 1 < source.count, Self.isPlain(source[end + 1]) {
        end += 2
      } else {
        let length = Self.plainLength(source, end)
        guard length > 0 else { break }
        end += length
      }
    }
    return end
  }

  /// True for an ASCII character that means nothing inside a text.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: ","), UInt8(ascii: ")"), UInt8(ascii: "?"),
      UInt8(ascii: "%"), UInt8(ascii: "/"):
      true
    default: false
    }
  }

  /// The bytes of a character outside ASCII that is no space and no control; 0 for one that has to be looked up.
  private static func plainLength(_ source: Span<UInt8>, _ offset: Int) -> Int {
    switch source[offset] {
    // U+2010 to U+2027: dashes, quotation marks and the ellipsis.
    case 0xE2
    where offset + 2 < source.count && source[offset + 1] == 0x80 && (0x90...0xA7).contains(source[offset + 2]):
      3
    // Latin, Greek, Cyrillic, Armenian and Hebrew (U+00C0 to U+05FF), Chinese and Korean (U+4000 to U+D7FF).
    case 0xC3...0xD7 where offset + 1 < source.count: 2
    case 0xE4...0xED where offset + 2 < source.count: 3
    default: 0
    }
  }

  private mutating func writeASCII(_ source: [UInt8], _ offset: Int) -> Int {
    let byte = source[offset]
    // What follows could still go on with the key.
    if offset == 0, endsKey(byte), let after = source.dropFirst().first {
      encodesNext = Self.isWord(after) || after == UInt8(ascii: "_") || after == byte
    }
    switch byte {
    case 0x20: writeSpace(source, offset)
    case 0x00: bytes += [0xEF, 0xBF, 0xBD]
    case 0x01..<0x20, 0x7F: writeReference(UInt32(byte))
    default:
      switch escape(of: byte, source, offset) {
      case .none: bytes.append(byte)
      case .backslash: bytes += [UInt8(ascii: "\\"), byte]
      case .reference: writeReference(UInt32(byte))
      }
    }
    return 1
  }

  /// Writes a space; as a character reference where it would vanish or keep a mark from being one. A line may be broken
  /// at a space that stands alone.
  private mutating func writeSpace(_ source: [UInt8], _ offset: Int) {
    guard !vanishes(source, offset, length: 1), !(isAtLineStart || raised > 0) else { return writeReference(0x20) }
    let isAlone =
      bytes.last != 0x20 && bytes.last != space && (offset + 1 == source.count || source[offset + 1] != 0x20)
    bytes.append(isAlone ? 0x20 : space)
  }

  private var isAtLineStart: Bool { bytes.last.map { $0 == 0x0A } ?? true }

  /// True for white space inside a mark, or at an end of a line.
  private func vanishes(_ source: [UInt8], _ offset: Int, length: Int) -> Bool {
    if offset == 0, isInsideOpenMark { return true }
    guard offset + length == source.count else { return false }
    switch next {
    case nil, .close?, .softBreak?, .hardBreak?: return true
    default: return false
    }
  }

  /// True right after a mark that opens.
  private var isInsideOpenMark: Bool { open.last?.start == bytes.count }

  /// Appends the character at an offset and gives its length.
  private mutating func writeScalar(_ source: [UInt8], _ offset: Int) -> Int {
    let (scalar, length) = source.span.scalar(at: offset)
    let isFirstOfVerse = place.isVerse && bytes.isEmpty
    if Self.isEncoded(scalar)
      || scalar.properties.isWhitespace && (isFirstOfVerse || vanishes(source, offset, length: length))
      || offset == 0 && last == .markup(.key) && !(0x2000..<0x2080).contains(scalar.value)
    {
      writeReference(scalar.value)
    } else {
      bytes += source[offset..<(offset + length)]
    }
    return length
  }

  /// Appends a character as a reference and gives its length.
  private mutating func writeEncoded(_ source: [UInt8], _ offset: Int) -> Int {
    let (scalar, length) = source.span.scalar(at: offset)
    writeReference(scalar.value)
    last = .text
    return length
  }

  /// True for a character that is written as a reference wherever it stands: controls, those of direction among them,
  /// and the mark of byte order, which vanishes at the start of a file.
  static func isEncoded(_ scalar: Unicode.Scalar) -> Bool {
    PlainCharacters.isControl(scalar) || scalar == "\u{FEFF}"
  }

  mutating func writeReference(_ value: UInt32) { bytes += "&#\(value);".utf8 }

  /// Writes the character before this place as a reference.
  mutating func encodePrevious() {
    guard let scalar = previousScalar, !bytes.isEmpty else { return }
    bytes.removeLast(min(bytes.count, UTF8.width(scalar)))
    writeReference(scalar.value)
  }

  static func isASCIIWord(_ byte: UInt8) -> Bool {
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
