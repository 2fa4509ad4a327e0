/// The words of a sentence as people copy them.
enum SentenceWords {
  /// In lower case, with one space between words, straight quotation marks and plain hyphens.
  static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "“", "”", "„", "«", "»": result.append("\"")
      case "‘", "’", "‚": result.append("'")
      case "‐"..."―", "−": result.append("-")
      case "\u{AD}", "\u{200B}"..."\u{200D}", "\u{2060}", "\u{FEFF}": break
      default:
        if !scalar.properties.isWhitespace {
          result.append(scalar)
        } else if let last = result.last, last != " " {
          result.append(" ")
        }
      }
    }
    while result.last == " " { result.removeLast() }
    return String(result)
  }
}
