import DocumentModel
import Evidence

/// What a style prints of a source, wherever it is known from.
struct SourceFacts {
  let key: String
  let type: String
  let title: String
  let authors: [PersonName]
  let container: String
  let publisher: String
  let symbol: String
  let published: EDTF?
  let accessed: EDTF?
  let url: String
  let language: String
  let genre: String
  /// Authors, else publisher, else title, else what stands for a missing title.
  let shortName: String
  /// The year as a note prints it, or the dates where there is more than a year to say; empty without a date.
  let year: String

  /// True where neither authors nor publisher are known.
  var isNamedByTitle: Bool { authors.isEmpty && publisher.isEmpty }

  init(_ source: CitableSource, language: String) {
    switch source {
    case .record(let record):
      self.init(record, language: language)
    case .bibliography(let item):
      self.init(
        SourceRecord(
          id: item.key, type: item.type, title: item.title.isEmpty ? nil : item.title,
          publisher: item.publisher.isEmpty ? nil : item.publisher, authors: item.authors,
          container: item.container.isEmpty ? nil : item.container, language: item.language,
          published: item.issued.map { StatedDate($0) }, accessed: item.accessed.map { StatedDate($0) },
          url: item.url.isEmpty ? nil : item.url), language: language)
    }
  }

  init(_ source: SourceName, language: String) {
    self.init(
      SourceRecord(
        id: source.id, title: source.title, publisher: source.publisher, authors: source.authors,
        published: source.published.map { StatedDate($0) }), language: language)
  }

  private init(_ record: SourceRecord, language: String) {
    key = record.id
    type = record.type
    title = record.title ?? ""
    authors = record.authors
    container = record.container ?? ""
    publisher = record.publisher ?? ""
    symbol = record.symbol ?? ""
    published = record.published?.date
    accessed = record.accessed?.date
    url = record.url ?? ""
    self.language = record.language
    genre = record.genre?.rawValue ?? ""
    let words = HouseWords.of(language)
    let isNameless = record.authors.isEmpty && record.publisher == nil && record.title == nil
    shortName = isNameless ? words.untitled : record.shortName(in: language)
    year = published.map { SourceFacts.year(of: $0, words) } ?? ""
  }

  private static func year(of date: EDTF, _ words: HouseWords) -> String {
    guard date.end == nil, case .date(let single) = date.start, single.year > 0 else {
      return date.words(in: "en")
    }
    let year = String(single.year) + (date.isUncertain ? "?" : "")
    return date.isApproximate ? words.near(year) : year
  }
}
