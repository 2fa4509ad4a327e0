import CLibXML2

/// The encodings of pages: what a page says that it is written in, and its bytes in UTF-8.
public enum HTMLEncoding {
  /// A page in UTF-8, and what was done to make it so.
  public struct Decoded: Sendable {
    var bytes: [UInt8] = []
    /// What the page was read as, such as `utf-8`.
    public internal(set) var name = "utf-8"
    /// What the page said, where that is no encoding that is known.
    public internal(set) var unknownName: String?
    /// How many characters became U+FFFD because their bytes are none.
    public internal(set) var replaced = 0
    /// True where places in the tree are places in the file.
    public internal(set) var keepsPlaces = true
  }

  /// A byte order mark counts most, then what the page declares, then UTF-8 where the bytes are that, and at last
  /// windows-1252, as in browsers.
  static func decode(_ bytes: [UInt8]) -> Decoded {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      // The mark stays, as spaces, so that places do not move.
      return utf8([0x20, 0x20, 0x20] + bytes.dropFirst(3))
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return converted(bytes.dropFirst(2), from: "UTF-16LE", as: "utf-16le") }
    if bytes.starts(with: [0xFE, 0xFF]) { return converted(bytes.dropFirst(2), from: "UTF-16BE", as: "utf-16be") }
    guard let label = declared(in: bytes.prefix(4_096)) else {
      return isUTF8(bytes) ? Decoded(bytes: bytes) : windows1252(bytes)
    }
    switch label {
    case "utf-8", "utf8", "unicode-1-1-utf-8": return utf8(bytes)
    // Whoever could read the declaration did not read two bytes a character.
    case _ where label.hasPrefix("utf-16") || label.hasPrefix("utf16") || label.hasPrefix("ucs-2"): return utf8(bytes)
    case "iso-8859-1", "iso8859-1", "latin1", "latin-1", "l1", "us-ascii", "ascii", "windows-1252", "cp1252",
      "x-cp1252":
      return windows1252(bytes)
    default: break
    }
    let name = names[label] ?? label
    let descriptor = unsafe iconv_open("UTF-8", name)
    guard let descriptor = unsafe descriptor, Int(bitPattern: descriptor) != -1 else {
      var decoded = isUTF8(bytes) ? Decoded(bytes: bytes) : windows1252(bytes)
      decoded.unknownName = label
      return decoded
    }
    unsafe iconv_close(descriptor)
    return converted(bytes[...], from: name, as: label)
  }

  /// What browsers read under a name is wider than what iconv knows under it.
  private static let names = [
    "euc-kr": "CP949", "ks_c_5601-1987": "CP949", "korean": "CP949", "shift_jis": "CP932", "shift-jis": "CP932",
    "sjis": "CP932", "x-sjis": "CP932", "gb2312": "GB18030", "gbk": "GB18030", "big5": "BIG5-HKSCS",
    "iso-8859-9": "CP1254", "iso-8859-11": "CP874", "x-mac-roman": "MACINTOSH",
  ]

  /// The name after `charset=` in the first `meta`, or of an XML declaration, in lower case.
  private static func declared(in head: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: head, as: UTF8.self).lowercased()
    if text.hasPrefix("<?xml"), let end = text.firstRange(of: "?>"),
      let name = value(after: "encoding", in: text[..<end.lowerBound])
    {
      return name
    }
    var rest = text[...]
    while let tag = rest.firstRange(of: "<meta") {
      rest = rest[tag.upperBound...]
      let end = rest.firstIndex(of: ">") ?? rest.endIndex
      if let name = value(after: "charset", in: rest[..<end]) { return name }
    }
    return nil
  }

  private static func value(after key: String, in text: Substring) -> String? {
    guard let range = text.firstRange(of: key) else { return nil }
    let rest = text[range.upperBound...].drop { $0.isWhitespace }
    guard rest.first == "=" else { return nil }
    let name = rest.dropFirst().drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
      .prefix { !$0.isWhitespace && !"\"';>/".contains($0) }
    return name.isEmpty ? nil : String(name)
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return true
    } catch {
      return false
    }
  }

  private static func utf8(_ bytes: [UInt8]) -> Decoded {
    var decoded = Decoded(bytes: bytes)
    if !isUTF8(bytes) {
      let repaired = String(decoding: bytes, as: UTF8.self)
      decoded.bytes = Array(repaired.utf8)
      decoded.replaced = max(1, repaired.unicodeScalars.count { $0 == "\u{FFFD}" })
      decoded.keepsPlaces = false
    }
    return decoded
  }

  private static func windows1252(_ bytes: [UInt8]) -> Decoded {
    var decoded = Decoded(name: "windows-1252")
    guard bytes.contains(where: { $0 >= 0x80 }) else {
      decoded.bytes = bytes
      return decoded
    }
    decoded.keepsPlaces = false
    decoded.bytes.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        decoded.bytes.append(byte)
      } else {
        let value = byte < 0xA0 ? middle[Int(byte - 0x80)] : UInt16(byte)
        if value < 0x800 {
          decoded.bytes += [UInt8(0xC0 | value >> 6), UInt8(0x80 | value & 0x3F)]
        } else {
          decoded.bytes += [UInt8(0xE0 | value >> 12), UInt8(0x80 | value >> 6 & 0x3F), UInt8(0x80 | value & 0x3F)]
        }
      }
    }
    return decoded
  }

  /// The characters of windows-1252 between 0x80 and 0x9F; those that it leaves free are controls.
  private static let middle: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]

  /// Converts with iconv; a byte that is no character becomes U+FFFD.
  private static func converted(_ bytes: ArraySlice<UInt8>, from name: String, as label: String) -> Decoded {
    var decoded = Decoded(name: label, keepsPlaces: false)
    let descriptor = unsafe iconv_open("UTF-8", name)
    guard let descriptor = unsafe descriptor, Int(bitPattern: descriptor) != -1 else { return utf8(Array(bytes)) }
    defer { unsafe iconv_close(descriptor) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: 1 << 16)
    unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var left = source.count
        while left > 0 {
          var to = target.baseAddress
          var room = target.count
          let result = unsafe iconv(descriptor, &from, &left, &to, &room)
          unsafe decoded.bytes += target[..<(target.count - room)].map { UInt8(bitPattern: $0) }
          // With room left it was not for want of room that it stopped.
          guard result == -1 || result == .max, room >= 8 else { continue }
          decoded.bytes += [0xEF, 0xBF, 0xBD]
          decoded.replaced += 1
          guard left > 0 else { break }
          unsafe from = unsafe from.map { unsafe $0 + 1 }
          left -= 1
        }
      }
    }
    return decoded
  }
}
