import DocumentModel

/// Something restricted that no public byte may hold.
struct LeakNeedle: Hashable, Sendable {
  /// As it stands where it comes from.
  var text: String
  /// Where that is.
  var span: SourceSpan
  /// True where a text that everyone may see does not excuse it: it says too much to stand there by chance.
  var isDistinct: Bool
  /// True for an identifier: no white space stands between its words.
  var isJoined = false
}

/// What of restricted material is looked for, without what visible material has too.
///
/// - **Runs** of six words (`WordRuns`), from records and captures *distinct*, from withheld passages and files not: what
///   an author wrote twice, with and without a label, is out already, and `label/pasted` tells who may know.
/// - **Names and titles** of two to eight words, distinct where two of the words (three of a title) are uncommon; one
///   word of five letters or more, never distinct, and found with a capital only.
/// - **Identifiers** of two words or more, one of them a number: `valley-post-2019`, distinct.
///
/// Visible evidence takes a needle away: what a record, an entry or a capture that the audience sees has as well tells
/// nothing. Visible prose takes away what is not distinct, so that common names may be written.
struct LeakIndex: Sendable {
  private var runs: [UInt64: LeakNeedle] = [:]
  /// By the number of words.
  private var phrases: [Int: [UInt64: LeakNeedle]] = [:]

  /// How many words a name or an identifier may have.
  private static let longestPhrase = 8

  var isEmpty: Bool { runs.isEmpty && phrases.values.allSatisfy(\.isEmpty) }

  // MARK: Adding

  mutating func add(words text: String, at span: SourceSpan, isDistinct: Bool) {
    let bytes = Array(text.utf8)
    WordRuns.forEach(in: ScannedWord.words(of: bytes)) { run in
      let words = String(decoding: bytes[run.range], as: UTF8.self)
      if let known = runs[run.hash], known.isDistinct || !isDistinct { return }
      runs[run.hash] = LeakNeedle(text: words, span: span, isDistinct: isDistinct)
    }
  }

  /// - Parameter uncommon: how many of the words have to be uncommon for the name to be distinct.
  mutating func add(name text: String, at span: SourceSpan, uncommon: Int = 2) {
    let words = ScannedWord.words(of: text)
    let telling = words.count { !$0.isCommon }
    if words.count == 1 {
      guard telling == 1, text.unicodeScalars.count >= 5 || !text.utf8.allSatisfy({ $0 < 0x80 }) else { return }
    }
    guard telling > 0 else { return }
    add(words, LeakNeedle(text: text, span: span, isDistinct: words.count > 1 && telling >= uncommon))
  }

  mutating func add(identifier text: String, at span: SourceSpan) {
    let words = ScannedWord.words(of: text)
    guard words.count > 1, words.contains(where: { $0.kind == .number && $0.range.count > 1 }),
      words.contains(where: { !$0.isCommon && $0.range.count >= 3 })
    else { return }
    add(words, LeakNeedle(text: text, span: span, isDistinct: true, isJoined: true))
  }

  private mutating func add(_ words: [ScannedWord], _ needle: LeakNeedle) {
    guard (1...Self.longestPhrase).contains(words.count) else { return }
    let hash = words.reduce(0) { WordRuns.combined($0, $1.hash) }
    if let known = phrases[words.count]?[hash], known.isDistinct || !needle.isDistinct { return }
    phrases[words.count, default: [:]][hash] = needle
  }

  // MARK: Taking away

  /// Takes away what a visible text has as well.
  ///
  /// - Parameter isEvidence: true for records, entries and captures, which excuse everything.
  mutating func excuse(_ bytes: [UInt8], isEvidence: Bool) {
    let words = ScannedWord.words(of: bytes)
    WordRuns.forEach(in: words) { run in
      if let needle = runs[run.hash], isEvidence || !needle.isDistinct { runs[run.hash] = nil }
    }
    for length in phrases.keys {
      Self.forEachPhrase(of: length, in: words) { hash, _ in
        if let needle = phrases[length]?[hash], isEvidence || !needle.isDistinct { phrases[length]?[hash] = nil }
      }
    }
  }

  // MARK: Finding

  /// What of the needles stands in a text, each once.
  func found(in bytes: [UInt8], ignoring marks: Set<UInt8> = []) -> [LeakNeedle] {
    let words = ScannedWord.words(of: bytes, ignoring: marks)
    var found: [LeakNeedle] = []
    var seen: Set<UInt64> = []
    WordRuns.forEach(in: words) { run in
      if let needle = runs[run.hash], seen.insert(run.hash).inserted { found.append(needle) }
    }
    for (length, needles) in phrases.sorted(by: { $0.key < $1.key }) where !needles.isEmpty {
      Self.forEachPhrase(of: length, in: words) { hash, phrase in
        guard let needle = needles[hash], !seen.contains(hash), Self.fits(needle, phrase) else { return }
        seen.insert(hash)
        found.append(needle)
      }
    }
    return found
  }

  private static func fits(_ needle: LeakNeedle, _ phrase: ArraySlice<ScannedWord>) -> Bool {
    if needle.isJoined { return phrase.dropFirst().allSatisfy(\.isJoined) }
    return phrase.count > 1 || phrase.first?.isCapital ?? false
  }

  private static func forEachPhrase(
    of length: Int, in words: [ScannedWord], _ body: (UInt64, ArraySlice<ScannedWord>) -> Void
  ) {
    guard length > 0, words.count >= length else { return }
    for start in 0...(words.count - length) {
      let phrase = words[start..<(start + length)]
      body(phrase.reduce(0) { WordRuns.combined($0, $1.hash) }, phrase)
    }
  }
}
