/// A text with its typography folded, for comparing words: special spaces become spaces, runs of them one; soft
/// hyphens, zero-width characters and byte order marks go; quotation marks are straight, dashes hyphens, an ellipsis
/// three dots. Case, digits, diacritics and words stay.
struct FoldedText {
  /// Compared by canonical equivalence, as Swift compares characters.
  private let characters: [Character]
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
      case "“", "”", "„", "«", "»": folded.append("\"")
      case "‘", "’", "‚", "′": folded.append("'")
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
    guard let first = other.characters.first, other.characters.count <= characters.count else { return nil }
    for start in 0...(characters.count - other.characters.count)
    where characters[start] == first && characters[start...].starts(with: other.characters) {
      return origins[start]..<origins[start + other.characters.count]
    }
    return nil
  }
}
