/// The words that the index of reports prints, per language.
struct IndexWords {
  var reports: String
  var count: @Sendable (Int) -> String
  var audience: String
  var asOf: String
  var edition: String
  /// By the name of the format.
  var formats: [String: String]

  static func of(_ language: String) -> IndexWords {
    table[String(language.prefix { $0 != "-" }).lowercased()] ?? english
  }

  private static let names = [
    "docbook": "DocBook", "markdown": "Markdown", "json": "JSON", "pdf": "PDF", "docx": "Word", "odt": "OpenDocument",
    "epub": "EPUB",
  ]

  private static let english = IndexWords(
    reports: "Reports", count: { $0 == 1 ? "1 report" : "\($0) reports" }, audience: "audience", asOf: "as of",
    edition: "edition",
    formats: names.merging(["html": "Web page", "text": "Plain text"]) { $1 })

  private static let table = [
    "en": english,
    "de": IndexWords(
      reports: "Berichte", count: { $0 == 1 ? "1 Bericht" : "\($0) Berichte" }, audience: "Leserkreis", asOf: "Stand",
      edition: "Ausgabe",
      formats: names.merging(["html": "Webseite", "text": "Text"]) { $1 }),
    "ko": IndexWords(
      reports: "보고서", count: { "보고서 \($0)건" }, audience: "독자", asOf: "기준일", edition: "판",
      formats: names.merging(["html": "웹 페이지", "text": "텍스트"]) { $1 }),
  ]
}
