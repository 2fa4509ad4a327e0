/// A run of words that tells where a text comes from.
struct WordRun {
  var hash: UInt64
  /// From the first word's first byte to behind the last one's last.
  var range: Range<Int>
}

/// The runs of a text: every six words in a row, of which at least two are no function words, and one of these is
/// uncommon (`CommonWords`). Other runs are such as anybody writes: "by the end of the year".
///
/// Numbers are left out, so that a note's mark within the run changes nothing, and so are single letters: "U.S." is no
/// two words. An ideograph counts half a word.
enum WordRuns {
  private static let length = 12

  static func forEach(in words: [ScannedWord], _ body: (WordRun) -> Void) {
    let words = words.filter { $0.kind == .ideograph || $0.kind == .letters && $0.range.count > 1 }
    for start in words.indices {
      var hash: UInt64 = 0
      var weight = 0
      var contentWords = 0
      var isTelling = false
      var index = start
      while weight < length, index < words.count {
        hash = combined(hash, words[index].hash)
        weight += words[index].kind == .ideograph ? 1 : 2
        if !words[index].isFunction { contentWords += 1 }
        if !words[index].isCommon { isTelling = true }
        index += 1
      }
      guard weight >= length else { return }
      if isTelling, contentWords >= 2 {
        body(WordRun(hash: hash, range: words[start].range.lowerBound..<words[index - 1].range.upperBound))
      }
    }
  }

  static func combined(_ hash: UInt64, _ next: UInt64) -> UInt64 {
    ((hash << 7 | hash >> 57) ^ next) &* 0x9E37_79B9_7F4A_7C15
  }
}
