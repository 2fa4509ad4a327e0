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
      let plain = plainEnd(source, from: offset)
      if plain > offset {
        bytes += source[offset..<plain]
        last = .text
        offset = plain
      } else {
        offset += source[offset] < 0x80 ? writeASCII(source, offset) : writeScalar(source, offset)
        last = .text
      }
    }
  }

  /// The end of a run of letters and digits, with one space between them, that mean nothing wherever they stand. The
  /// first character of a text may.
  private func plainEnd(_ source: [UInt8], from start: Int) -> Int {
    guard start > 0 else { return start }
    var end = start
    while end < source.count {
      if !Self.isASCIIWord(source[end]) {
        guard source[end] == 0x20, end > start, raised == 0, end + 1 < source.count, Self.isASCIIWord(source[end + 1])
        else { break }
      }
      end += 1
    }
    return end
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
      bytes.last != 0x20 && bytes.last != Self.fixedSpace && (offset + 1 == source.count || source[offset + 1] != 0x20)
    bytes.append(isAlone ? 0x20 : Self.fixedSpace)
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
    let (scalar, length) = Self.scalar(source, offset)
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
    let (scalar, length) = Self.scalar(source, offset)
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

  /// The character at an offset of UTF-8, and its length.
  private static func scalar(_ source: [UInt8], _ offset: Int) -> (Unicode.Scalar, length: Int) {
    let first = source[offset]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    let bytes = source[offset..<min(source.count, offset + length)]
    return (String(decoding: bytes, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}", bytes.count)
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
