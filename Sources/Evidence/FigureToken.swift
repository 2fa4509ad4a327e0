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
  /// The whole number that the token is.
  let integer: Int?

  var word: String? { if case .word(let word) = kind { word } else { nil } }
  var sign: Character? { if case .sign(let sign) = kind { sign } else { nil } }

  /// All tokens of a text; white space only separates.
  static func all(of text: String, marks: NumberMarks = .english) -> [FigureToken] {
    var reader = FigureTokenReader(text, marks: marks)
    return reader.all()
  }
}
