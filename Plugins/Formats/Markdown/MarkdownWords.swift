/// The words that the Markdown renderer prints, per language.
struct MarkdownWords: Sendable {
  var sources: String
  var record: String

  static func of(_ language: String) -> MarkdownWords {
    all[String(language.prefix { $0 != "-" }).lowercased()] ?? english
  }

  private static let all: [String: MarkdownWords] = ["en": english, "ko": korean]
  private static let english = MarkdownWords(sources: "Sources", record: "Record")
  private static let korean = MarkdownWords(sources: "출처", record: "기록")
}
