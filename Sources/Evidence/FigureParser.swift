/// Finds the figures that a text prints: digits with separators, decimals, number words, fractions, percent, ranges,
/// magnitudes, money, with their approximators and bounds.
///
/// Years, dates, times of day, ordinals, names ("No. 12", "Third Committee") and document symbols are no figures.
public struct FigureParser: Sendable {
  private let words: FigureWords
  private let marks: NumberMarks
  /// False for a language whose hedges, number words and units are not known: its digits, percent and currency codes
  /// are read alone.
  public let knowsWords: Bool

  /// - Parameter language: of the text (BCP 47).
  public init(language: String = "en") {
    words = FigureWords.of(language)
    marks = NumberMarks.of(language)
    knowsWords = FigureWords.isKnown(language)
  }

  /// The figures of a text, in order, without overlap.
  public func figures(in text: String) -> [FoundFigure] {
    FigureScan(text: text, words: words, tokens: FigureToken.all(of: text, marks: marks)).run()
  }
}
