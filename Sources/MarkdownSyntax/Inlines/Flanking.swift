/// What stands beside a mark, as the rules of flanking see it (CommonMark 0.31.2 §6.2).
extension Unicode.Scalar {
  /// White space: it keeps a mark beside it from opening or closing.
  public var isFlankingSpace: Bool {
    value < 0x80 ? UInt8(value).isWhitespace : properties.generalCategory == .spaceSeparator
  }

  /// Punctuation or a symbol.
  public var isFlankingPunctuation: Bool {
    if value < 0x80 { return UInt8(value).isPunctuation }
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      return true
    default: return false
    }
  }

  /// A letter or a digit, or a mark that stands on one.
  public var isLetterOrDigit: Bool {
    if value < 0x80 { return UInt8(value).isAlphanumeric }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
      return true
    default: return false
    }
  }
}
