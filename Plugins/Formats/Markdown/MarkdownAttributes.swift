import DocumentModel

/// Attributes in braces.
enum MarkdownAttributes {
  /// `{#id .class key="value"}`; empty where there is nothing to write. Claims are no part of the text.
  static func text(_ attributes: Attributes) -> String {
    let parts = parts(attributes)
    return parts.isEmpty ? "" : "{\(parts.joined(separator: " "))}"
  }

  /// What follows the fence of a code block: the bare language where there is nothing else.
  static func codeInfo(_ attributes: Attributes) -> String {
    let parts = parts(attributes)
    if parts.count == 1, let language = attributes.classes.first, isWord(language) { return " " + language }
    return parts.isEmpty ? "" : " {\(parts.joined(separator: " "))}"
  }

  private static func parts(_ attributes: Attributes) -> [String] {
    var parts: [String] = []
    if let id = attributes.id { parts.append(isWord(id) ? "#\(id)" : "id=\(quoted(id))") }
    for name in attributes.classes { parts.append(isName(name) ? ".\(name)" : "class=\(quoted(name))") }
    for pair in attributes.pairs where isName(pair.key) { parts.append("\(pair.key)=\(quoted(pair.value))") }
    return parts
  }

  private static func quoted(_ value: String) -> String {
    var result = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": result += scalar == "\n" || scalar == "\t" ? " " : "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func isName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic else { return false }
    return isWord(text)
  }

  private static func isWord(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil || "-_:.".unicodeScalars.contains($0)
      }
  }
}
