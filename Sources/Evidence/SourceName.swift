/// What a source is called, and of when: as much of it as has to be known where others are cited.
public struct SourceName: Hashable, Sendable {
  public var id: String
  public var citeKey: String
  public var title: String?
  public var publisher: String?
  public var authors: [PersonName]
  public var published: EDTF?

  public init(
    id: String, citeKey: String, title: String?, publisher: String?, authors: [PersonName], published: EDTF?
  ) {
    self.id = id
    self.citeKey = citeKey
    self.title = title
    self.publisher = publisher
    self.authors = authors
    self.published = published
  }
}

extension SourceName {
  init(_ source: SourceRecord) {
    self.init(
      id: source.id, citeKey: source.citeKey, title: source.title, publisher: source.publisher,
      authors: source.authors, published: source.published?.date)
  }
}
