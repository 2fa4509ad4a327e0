/// The words in English that mean another time on another day. Another language is another table.
enum ProseDateWords {
  struct Found {
    let word: String
    /// UTF-8 offsets.
    let range: Range<Int>
  }

  private static let phrases = [
    "currently", "today", "nowadays", "at present", "recently", "last year", "this year", "next year", "last month",
    "this month", "years ago", "months ago", "to date", "so far", "now", "yesterday", "tomorrow",
  ]

  /// Every such word of a text, in order.
  static func relative(in text: String) -> [Found] {
    let lower = Array(text.lowercased().utf8)
    // A text whose case takes other bytes has no places of its own words.
    guard lower.count == text.utf8.count else { return [] }
    return phrases.flatMap { phrase -> [Found] in
      let wanted = Array(phrase.utf8)
      guard lower.count >= wanted.count else { return [] }
      return (0...(lower.count - wanted.count)).compactMap { start in
        let end = start + wanted.count
        guard lower[start..<end].elementsEqual(wanted), start == 0 || !isLetter(lower[start - 1]),
          end == lower.count || !isLetter(lower[end])
        else { return nil }
        return Found(word: phrase, range: start..<end)
      }
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  static func wordCount(in text: String, _ range: Range<Int>) -> Int {
    let bytes = Array(text.utf8)
    guard range.upperBound <= bytes.count else { return .max }
    return String(decoding: bytes[range], as: UTF8.self).split { !$0.isLetter && !$0.isNumber }.count
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte >= 0x61 && byte <= 0x7A) || byte == 0x2D }
}
