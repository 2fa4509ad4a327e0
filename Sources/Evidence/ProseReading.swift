import FoundationEssentials

/// What of a text can be held against evidence: its words, and the figures and days that it prints, read in one go.
public struct ProseReading: Hashable, Sendable {
  public struct Word: Hashable, Sendable {
    /// In lower case, with apostrophes that stand inside.
    public let text: String
    /// UTF-8 offsets in the text.
    public let range: Range<Int>
  }

  /// The words of a text and its numbers, in lower case and in order.
  public static func terms(of text: String) -> [String] {
    FigureToken.all(of: text).compactMap { token in
      switch token.kind {
      case .word(let word): word
      case .number(let number, _): number.description
      case .sign: nil
      }
    }
  }

  public let words: [Word]
  /// In order, without overlap.
  public let figures: [FoundFigure]
  public let dates: [PrintedDate]

  /// - Parameter language: of the text (BCP 47).
  public init(_ text: String, language: String) {
    let tokens = FigureToken.all(of: text, marks: .of(language))
    words = tokens.compactMap { token in token.word.map { Word(text: $0, range: token.range) } }
    figures =
      FigureWords.mayBegin(at: tokens, in: language)
      ? FigureScan(text: text, words: FigureWords.of(language), tokens: tokens).run() : []
    // Every day has a number; most sentences have none.
    dates = tokens.contains { $0.integer != nil } ? PrintedDate.all(in: text, tokens) : []
  }
}
