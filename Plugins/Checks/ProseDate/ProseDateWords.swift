import Evidence

/// The words in English that mean another time on another day. Another language is another table.
enum ProseDateWords {
  struct Found {
    let word: String
    /// UTF-8 offsets.
    let range: Range<Int>
  }

  /// Each of one word or of two.
  private static let phrases = [
    "currently", "today", "nowadays", "at present", "recently", "last year", "this year", "next year", "last month",
    "this month", "years ago", "months ago", "to date", "so far", "now", "yesterday", "tomorrow",
  ]

  /// What may follow a word, by the first word of a phrase.
  private static let followers: [String: [String?]] = phrases.reduce(into: [:]) { followers, phrase in
    let words = phrase.split(separator: " ").map(String.init)
    followers[words.first ?? "", default: []].append(words.dropFirst().first)
  }

  private static let firstWords = WordSet(followers.keys)

  /// Every such word of a text, in order; "ever-present" has none.
  static func relative(in text: String, _ words: [ProseReading.Word]) -> [Found] {
    let candidates = words.indices.filter { firstWords.contains(words[$0].text) }
    guard !candidates.isEmpty else { return [] }
    let bytes = Array(text.utf8)
    return candidates.flatMap { index -> [Found] in
      let first = words[index]
      return (followers[first.text] ?? []).compactMap { follower in
        var range = first.range
        if let follower {
          guard index + 1 < words.count, words[index + 1].text == follower,
            bytes[first.range.upperBound..<words[index + 1].range.lowerBound].elementsEqual([0x20])
          else { return nil }
          range = first.range.lowerBound..<words[index + 1].range.upperBound
        }
        let around = [range.lowerBound - 1, range.upperBound].filter(bytes.indices.contains)
        guard !around.contains(where: { bytes[$0] == UInt8(ascii: "-") }) else { return nil }
        return Found(word: [first.text, follower].compactMap(\.self).joined(separator: " "), range: range)
      }
    }
  }

  /// True where at most six words stand in a gap.
  ///
  /// - Parameter gap: UTF-8 offsets in the text. No six words are as long as 500 bytes.
  static func areNear(in text: String, _ gap: Range<Int>) -> Bool {
    guard gap.count <= 500 else { return false }
    let words = String(decoding: text.utf8.dropFirst(gap.lowerBound).prefix(gap.count), as: UTF8.self)
    return words.split { !$0.isLetter && !$0.isNumber }.count <= 6
  }
}
