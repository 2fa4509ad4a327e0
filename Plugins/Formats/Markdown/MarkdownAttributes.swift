import ByteText
import DocumentModel

/// Attributes in braces.
enum MarkdownAttributes {
  /// `{#id .class key="value"}`; empty where there is nothing to write. Claims are no part of the text.
  static func text(_ attributes: Attributes) -> String {
    guard !attributes.isEmpty else { return "" }
    let parts = parts(attributes)
    return parts.isEmpty ? "" : "{\(parts.joined(separator: " "))}"
  }

  /// What follows the fence of a code block: the bare language where there is nothing else, and where braces could not
  /// hold it.
  static func codeInfo(_ attributes: Attributes) -> String {
    guard let language = attributes.classes.first, !language.isEmpty else {
      let text = text(attributes)
      return text.isEmpty ? "" : " " + text
    }
    var rest = attributes
    rest.classes.removeFirst()
    let parts = parts(rest)
    if parts.isEmpty, isBareInfo(language) { return " " + language }
    guard language.unicodeScalars.contains(where: \.properties.isWhitespace) else { return " " + text(attributes) }
    return " " + encoded(language) + (parts.isEmpty ? "" : " {\(parts.joined(separator: " "))}")
  }

  /// True for a language that needs no braces and no references.
  private static func isBareInfo(_ language: String) -> Bool {
    language.unicodeScalars.allSatisfy {
      !$0.properties.isWhitespace && !PlainCharacters.isControl($0) && !"`{}\\&".unicodeScalars.contains($0)
    }
  }

  private static func encoded(_ language: String) -> String {
    var result = ""
    for scalar in language.unicodeScalars {
      if isWord(scalar) { result.unicodeScalars.append(scalar) } else { result += "&#\(scalar.value);" }
    }
    return result
  }

  private static func parts(_ attributes: Attributes) -> [String] {
    var parts: [String] = []
    if let id = attributes.id { parts.append(isWord(id) ? "#\(id)" : "id=\(quoted(id))") }
    for name in attributes.classes where !name.isEmpty {
      parts.append(isName(name) ? ".\(name)" : "class=\(quoted(name))")
    }
    for pair in attributes.pairs where isName(pair.key) { parts.append("\(pair.key)=\(quoted(pair.value))") }
    return parts
  }

  /// A value in quotation marks. An opening brace inside could be taken for that of the attributes, and after a fence
  /// of backticks no other may stand.
  private static func quoted(_ value: String) -> String {
    var result = "\""
    for scalar in MarkdownTarget.escaped(value, "\"\\").unicodeScalars {
      switch scalar {
      case "{", "`": result += "&#\(scalar.value);"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// A class or a key as it may stand without quotation marks.
  private static func isName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return switch first {
    case "\u{2018}"..."\u{201F}": false
    case "A"..."Z", "a"..."z", "\u{80}"..."\u{10FFFF}": isWord(text)
    default: false
    }
  }

  private static func isWord(_ text: String) -> Bool { !text.isEmpty && text.unicodeScalars.allSatisfy(isWord) }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "A"..."Z", "a"..."z", "-", "_", ":", ".": true
    case "\0"..."\u{7F}": false
    default: !MarkdownText.isEncoded(scalar) && !scalar.properties.isWhitespace
    }
  }
}
