import Evidence

/// What in English makes a statement, and what an accusation. Another language is another table.
enum UncitedSentenceWords {
  /// False for questions, signposts, definitions by a colon, and fragments without a verb.
  static func isStatement(_ text: String) -> Bool {
    let text = text.drop { $0.isWhitespace }
    let end = text.last { !$0.isWhitespace && !"”’\")".contains($0) }
    guard end != "?", end != ":", hasFourWords(text) else { return false }
    return !signposts.contains { text.utf8.starts(with: $0.utf8) }
  }

  private static func hasFourWords(_ text: Substring) -> Bool {
    var words = 0
    var isInside = false
    for byte in text.utf8 {
      if byte != 0x20, !isInside { words += 1 }
      if words == 4 { return true }
      isInside = byte != 0x20
    }
    return false
  }

  /// True where a sentence says that somebody did wrong.
  static func accuses(_ reading: ProseReading) -> Bool {
    reading.words.contains { word in
      accusations.contains(word.text)
        || word.text.utf8.last == UInt8(ascii: "s") && (word.text.hasSuffix("'s") || word.text.hasSuffix("’s"))
          && accusations.contains(String(word.text.dropLast(2)))
    }
  }

  private static let signposts = [
    "This brief", "This section", "This paper", "This report", "This part", "The next section", "The following",
    "The sections below", "What follows", "Below", "See ", "The table", "The figure", "The chart", "Sources differ",
    "The estimates below",
  ]

  private static let accusations: WordSet = [
    "abuse", "abused", "abuses", "atrocities", "atrocity", "bribed", "bribery", "complicit", "complicity", "corrupt",
    "corruption", "crime", "crimes", "criminal", "deceived", "enslaved", "extermination", "fraud", "genocide", "guilty",
    "illegal", "illegally", "lied", "murder", "murdered", "persecuted", "persecution", "rape", "raped", "smuggled",
    "stole", "torture", "tortured", "trafficked", "unlawful", "unlawfully", "violated", "violates", "violating",
  ]
}
