import Evidence

/// Who wrote a text, and in what language, as its first lines let one guess.
enum BylineGuess {
  /// The names after “By”, each of two to four words that start with capitals.
  static func authors(of paragraphs: some Sequence<Capture.Paragraph>) -> [PersonName] {
    for paragraph in paragraphs.prefix(12) where paragraph.text.unicodeScalars.count <= 200 {
      let words = paragraph.text.split(whereSeparator: \.isWhitespace)
      guard let first = words.first, first.lowercased() == "by", words.count >= 3 else { continue }
      var names: [[Substring]] = [[]]
      for word in words.dropFirst() {
        if word.lowercased() == "and" || word == "&" {
          names.append([])
        } else {
          guard word.first?.isUppercase ?? false else { break }
          let endsName = word.hasSuffix(",") || word.hasSuffix(";") || word.hasSuffix("|")
          names[names.count - 1].append(word.prefix { $0 != "," && $0 != ";" && $0 != "|" })
          if endsName { names.append([]) }
        }
      }
      let people = names.filter {
        (2...4).contains($0.count) && $0.allSatisfy { !$0.isEmpty && !$0.contains(where: \.isNumber) }
      }
      if !people.isEmpty {
        return people.map { PersonName(family: String($0.last ?? ""), given: $0.dropLast().joined(separator: " ")) }
      }
    }
    return []
  }

  /// A symbol of a document such as `A/HRC/25/63`: capitals and numbers between at least two strokes.
  static func symbol(of paragraphs: some Sequence<Capture.Paragraph>) -> String? {
    for paragraph in paragraphs.prefix(20) {
      for word in paragraph.text.split(whereSeparator: { $0.isWhitespace || ",;()".contains($0) }) {
        let parts = word.split(separator: "/", omittingEmptySubsequences: false)
        let isPlain = parts.allSatisfy { part in
          !part.isEmpty && part.utf8.count <= 8
            && part.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) || $0 == 46 || $0 == 45 }
        }
        if parts.count >= 3, isPlain, parts[0].first?.isUppercase ?? false,
          parts.last?.contains(where: \.isNumber) ?? false
        {
          return String(word)
        }
      }
    }
    return nil
  }

  /// By the script of most letters: `ko`, `ja`, `zh`, `ru`, `ar`; nil for Latin letters, which tell no language.
  static func language(of paragraphs: some Sequence<Capture.Paragraph>) -> String? {
    var counts: [String: Int] = [:]
    for paragraph in paragraphs.prefix(200) {
      for scalar in paragraph.text.unicodeScalars where scalar.properties.isAlphabetic {
        counts[script(of: scalar), default: 0] += 1
      }
    }
    let kana = counts["ja"] ?? 0
    if kana > 0, kana * 4 > (counts["zh"] ?? 0) { counts["ja"] = kana + (counts["zh"] ?? 0) }
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    return most == "" ? nil : most
  }

  private static func script(of scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0xAC00...0xD7A3, 0x1100...0x11FF: "ko"
    case 0x3040...0x30FF: "ja"
    case 0x4E00...0x9FFF: "zh"
    case 0x0400...0x04FF: "ru"
    case 0x0600...0x06FF: "ar"
    default: ""
    }
  }
}
