/// The address of a link, judged by an allow-list of schemes.
public struct LinkAddress: Hashable, Sendable {
  /// The address as it may be written into an attribute: without white space and control characters, and with
  /// characters that no address may hold percent-encoded.
  public let text: String

  /// The schemes that a link may have. An address without a scheme is relative and may always stand.
  public static let schemes: Set<String> = ["http", "https", "mailto", "tel", "doi"]

  /// Nil where the address has another scheme, or a host that no host can be.
  ///
  /// The test is made as a browser reads the address and then more strictly: without white space and control
  /// characters, in lower case, and again with percent-encoding and character references undone.
  public init?(_ target: String) {
    if Self.isPlain(target) {
      text = target
      return
    }
    let visible = target.unicodeScalars.filter { !Self.isIgnored($0) }
    let bytes = visible.reduce(into: [UInt8]()) {
      $0.append(contentsOf: UTF8.encode($1) ?? UTF8.encodedReplacementCharacter)
    }
    guard Self.isAllowed(bytes), Self.isAllowed(Self.decoded(bytes)), Self.hasPossibleHost(bytes) else { return nil }
    text = Self.encoded(bytes)
  }

  /// The part after `#`, where the address is nothing else.
  public var fragment: String? { text.hasPrefix("#") ? String(text.dropFirst()) : nil }

  /// True for what most addresses are: letters, digits and `-._~/`, perhaps with a fragment of them, behind the scheme
  /// of the Web or none. Such an address passes every test below and is written as it stands.
  private static func isPlain(_ target: String) -> Bool {
    var rest = target.utf8[...]
    for scheme in ["https://", "http://"] where rest.starts(with: scheme.utf8) {
      rest = rest.dropFirst(scheme.utf8.count)
      guard let first = rest.first, isPlain(first), first != UInt8(ascii: "/") else { return false }
      break
    }
    var hasFragment = false
    for byte in rest where !isPlain(byte) {
      guard byte == UInt8(ascii: "#"), !hasFragment else { return false }
      hasFragment = true
    }
    return true
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "-")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value <= 0x20 || scalar.value == 0x7F }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator: true
    default: false
    }
  }

  private static func isAllowed(_ bytes: [UInt8]) -> Bool {
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\\"): return true
      case UInt8(ascii: ":"): return schemes.contains(String(decoding: bytes[..<index], as: UTF8.self).lowercased())
      default: continue
      }
    }
    return true
  }

  /// False where a host holds a character that no host may hold, as brackets around anything but a number.
  private static func hasPossibleHost(_ bytes: [UInt8]) -> Bool {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), bytes[colon...].starts(with: "://".utf8) else {
      return true
    }
    if numericHost(in: bytes) != nil { return true }
    let ends = Set("/?#".utf8)
    let host = bytes[(colon + 3)...].prefix { !ends.contains($0) }
    return !host.isEmpty && host.allSatisfy { !impossibleInHost.contains($0) }
  }

  private static let impossibleInHost = Set("[]<>^|\\\"`{}".utf8)

  /// Percent-encoding undone and character references undone until nothing is left to undo (three times at most).
  private static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    var text = bytes
    for _ in 0..<3 {
      var result: [UInt8] = []
      result.reserveCapacity(text.count)
      var index = 0
      while index < text.count {
        if text[index] == UInt8(ascii: "%"), index + 2 < text.count, let high = hexadecimal(text[index + 1]),
          let low = hexadecimal(text[index + 2])
        {
          if high << 4 | low > 0x20 { result.append(high << 4 | low) }
          index += 3
        } else if text[index] == UInt8(ascii: "&"), let reference = characterReference(text, at: index) {
          if reference.byte > 0x20 { result.append(reference.byte) }
          index += reference.length
        } else {
          result.append(text[index])
          index += 1
        }
      }
      if result.count == text.count { break }
      text = result
    }
    return text
  }

  /// The ASCII character of `&colon;`, `&Tab;`, `&NewLine;`, `&#58;` or `&#x3a;`, with any number of leading zeros and
  /// with or without `;`.
  private static func characterReference(_ bytes: [UInt8], at start: Int) -> (byte: UInt8, length: Int)? {
    let rest = String(decoding: bytes[start...].dropFirst().prefix(32), as: UTF8.self)
    func reference(_ byte: UInt8, _ written: Int) -> (UInt8, Int) {
      (byte, 1 + written + (rest.dropFirst(written).hasPrefix(";") ? 1 : 0))
    }
    for (name, byte) in [("colon", 0x3A), ("Tab", 0x09), ("NewLine", 0x0A)] as [(String, UInt8)]
    where rest.hasPrefix(name) {
      return reference(byte, name.count)
    }
    guard rest.hasPrefix("#") else { return nil }
    let isHexadecimal = rest.dropFirst().lowercased().hasPrefix("x")
    let digits = rest.dropFirst(isHexadecimal ? 2 : 1).prefix {
      isHexadecimal ? $0.isHexDigit : ("0"..."9").contains($0)
    }
    guard let value = Int(digits, radix: isHexadecimal ? 16 : 10), (1...0x7F).contains(value) else { return nil }
    return reference(UInt8(value), (isHexadecimal ? 2 : 1) + digits.count)
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// Percent-encodes what RFC 3986 has no place for: all but letters, digits, its marks, and `%` before two digits. The
  /// brackets of a numeric host and the first `#` are marks, others are not.
  private static func encoded(_ bytes: [UInt8]) -> String {
    let host = numericHost(in: bytes)
    let fragment = bytes.firstIndex(of: UInt8(ascii: "#"))
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      let isKept: Bool
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        isKept = true
      case UInt8(ascii: "%"):
        isKept = index + 2 < bytes.count && hexadecimal(bytes[index + 1]) != nil && hexadecimal(bytes[index + 2]) != nil
      case UInt8(ascii: "["), UInt8(ascii: "]"): isKept = host?.contains(index) ?? false
      case UInt8(ascii: "#"): isKept = index == fragment
      default: isKept = marks.contains(byte)
      }
      if isKept {
        result.append(byte)
      } else {
        PercentEncoding.append(byte, to: &result)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Where `[` to `]` stand around a host that is an address of IP version 6.
  private static func numericHost(in bytes: [UInt8]) -> ClosedRange<Int>? {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), bytes[colon...].starts(with: "://[".utf8) else {
      return nil
    }
    let start = colon + 3
    let end = bytes[(start + 1)...].firstIndex { hexadecimal($0) == nil && $0 != UInt8(ascii: ":") }
    guard let end, bytes[end] == UInt8(ascii: "]"), end > start + 2 else { return nil }
    return start...end
  }

  private static let marks = Set("-._~:/?@!$&'()*+,;=".utf8)
}
