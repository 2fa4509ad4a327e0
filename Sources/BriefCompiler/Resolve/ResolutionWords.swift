/// The words that resolution prints, per language.
struct ResolutionWords {
  /// Stands for a source or a record that the edition does not have: always the same, whatever the reason.
  var unavailable: String
  /// By the prefix of an identifier: `fig`, `tbl`, `sec`, `eq`, `lst`.
  var elements: [String: String]

  static func of(_ language: String) -> ResolutionWords {
    table[String(language.prefix { $0 != "-" })] ?? english
  }

  private static let english = ResolutionWords(
    unavailable: "[source not available]",
    elements: ["fig": "Figure", "tbl": "Table", "sec": "Section", "eq": "Equation", "lst": "Listing"])

  private static let table: [String: ResolutionWords] = [
    "en": english,
    "ko": ResolutionWords(
      unavailable: "[이용할 수 없는 출처]",
      elements: ["fig": "그림", "tbl": "표", "sec": "절", "eq": "식", "lst": "목록"]),
  ]
}
