/// What quoted words have to do with the text that they are said to come from. Finding the place may be fuzzy;
/// verifying the words is not.
public enum QuotationMatch: Hashable, Sendable {
  /// The words stand there, typography aside.
  case exact
  /// The parts around ellipses stand there, in order and close together.
  case withOmissions
  /// Only punctuation or case differs: what the text has.
  case near(printed: String)
  /// Words differ, or an omission drops a negation or a modal verb: what the text has.
  case altered(printed: String)
  case notFound
}

/// A text in which quotations are looked up.
public struct QuotableText: Sendable {
  /// Parts around an ellipsis may stand this far apart, in characters.
  static let omission = 600
  /// How like a passage has to be for the words to be called altered.
  static let likeness = 0.90

  private let folded: FoldedText
  /// Without case and punctuation.
  private let words: [Word]
  private let places: [String: [Int]]

  private struct Word {
    let text: String
    let range: Range<Int>
  }

  public init(_ text: String) {
    folded = FoldedText(text)
    words = QuotableText.words(of: folded.characters)
    places = Dictionary(grouping: words.indices) { [words] in words[$0].text }
  }

  /// Looks up quoted words. A comma or full stop at the end belongs to the sentence around.
  public func match(_ quotation: String) -> QuotationMatch {
    var wanted = FoldedText(quotation).characters
    while let last = wanted.last, ",.;: ".contains(last), !wanted.suffix(3).elementsEqual("...") { wanted.removeLast() }
    guard !wanted.isEmpty else { return .exact }
    if folded.place(of: wanted[...]) != nil { return .exact }
    let parts = QuotableText.parts(of: wanted)
    if parts.count > 1, let omitted = omissions(between: parts) {
      let dropped = omitted.flatMap { QuotableText.words(of: Array($0)) }.map(\.text)
      return dropped.contains(where: QuotationWords.turnsMeaning)
        ? .altered(printed: String(omitted.joined(separator: " ").prefix(200))) : .withOmissions
    }
    return nearest(to: wanted)
  }

  /// The parts of a quotation between ellipses and insertions in brackets.
  private static func parts(of characters: [Character]) -> [ArraySlice<Character>] {
    var parts: [ArraySlice<Character>] = []
    var start = 0
    var index = 0
    func close(at end: Int) {
      let part = characters[start..<end].drop { $0 == " " }
      let trimmed = part.dropLast(part.reversed().prefix { $0 == " " }.count)
      if !trimmed.isEmpty { parts.append(trimmed) }
    }
    while index < characters.count {
      if characters[index] == "[", let end = characters[index...].firstIndex(of: "]") {
        close(at: index)
        index = end + 1
        start = index
      } else if characters[index...].starts(with: "...") || characters[index...].starts(with: ". . .") {
        close(at: index)
        index += characters[index...].starts(with: "...") ? 3 : 5
        start = index
      } else {
        index += 1
      }
    }
    close(at: index)
    return parts
  }

  /// What the text has between parts that stand in it in order; nil where they do not.
  private func omissions(between parts: [ArraySlice<Character>]) -> [String]? {
    var omitted: [String] = []
    guard var place = folded.place(of: parts[0]) else { return nil }
    for part in parts.dropFirst() {
      guard let next = folded.place(of: part, from: place.upperBound),
        next.lowerBound - place.upperBound <= Self.omission
      else { return nil }
      omitted.append(String(folded.characters[place.upperBound..<next.lowerBound]))
      place = next
    }
    return omitted
  }

  /// The passage that shares most words with the quotation, if it is like it.
  private func nearest(to wanted: [Character]) -> QuotationMatch {
    let sought = QuotableText.words(of: wanted)
    guard !sought.isEmpty, !words.isEmpty else { return .notFound }
    var votes: [Int: Int] = [:]
    for (offset, word) in sought.enumerated() {
      for place in places[word.text] ?? [] { votes[place - offset, default: 0] += 1 }
    }
    let starts = votes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(8).map(\.key)
    var best: (distance: Int, passage: ArraySlice<Character>)?
    for start in starts {
      for length in [sought.count, sought.count - 1, sought.count + 1] {
        let first = max(0, start)
        let last = min(words.count, max(first + 1, start + length)) - 1
        guard first <= last, first < words.count else { continue }
        let passage = folded.characters[words[first].range.lowerBound..<words[last].range.upperBound]
        if QuotableText.words(of: Array(passage)).map(\.text) == sought.map(\.text) {
          return .near(printed: String(passage))
        }
        let distance = EditDistance.between(Array(passage), wanted)
        if distance < best?.distance ?? .max { best = (distance, passage) }
      }
    }
    guard let best else { return .notFound }
    let likeness = 1 - Double(best.distance) / Double(max(wanted.count, best.passage.count))
    return likeness >= Self.likeness ? .altered(printed: String(best.passage)) : .notFound
  }

  private static func words(of characters: [Character]) -> [Word] {
    var words: [Word] = []
    var start: Int?
    for index in 0...characters.count {
      let isWord = index < characters.count && (characters[index].isLetter || characters[index].isNumber)
      if isWord, start == nil { start = index }
      if !isWord, let from = start {
        words.append(Word(text: String(characters[from..<index]).lowercased(), range: from..<index))
        start = nil
      }
    }
    return words
  }
}

/// The words whose loss turns what a sentence says. A new language is one more set.
enum QuotationWords {
  static func turnsMeaning(_ word: String) -> Bool { english.contains(word) }

  private static let english: Set<String> = [
    "not", "no", "never", "none", "nor", "neither", "nobody", "nothing", "without", "cannot", "t", "may", "might",
    "can",
    "could", "should", "would", "must", "shall", "allegedly", "reportedly", "if", "unless",
  ]
}

/// The number of characters that have to be put in, taken out or exchanged to make one text of another.
enum EditDistance {
  static func between(_ first: [Character], _ second: [Character]) -> Int {
    var row = Array(0...second.count)
    for (line, left) in first.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for (column, right) in second.enumerated() {
        let above = row[column + 1]
        row[column + 1] = left == right ? diagonal : 1 + min(diagonal, above, row[column])
        diagonal = above
      }
    }
    return row[second.count]
  }
}
