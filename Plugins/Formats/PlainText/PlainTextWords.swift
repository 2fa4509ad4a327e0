/// The words that the plain-text renderer prints, per language.
struct PlainTextWords: Sendable {
  var asOf: String
  var edition: String
  var summary: String
  var keywords: String
  var notes: String
  var links: String
  var sources: String
  var record: String
  var image: String
  /// The line under a chart: its two ends, the unit with a space before it or nothing, and what `o` is.
  var scale: @Sendable (_ low: String, _ high: String, _ unit: String) -> String
  var unbounded: String

  static func of(_ language: String) -> PlainTextWords {
    all[String(language.prefix { $0 != "-" }).lowercased()] ?? english
  }

  private static let all: [String: PlainTextWords] = ["en": english, "ko": korean]

  private static let english = PlainTextWords(
    asOf: "As of", edition: "Edition", summary: "Summary", keywords: "Keywords", notes: "Notes", links: "Links",
    sources: "Sources", record: "Record", image: "Image",
    scale: { "Scale: \($0) to \($1)\($2); o marks the middle of a bar, not an estimate of its own." },
    unbounded: "< and > mark an end that is open.")

  private static let korean = PlainTextWords(
    asOf: "기준일", edition: "판", summary: "요약", keywords: "주제어", notes: "주", links: "링크", sources: "출처",
    record: "기록", image: "그림",
    scale: { "눈금: \($0)–\($1)\($2). o는 막대의 가운데일 뿐 따로 추정한 값이 아니다." },
    unbounded: "<와 >는 끝이 정해지지 않았음을 뜻한다.")
}
