/// Bytes as `%` and two hexadecimal digits (RFC 3986 §2.1).
public enum PercentEncoding {
  /// True for a byte that stands for itself in every part of an address: letters, digits and `-._~` (RFC 3986 §2.3).
  public static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }

  /// A text with all bytes encoded but those that are kept.
  public static func encoded(_ text: some StringProtocol, keeping isKept: (UInt8) -> Bool = isUnreserved) -> String {
    var result: [UInt8] = []
    for byte in text.utf8 { if isKept(byte) { result.append(byte) } else { append(byte, to: &result) } }
    return String(decoding: result, as: UTF8.self)
  }

  /// Appends one byte, encoded.
  static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
    bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
  }

  private static let digits = Array("0123456789ABCDEF".utf8)
}
