/// The text of an XML document in UTF-8, whatever it was saved in.
///
/// The parser is told to ignore the declared encoding: what it sees is always this text. Bytes that are no letters and
/// characters that XML forbids become U+FFFD, so that they cost no text beside them.
struct XMLDecoding {
  private(set) var bytes: [UInt8]
  private(set) var map = XMLOffsetMap()
  /// Where the first byte stood that is no letter or is forbidden, and how many there were.
  private(set) var damage: (offset: Int, count: Int)?

  /// Throws where the encoding is none that is read.
  init(_ source: [UInt8]) throws(XMLProblem) {
    if source.starts(with: [0xFF, 0xFE, 0, 0]) || source.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw Self.unknown("UTF-32")
    }
    if source.starts(with: [0xFF, 0xFE]) || source.starts(with: [0x3C, 0]) {
      bytes = []
      decodeUTF16(source, isLittleEndian: true)
    } else if source.starts(with: [0xFE, 0xFF]) || source.starts(with: [0, 0x3C]) {
      bytes = []
      decodeUTF16(source, isLittleEndian: false)
    } else {
      let name = Self.declaredEncoding(of: source)
      switch name {
      case "", "utf-8", "utf8", "us-ascii", "ascii": bytes = source
      case "iso-8859-1", "latin1", "latin-1", "l1", "windows-1252", "cp1252", "iso-8859-15", "latin-9":
        bytes = []
        decodeLatin(source, table: Self.table(of: name))
      default: throw Self.unknown(name)
      }
    }
    repair()
  }

  private static func unknown(_ name: String) -> XMLProblem {
    XMLProblem(.encoding, line: 1, offset: 0, "saved in the encoding “\(name.prefix(40))”")
  }

  /// The encoding that the declaration names, in lower case; empty where it names none.
  private static func declaredEncoding(of source: [UInt8]) -> String {
    var head = source.prefix(400)
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return "utf-8" }
    guard head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: UInt8(ascii: ">")) else { return "" }
    head = head[..<end]
    var rest = head
    while !rest.isEmpty, !rest.starts(with: "encoding".utf8) { rest.removeFirst() }
    func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
    let quoted = rest.drop { !isQuote($0) }.dropFirst().prefix { !isQuote($0) }
    return String(decoding: quoted, as: UTF8.self).lowercased()
  }

  // MARK: Conversion

  /// The characters from 0x80 on that differ from Latin 1.
  private static func table(of name: String) -> [UInt8: UInt32] {
    switch name {
    case "windows-1252", "cp1252":
      [
        0x80: 0x20AC, 0x82: 0x201A, 0x83: 0x192, 0x84: 0x201E, 0x85: 0x2026, 0x86: 0x2020, 0x87: 0x2021, 0x88: 0x2C6,
        0x89: 0x2030, 0x8A: 0x160, 0x8B: 0x2039, 0x8C: 0x152, 0x8E: 0x17D, 0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201C,
        0x94: 0x201D, 0x95: 0x2022, 0x96: 0x2013, 0x97: 0x2014, 0x98: 0x2DC, 0x99: 0x2122, 0x9A: 0x161, 0x9B: 0x203A,
        0x9C: 0x153, 0x9E: 0x17E, 0x9F: 0x178,
      ]
    case "iso-8859-15", "latin-9":
      [
        0xA4: 0x20AC, 0xA6: 0x160, 0xA8: 0x161, 0xB4: 0x17D, 0xB8: 0x17E, 0xBC: 0x152, 0xBD: 0x153, 0xBE: 0x178,
      ]
    default: [:]
    }
  }

  private mutating func decodeLatin(_ source: [UInt8], table: [UInt8: UInt32]) {
    bytes.reserveCapacity(source.count + source.count / 8)
    map.addLine(converted: 0, original: 0)
    for (index, byte) in source.enumerated() {
      if byte < 0x80 { bytes.append(byte) } else { append(table[byte] ?? UInt32(byte)) }
      if byte == 0x0A { map.addLine(converted: bytes.count, original: index + 1) }
    }
  }

  private mutating func decodeUTF16(_ source: [UInt8], isLittleEndian: Bool) {
    bytes.reserveCapacity(source.count)
    map.addLine(converted: 0, original: 0)
    let (low, high) = isLittleEndian ? (0, 1) : (1, 0)
    var units: [UInt16] = []
    units.reserveCapacity(source.count / 2)
    for index in stride(from: 0, to: source.count - 1, by: 2) {
      units.append(UInt16(source[index + low]) | UInt16(source[index + high]) << 8)
    }
    var isDamaged = !source.count.isMultiple(of: 2)
    var index = units.first == 0xFEFF ? 1 : 0
    while index < units.count {
      let unit = units[index]
      index += 1
      if UTF16.isLeadSurrogate(unit), index < units.count, UTF16.isTrailSurrogate(units[index]) {
        append(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(units[index]) - 0xDC00))
        index += 1
      } else {
        if unit & 0xF800 == 0xD800 { isDamaged = true }
        append(UInt32(unit))
      }
      if unit == 0x0A { map.addLine(converted: bytes.count, original: index * 2) }
    }
    if isDamaged { note(0) }
  }

  private mutating func append(_ value: UInt32) {
    bytes.append(contentsOf: Unicode.Scalar(value).flatMap { UTF8.encode($0) } ?? UTF8.encodedReplacementCharacter)
  }

  private mutating func note(_ offset: Int) {
    damage = (damage?.offset ?? offset, (damage?.count ?? 0) + 1)
  }

  // MARK: Repair

  private mutating func repair() {
    if (try? UTF8Span(validating: bytes.span)) == nil { repairUTF8() }
    repairForbidden()
  }

  private mutating func repairUTF8() {
    let text = String(decoding: bytes, as: UTF8.self)
    let repaired = Array(text.utf8)
    let first = zip(bytes, repaired).enumerated().first { $1.0 != $1.1 }?.offset ?? 0
    // Up to there both are the same; behind it places are those of the repaired text, and close.
    bytes = repaired
    note(first)
  }

  /// Control characters and U+FFFE and U+FFFF have no place in XML.
  private mutating func repairForbidden() {
    guard Self.mayHoldForbidden(bytes.span) else { return }
    var index = 0
    var repaired: [UInt8] = []
    var copied = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D {
        repaired += bytes[copied..<index] + [0xEF, 0xBF, 0xBD]
        note(index)
        copied = index + 1
      } else if byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE {
        repaired += bytes[copied..<index] + [0xEF, 0xBF, 0xBD]
        note(index)
        copied = index + 3
        index += 2
      }
      index += 1
    }
    if copied > 0 { bytes = repaired + bytes[copied...] }
  }

  /// False for nearly all documents. Without a branch it looks at many bytes at once.
  private static func mayHoldForbidden(_ bytes: Span<UInt8>) -> Bool {
    var found: UInt8 = 0
    for index in 0..<bytes.count {
      let byte = bytes[index]
      let control: UInt8 = byte < 0x20 ? 1 : 0
      let tab: UInt8 = byte == 0x09 ? 1 : 0
      let lineFeed: UInt8 = byte == 0x0A ? 1 : 0
      let carriageReturn: UInt8 = byte == 0x0D ? 1 : 0
      let lead: UInt8 = byte == 0xEF ? 1 : 0
      found |= control & ~(tab | lineFeed | carriageReturn) | lead
    }
    return found != 0
  }
}
