import ByteText

/// Any text as one word of a processing instruction: bytes that have no place there are percent-encoded.
enum DocBookWord {
  static func encoded(_ text: String) -> String { PercentEncoding.encoded(text, keeping: isPlain) }

  static func decoded(_ word: String) -> String {
    var bytes: [UInt8] = []
    var rest = word.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// True for a mark, digit or letter of ASCII that neither stands for another byte nor begins the end of an instruction.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "%") && byte != UInt8(ascii: "?")
  }
}
