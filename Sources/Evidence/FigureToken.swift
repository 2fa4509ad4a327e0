import FoundationEssentials

/// A word, a number in digits, or a sign, as the figure parser reads them.
struct FigureToken {
  enum Kind: Equatable {
    /// In lower case.
    case word(String)
    /// `isYearLike`: four digits without separators that may be a year.
    case number(Decimal, isYearLike: Bool)
    case sign(Character)
  }

  let kind: Kind
  /// UTF-8 offsets.
  let range: Range<Int>
  let isCapitalised: Bool

  var word: String? { if case .word(let word) = kind { word } else { nil } }
  var sign: Character? { if case .sign(let sign) = kind { sign } else { nil } }

  /// All tokens of a text; white space only separates.
  static func all(of text: String) -> [FigureToken] {
    var tokens: [FigureToken] = []
    let characters = Array(text)
    var index = 0
    var offset = 0
    while index < characters.count {
      let first = characters[index]
      let start = offset
      let from = index
      func advance() {
        offset += characters[index].utf8.count
        index += 1
      }
      if isDigit(first) {
        var digits = ""
        var separators = 0
        var hasPoint = index > 1 && characters[index - 1] == "." && isDigit(characters[index - 2])
        while index < characters.count {
          let next = characters[index]
          if isDigit(next) {
            digits.append(next)
          } else if !hasPoint, isSeparator(next), digits.count <= 3 + 3 * separators, isGroup(characters, index + 1) {
            separators += 1
          } else if !hasPoint, next == ".", isFraction(characters, index + 1) {
            hasPoint = true
            digits.append(".")
          } else {
            break
          }
          advance()
        }
        var value = digits.count <= 30 ? Decimal(string: digits) : nil
        var isYearLike = digits.count == 4 && separators == 0 && !hasPoint && ("1500"..."2100").contains(digits)
        if !hasPoint, index < characters.count, let part = parts[characters[index]] {
          value = value.map { $0 + part }
          isYearLike = false
          advance()
        }
        tokens.append(
          FigureToken(
            kind: value.map { .number($0, isYearLike: isYearLike) } ?? .word(digits), range: start..<offset,
            isCapitalised: false))
      } else if let part = parts[first] {
        advance()
        tokens.append(
          FigureToken(kind: .number(part, isYearLike: false), range: start..<offset, isCapitalised: false))
      } else if first.isLetter {
        while index < characters.count, characters[index].isLetter || isApostropheInside(characters, index) {
          advance()
        }
        tokens.append(
          FigureToken(
            kind: .word(String(characters[from..<index]).lowercased()), range: start..<offset,
            isCapitalised: first.isUppercase))
      } else {
        advance()
        if !first.isWhitespace {
          tokens.append(FigureToken(kind: .sign(first), range: start..<offset, isCapitalised: false))
        }
      }
    }
    return tokens
  }

  /// "2½ million"
  private static let parts: [Character: Decimal] = [
    "½": Decimal(sign: .plus, exponent: -1, significand: 5), "¼": Decimal(sign: .plus, exponent: -2, significand: 25),
    "¾": Decimal(sign: .plus, exponent: -2, significand: 75),
  ]

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) && character.isASCII }

  /// A comma, or a no-break, thin or narrow no-break space between groups of three digits.
  private static func isSeparator(_ character: Character) -> Bool {
    character == "," || character == "\u{A0}" || character == "\u{2009}" || character == "\u{202F}"
  }

  private static func isGroup(_ characters: [Character], _ index: Int) -> Bool {
    index + 3 <= characters.count && characters[index..<(index + 3)].allSatisfy(isDigit)
      && (index + 3 == characters.count || !isDigit(characters[index + 3]))
  }

  /// False for the digits of "23.5.2019" and "1.2.3", which are parts.
  private static func isFraction(_ characters: [Character], _ index: Int) -> Bool {
    let rest = characters[index...]
    let after = rest.drop(while: isDigit)
    return after.count < rest.count && !(after.first == "." && after.dropFirst().first.map(isDigit) ?? false)
  }

  private static func isApostropheInside(_ characters: [Character], _ index: Int) -> Bool {
    (characters[index] == "'" || characters[index] == "’") && index + 1 < characters.count
      && characters[index + 1].isLetter
  }
}
