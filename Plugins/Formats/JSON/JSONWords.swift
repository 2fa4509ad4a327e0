/// The words that the JSON renderer prints, per language.
struct JSONWords: Sendable {
  var sources: String
  var record: String

  static func of(_ language: String) -> JSONWords {
    all[String(language.prefix { $0 != "-" }).lowercased()] ?? english
  }

  private static let all: [String: JSONWords] = ["en": english, "ko": korean]
  private static let english = JSONWords(sources: "Sources", record: "Record")
  private static let korean = JSONWords(sources: "출처", record: "기록")
}
