import Evidence

/// The words that the house style prints. A new language is one more entry of `all`.
struct HouseWords: Sendable {
  /// Singular and plural before a locator.
  let locators: [CitationLocator.Kind: @Sendable (CitationLocator) -> String]
  let openQuote: String
  let closeQuote: String
  /// Between several sources of a note.
  let separator: String
  let citing: @Sendable ([String]) -> String
  let quoting: @Sendable (String) -> String
  let unnamed: @Sendable (String) -> String
  let asOf: @Sendable (String) -> String
  let at: @Sendable (String) -> String
  let accessed: @Sendable (String) -> String
  let untitled: String
  let near: @Sendable (String) -> String
  let and: String
  /// Names with one of these words take an article: "the State Department".
  let articleWords: Set<String>

  static func of(_ language: String) -> HouseWords {
    all[String(language.prefix { $0 != "-" }).lowercased()] ?? english
  }

  private static let all: [String: HouseWords] = ["en": english, "ko": korean]

  private static let english = HouseWords(
    locators: [
      .page: { $0.isPlural ? "pp. \($0.value)" : "p. \($0.value)" },
      .section: { $0.isPlural ? "sections \($0.value)" : "section \($0.value)" },
      .paragraph: { $0.isPlural ? "paras. \($0.value)" : "para. \($0.value)" },
      .chapter: { $0.isPlural ? "chs. \($0.value)" : "ch. \($0.value)" },
      .volume: { $0.isPlural ? "vols. \($0.value)" : "vol. \($0.value)" },
      .number: { $0.isPlural ? "nos. \($0.value)" : "no. \($0.value)" },
      .figure: { $0.isPlural ? "figs. \($0.value)" : "fig. \($0.value)" },
      .note: { $0.isPlural ? "notes \($0.value)" : "note \($0.value)" },
      .line: { $0.isPlural ? "lines \($0.value)" : "line \($0.value)" },
      .article: { $0.isPlural ? "articles \($0.value)" : "article \($0.value)" },
    ],
    openQuote: "“", closeQuote: "”", separator: "; ",
    citing: { "citing \($0.joined(separator: ", itself citing "))" }, quoting: { "quoting \($0)" },
    unnamed: { "\($0) (not named)" }, asOf: { $0.hasPrefix("until ") ? $0 : "as of \($0)" }, at: { "at \($0)" },
    accessed: { "accessed \($0)" },
    untitled: "Untitled text", near: { "about \($0)" }, and: "and",
    articleWords: [
      "Administration", "administration", "Agency", "Assembly", "Association", "Commission", "Committee", "Congress",
      "Corporation", "Council", "Court", "Department", "Embassy", "Foundation", "Government", "government", "Institute",
      "Ministry", "Mission", "Nations", "Office", "Union", "rapporteur", "envoy", "States",
    ])

  private static let korean = HouseWords(
    locators: [
      .page: { "\($0.value)쪽" }, .section: { "제\($0.value)절" }, .paragraph: { "\($0.value)문단" },
      .chapter: { "제\($0.value)장" }, .volume: { "제\($0.value)권" }, .number: { "제\($0.value)호" },
      .figure: { "그림 \($0.value)" }, .note: { "주 \($0.value)" }, .line: { "\($0.value)행" },
      .article: { "제\($0.value)조" },
    ],
    openQuote: "“", closeQuote: "”", separator: "; ",
    citing: { "\($0.joined(separator: ", ")) 인용" }, quoting: { "\($0)의 말" }, unnamed: { "\($0)(익명)" },
    asOf: { "\($0) 기준" }, at: { "\($0) 부분" }, accessed: { "\($0) 열람" }, untitled: "제목 없는 글",
    near: { "\($0)년경" }, and: "·", articleWords: [])
}
