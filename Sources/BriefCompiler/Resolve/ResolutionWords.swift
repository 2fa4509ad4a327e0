/// The words that resolution prints, per language.
struct ResolutionWords {
  /// Stands for a source or a record that the edition does not have: always the same, whatever the reason.
  var unavailable: String
  /// By the prefix of an identifier: `fig`, `tbl`, `sec`, `eq`, `lst`.
  var elements: [String: String]
  /// Stands beside a figure that has gone stale.
  var asOf: @Sendable (_ year: String) -> String
  /// Stands where several articles repeat one origin, or nobody with a name.
  var repetition: @Sendable (_ articles: Int, _ origins: Int) -> String

  static func of(_ language: String) -> ResolutionWords {
    table[String(language.prefix { $0 != "-" })] ?? english
  }

  private static let english = ResolutionWords(
    unavailable: "[source not available]",
    elements: ["fig": "Figure", "tbl": "Table", "sec": "Section", "eq": "Equation", "lst": "Listing"],
    asOf: { "(as of \($0), stale)" },
    repetition: { "\($0) articles, \($1 == 1 ? "1 origin" : "no origin with a name")" })

  private static let table: [String: ResolutionWords] = [
    "en": english,
    "ko": ResolutionWords(
      unavailable: "[이용할 수 없는 출처]",
      elements: ["fig": "그림", "tbl": "표", "sec": "절", "eq": "식", "lst": "목록"],
      asOf: { "(\($0)년 기준, 오래된 수치)" },
      repetition: { "기사 \($0)건, \($1 == 1 ? "출처 1곳" : "이름이 밝혀진 출처 없음")" }),
  ]
}
