import Evidence

/// The words that resolution prints, per language.
struct ResolutionWords {
  /// Stands for a source or a record that the edition does not have: always the same, whatever the reason.
  var unavailable: String
  /// By the prefix of an identifier: `fig`, `tbl`, `sec`, `eq`, `lst`.
  var elements: [String: String]
  /// Stands beside a figure that has gone stale.
  var asOf: @Sendable (_ year: String) -> String
  /// How many articles, and how many origins stand behind them.
  var origins: @Sendable (_ articles: Int, _ origins: Int) -> String
  var confidence: @Sendable (Confidence.Band) -> String
  /// What a claim said before it was corrected.
  var correction: @Sendable (CorrectionWords) -> String

  static func of(_ language: String) -> ResolutionWords {
    table[String(language.prefix { $0 != "-" })] ?? english
  }

  private static let english = ResolutionWords(
    unavailable: "[source not available]",
    elements: ["fig": "Figure", "tbl": "Table", "sec": "Section", "eq": "Equation", "lst": "Listing"],
    asOf: { "(as of \($0), stale)" },
    origins: { articles, origins in
      let sources = articles == 1 ? "1 article" : "\(articles) articles"
      return "\(sources), \(origins == 0 ? "no origin with a name" : origins == 1 ? "1 origin" : "\(origins) origins")"
    }, confidence: { "\($0.rawValue) confidence" },
    correction: { "Corrected on \($0.day): before, it said “\($0.was)” (\($0.why))." })

  private static let table: [String: ResolutionWords] = [
    "en": english,
    "ko": ResolutionWords(
      unavailable: "[이용할 수 없는 출처]",
      elements: ["fig": "그림", "tbl": "표", "sec": "절", "eq": "식", "lst": "목록"],
      asOf: { "(\($0)년 기준, 오래된 수치)" },
      origins: { "기사 \($0)건, \($1 == 0 ? "이름이 밝혀진 출처 없음" : "출처 \($1)곳")" },
      confidence: { "신뢰도 \($0 == .high ? "높음" : $0 == .medium ? "중간" : "낮음")" },
      correction: { "\($0.day)에 바로잡음. 이전 내용: “\($0.was)” (\($0.why))." }),
  ]
}
