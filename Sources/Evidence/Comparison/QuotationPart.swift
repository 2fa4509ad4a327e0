/// Words of a quotation that have to stand in the text as they are, between ellipses and insertions in brackets.
struct QuotationPart {
  var characters: ArraySlice<Character>
  /// True where an insertion stands right before: the T of "[T]he" is the writer's.
  var startsInside = false
  var endsInside = false

  init(_ characters: ArraySlice<Character>) { self.characters = characters }

  static func all(of characters: [Character]) -> [QuotationPart] {
    var parts: [QuotationPart] = []
    var start = 0
    var index = 0
    func close(at end: Int) {
      let words = characters[start..<end].drop { $0 == " " }
      var part = QuotationPart(words.dropLast(words.reversed().prefix { $0 == " " }.count))
      part.startsInside = start > 0 && characters[start - 1] == "]" && part.characters.startIndex == start
      part.endsInside = end < characters.count && characters[end] == "[" && part.characters.endIndex == end
      if !part.characters.isEmpty { parts.append(part) }
    }
    while index < characters.count {
      let rest = characters[index...]
      let mark = ["...", ". . ."].first { rest.starts(with: $0) }
      if characters[index] == "[", let end = rest.firstIndex(of: "]") {
        close(at: index)
        index = end + 1
        start = index
      } else if let mark {
        close(at: index)
        index += mark.count
        start = index
      } else {
        index += 1
      }
    }
    close(at: index)
    return parts
  }
}
