/// Text and questions as the full-text index takes them.
///
/// Case and accents do not count, and English endings do not. A question is words that all have to stand in a record;
/// `"words in quotation marks"` stand together, `word*` begins like that. Chinese, Japanese and Korean characters are
/// words of their own, since those languages do not put spaces between all words: what is asked for is found inside
/// longer words too.
enum SearchText {
  /// The text with its words apart.
  static func spaced(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isOwnWord) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isOwnWord(scalar) {
        result.append(contentsOf: " \(scalar) ".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The question in FTS5's syntax; nil for one that holds no word.
  static func match(_ question: String) -> String? {
    var terms: [String] = []
    for (index, part) in question.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      let words = index.isMultiple(of: 2) ? part.split(whereSeparator: \.isWhitespace) : [part]
      for word in words where word.contains(where: { $0.isLetter || $0.isNumber }) {
        let isPrefix = index.isMultiple(of: 2) && word.hasSuffix("*")
        terms.append("\"\(spaced(String(word.filter { $0 != "*" })))\"" + (isPrefix ? "*" : ""))
      }
    }
    return terms.isEmpty ? nil : terms.joined(separator: " ")
  }

  private static func isOwnWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x11FF, 0x3040...0x30FF, 0x3130...0x318F, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0x20000...0x323AF:
      true
    default: false
    }
  }
}
