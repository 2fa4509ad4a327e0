import MarkdownSyntax

/// Named references as HTML 5 has them: with a semicolon all of its names, without one those of Latin 1.
enum HTMLReferences {
  /// The characters and how many bytes they take; nil where there is no reference, or one that libxml2 knows.
  static func find(_ bytes: [UInt8], at ampersand: Int, limit: Int) -> (text: String, count: Int)? {
    var end = ampersand + 1
    while end < limit, end - ampersand <= 32, isLetterOrDigit(bytes[end]) { end += 1 }
    if end < limit, bytes[end] == UInt8(ascii: ";") {
      guard let found = CharacterReferences.scan(bytes, at: ampersand, limit: limit) else { return nil }
      return (found.text, found.next - ampersand)
    }
    // `&copy=1` in an address is no reference.
    guard end >= limit || bytes[end] != UInt8(ascii: "=") else { return nil }
    let name = String(decoding: bytes[(ampersand + 1)..<end], as: UTF8.self)
    return legacy[name].map { ($0, end - ampersand) }
  }

  /// The text with its percent-encoding undone.
  static func percentDecoded(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let byte = UInt8(String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
      {
        result.append(byte)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
  }

  /// The names that need no semicolon and that pages leave it out of.
  private static let legacy = [
    "nbsp": "\u{A0}", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "copy": "©", "reg": "®", "laquo": "«",
    "raquo": "»", "middot": "·", "shy": "\u{AD}", "sect": "§", "para": "¶", "deg": "°", "plusmn": "±", "pound": "£",
    "yen": "¥", "cent": "¢", "times": "×", "divide": "÷", "szlig": "ß", "auml": "ä", "ouml": "ö", "uuml": "ü",
    "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "eacute": "é", "egrave": "è", "ecirc": "ê", "agrave": "à", "aacute": "á",
    "ccedil": "ç", "ntilde": "ñ", "iexcl": "¡", "iquest": "¿", "frac12": "½", "frac14": "¼", "frac34": "¾",
  ]
}
