/// Writes text as a YAML scalar that every reader takes for the same text.
public enum YAMLText {
  /// The text as it is, or between double quotes where YAML would read something else: nothing, a number, a date, a
  /// word such as `no`, an indicator, a comment, a line end.
  ///
  /// - Parameter isInFlow: true inside brackets or braces, where commas and colons mean something.
  public static func scalar(_ text: String, isInFlow: Bool = false) -> String {
    needsQuotes(text, isInFlow) ? "\"" + escaped(text) + "\"" : text
  }

  /// Text for a comment: what would end the line, or what YAML does not allow at all, becomes `\u{…}`.
  public static func comment(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if isUnsafe(scalar) {
        result += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Words that YAML 1.1 or 1.2 reads as a truth value or as nothing.
  private static let words: Set<String> = ["true", "false", "yes", "no", "on", "off", "y", "n", "null", "~"]

  private static func needsQuotes(_ text: String, _ isInFlow: Bool) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return true }
    let indicators = "-?:,[]{}#&*!|>'\"%@`=<.~".unicodeScalars
    return indicators.contains(first) || first == " " || last == " " || last == ":"
      || text.contains(": ") || text.contains(" #") || words.contains(text.lowercased()) || isNumberOrDate(text)
      || text.unicodeScalars.contains(where: isUnsafe)
      || (isInFlow && text.unicodeScalars.contains { ",[]{}:".unicodeScalars.contains($0) })
  }

  private static func isNumberOrDate(_ text: String) -> Bool {
    guard let first = text.utf8.first, (48...57).contains(first) || first == 43 else { return false }
    return text.utf8.allSatisfy { (48...57).contains($0) || "+-.,_:/~?% eExXoOTZ".utf8.contains($0) }
      || text.hasPrefix("0x")
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where isUnsafe(scalar):
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Controls, line ends of any kind, bidirectional controls, and what YAML's character set leaves out. All of them
  /// have four hexadecimal digits at most.
  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF:
      true
    default: false
    }
  }
}
