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
  /// Of so many words or more, one may differ.
  static let fewWords = 5

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
    let parts = QuotationPart.all(of: wanted)
    guard let first = parts.first else { return .exact }
    if place(of: QuotationPart(wanted[...]), from: 0) != nil { return .exact }
    if parts.count == 1, first.characters.count < wanted.count, place(of: first, from: 0) != nil { return .exact }
    if parts.count > 1, let omitted = omissions(between: parts) {
      let dropped = omitted.map { QuotableText.words(of: Array($0)).map(\.text) }
      return dropped.contains(where: QuotationWords.turnMeaning)
        ? .altered(printed: String(omitted.joined(separator: " ").prefix(200))) : .withOmissions
    }
    return nearest(to: wanted)
  }

  /// Where a part stands as whole words.
  private func place(of part: QuotationPart, from start: Int) -> Range<Int>? {
    var start = start
    while let place = folded.place(of: part.characters, from: start) {
      if part.startsInside || !isInside(place.lowerBound), part.endsInside || !isInside(place.upperBound) {
        return place
      }
      start = place.lowerBound + 1
    }
    return nil
  }

  /// True between two letters or digits of the text.
  private func isInside(_ index: Int) -> Bool {
    index > 0 && index < folded.characters.count && folded.characters[index - 1].isWordCharacter
      && folded.characters[index].isWordCharacter
  }

  /// What the text has between parts that stand in it in order; nil where they do not.
  private func omissions(between parts: [QuotationPart]) -> [String]? {
    var omitted: [String] = []
    guard var last = place(of: parts[0], from: 0) else { return nil }
    for part in parts.dropFirst() {
      guard let next = place(of: part, from: last.upperBound), next.lowerBound - last.upperBound <= Self.omission
      else { return nil }
      omitted.append(String(folded.characters[last.upperBound..<next.lowerBound]))
      last = next
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
    var best: (distance: Int, words: Int, passage: ArraySlice<Character>)?
    for start in starts {
      for length in [sought.count, sought.count - 1, sought.count + 1] {
        let first = max(0, start)
        let last = min(words.count, max(first + 1, start + length)) - 1
        guard first <= last, first < words.count else { continue }
        let passage = folded.characters[words[first].range.lowerBound..<words[last].range.upperBound]
        let changed = EditDistance.between(words[first...last].map(\.text), sought.map(\.text))
        if changed == 0 { return .near(printed: String(passage)) }
        let distance = EditDistance.between(Array(passage), wanted)
        if distance < best?.distance ?? .max { best = (distance, changed, passage) }
      }
    }
    guard let best else { return .notFound }
    let likeness = 1 - Double(best.distance) / Double(max(wanted.count, best.passage.count))
    let isOneWord = best.words == 1 && sought.count >= Self.fewWords
    return likeness >= Self.likeness || isOneWord ? .altered(printed: String(best.passage)) : .notFound
  }

  private static func words(of characters: [Character]) -> [Word] {
    var words: [Word] = []
    var start: Int?
    for index in 0...characters.count {
      let isWord = index < characters.count && (characters[index].isWordCharacter)
      if isWord, start == nil { start = index }
      if !isWord, let from = start {
        words.append(Word(text: String(characters[from..<index]).lowercased(), range: from..<index))
        start = nil
      }
    }
    return words
  }
}

extension Character {
  fileprivate var isWordCharacter: Bool { isLetter || isNumber }
}
