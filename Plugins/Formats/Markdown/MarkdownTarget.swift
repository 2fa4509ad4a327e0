import ByteText

/// Addresses of links and pictures.
enum MarkdownTarget {
  /// `(target "title")`.
  static func text(_ target: String, _ title: String) -> String {
    if target.isEmpty, title.isEmpty { return "()" }
    var text = isBare(target) ? "(" + target : "(<" + escaped(target, "<>\\") + ">"
    if !title.isEmpty { text += " \"" + escaped(title, "\"\\") + "\"" }
    return text + ")"
  }

  /// True where `<text>` is a link to the target.
  static func isAutolink(_ text: String, to target: String) -> Bool {
    if target == "mailto:" + text { return isMailbox(text) }
    guard text == target, let colon = target.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let scheme = target.utf8[..<colon]
    return (2...32).contains(scheme.count) && scheme.first.map(isLetter) ?? false
      && scheme.allSatisfy { MarkdownText.isASCIIWord($0) || "+.-".utf8.contains($0) }
      && target.unicodeScalars.allSatisfy {
        !$0.properties.isWhitespace && !PlainCharacters.isControl($0) && !"<>\\".unicodeScalars.contains($0)
      }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// `name@host` of letters, digits and the common marks between them.
  private static func isMailbox(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { return false }
    return parts[0].allSatisfy { MarkdownText.isASCIIWord($0) || "._+-".utf8.contains($0) }
      && parts[1].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy {
        (1...63).contains($0.count) && $0.allSatisfy { MarkdownText.isASCIIWord($0) || $0 == UInt8(ascii: "-") }
          && $0.first != UInt8(ascii: "-") && $0.last != UInt8(ascii: "-")
      }
  }

  /// True for an address that needs no angle brackets: no spaces, and parentheses in pairs.
  private static func isBare(_ target: String) -> Bool {
    var depth = 0
    var rest = target.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\\", "<", ">", "`", "|": return false
      case "&" where isReference(rest): return false
      case "(":
        depth += 1
        if depth > 8 { return false }
      case ")":
        depth -= 1
        if depth < 0 { return false }
      case _ where scalar.value <= 0x20 || PlainCharacters.isControl(scalar): return false
      default: break
      }
    }
    return depth == 0 && !target.isEmpty
  }

  /// True for what makes a character reference of an ampersand before it.
  static func isReference(_ rest: Substring.UnicodeScalarView) -> Bool {
    if rest.first == "#" { return true }
    let name = rest.prefix(34).prefix { $0.isASCII && MarkdownText.isASCIIWord(UInt8(truncatingIfNeeded: $0.value)) }
    return name.count > 1 && rest.dropFirst(name.count).first == ";"
  }

  /// The text with a backslash before some marks, and with references for controls.
  static func escaped(_ text: String, _ marks: String) -> String {
    var result = ""
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if PlainCharacters.isControl(scalar) {
        result += "&#\(scalar.value);"
      } else {
        if marks.unicodeScalars.contains(scalar) || scalar == "&" && isReference(rest) { result += "\\" }
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
