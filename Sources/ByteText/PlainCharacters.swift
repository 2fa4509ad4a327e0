/// Which characters may reach a terminal, a mail or any other text that is shown as it is.
public enum PlainCharacters {
  /// True for C0 and C1 controls, the line and paragraph separators and the controls of bidirectional text.
  public static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// The text on one line without controls: line ends and tabs become spaces, other controls U+FFFD.
  ///
  /// Nil where the text has none, which is the usual case and costs one look at each byte.
  public static func safe(_ text: ArraySlice<UInt8>) -> (bytes: [UInt8], hasReplacement: Bool)? {
    guard hasControl(text) else { return nil }
    var result: [UInt8] = []
    var hasReplacement = false
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\t", "\n", "\u{85}", "\u{2028}", "\u{2029}": result.append(0x20)
      case _ where isControl(scalar):
        result += [0xEF, 0xBF, 0xBD]
        hasReplacement = true
      default: result += UTF8.encode(scalar).map(Array.init) ?? []
      }
    }
    return (result, hasReplacement)
  }

  private static func hasControl(_ text: ArraySlice<UInt8>) -> Bool {
    var index = text.startIndex
    let end = text.endIndex
    while index < end {
      let byte = text[index]
      if byte < 0x20 || byte == 0x7F { return true }
      if byte == 0xC2 || byte == 0xD8 || byte == 0xE2, index + 1 < end {
        let second = text[index + 1]
        if byte == 0xC2, second < 0xA0 { return true }
        if byte == 0xD8, second == 0x9C { return true }
        if byte == 0xE2, index + 2 < end {
          let third = text[index + 2]
          if second == 0x80, third == 0x8E || third == 0x8F || (0xA8...0xAE).contains(third) { return true }
          if second == 0x81, (0xA6...0xA9).contains(third) { return true }
        }
      }
      index += 1
    }
    return false
  }
}
