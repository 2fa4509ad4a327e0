/// A text with its typography folded, for comparing words: special spaces become spaces, runs of them one; soft
/// hyphens, zero-width characters and byte order marks go; quotation marks, double and single, are apostrophes, dashes hyphens, an ellipsis
/// three dots. Case, digits, diacritics and words stay.
struct FoldedText: Sendable {
  /// Compared by canonical equivalence, as Swift compares characters.
  let characters: [Character]
  /// For each character the index of its first code point in the text, and one past the end of the last.
  private let origins: [Int]

  init(_ text: String) {
    var folded = String.UnicodeScalarView()
    var indices: [Int] = []
    var count = 0
    for (index, scalar) in text.unicodeScalars.enumerated() {
      count = index + 1
      switch scalar {
      case "\u{AD}", "\u{200B}"..."\u{200D}", "\u{2060}", "\u{FEFF}": continue
      case "“", "”", "„", "«", "»", "\"", "‘", "’", "‚", "′": folded.append("'")
      case "‐"..."―", "−": folded.append("-")
      case "…":
        folded.append(contentsOf: "...".unicodeScalars)
        indices += [index, index]
      default:
        if scalar.properties.isWhitespace {
          guard let last = folded.last, last != " " else { continue }
          folded.append(" ")
        } else {
          folded.append(scalar)
        }
      }
      indices.append(index)
    }
    if folded.last == " " {
      folded.removeLast()
      indices.removeLast()
    }
    var characters: [Character] = []
    var origins: [Int] = []
    var position = 0
    for character in String(folded) {
      characters.append(character)
      origins.append(indices[position])
      position += character.unicodeScalars.count
    }
    origins.append(count)
    self.characters = characters
    self.origins = origins
  }

  /// The code points at which another text stands in this one first; nil where it does not, and for an empty one.
  func range(of other: FoldedText) -> Range<Int>? {
    place(of: other.characters[...]).map { origins[$0.lowerBound]..<origins[$0.upperBound] }
  }

  /// The characters at which others stand first; nil where they do not, and for none.
  ///
  /// - Parameter start: where to begin to look.
  func place(of other: ArraySlice<Character>, from start: Int = 0) -> Range<Int>? {
    guard let first = other.first, start + other.count <= characters.count else { return nil }
    for place in start...(characters.count - other.count)
    where characters[place] == first && characters[place...].starts(with: other) {
      return place..<(place + other.count)
    }
    return nil
  }
}
