/// The marks that a language sets between the thousands of a number and before its decimals. Every language may set
/// no-break, thin and narrow no-break spaces between thousands.
struct NumberMarks: Sendable {
  let groups: [[UInt8]]
  let decimal: UInt8

  private init(_ groups: [String], decimal: Unicode.Scalar) {
    self.groups = (groups + ["\u{A0}", "\u{2009}", "\u{202F}"]).map { Array($0.utf8) }
    self.decimal = UInt8(ascii: decimal)
  }

  static let english = NumberMarks([","], decimal: ".")
  private static let points = NumberMarks(["."], decimal: ",")
  private static let spaces = NumberMarks([" "], decimal: ",")
  private static let apostrophes = NumberMarks(["'", "’"], decimal: ".")

  /// - Parameter language: of the text (BCP 47); one that is not known has the marks of English.
  static func of(_ language: String) -> NumberMarks {
    if language == "en" { return english }
    let language = language.lowercased()
    if language == "de-ch" { return apostrophes }
    if ["es-mx", "es-us"].contains(language) { return english }
    switch language.prefix(while: { $0 != "-" }) {
    case "de", "es", "it", "pt", "nl", "id", "tr", "da", "ro", "el", "hr", "sl", "sr": return points
    case "fr", "ru", "pl", "cs", "sv", "nb", "nn", "no", "fi", "uk", "sk", "hu", "bg": return spaces
    default: return english
    }
  }
}
