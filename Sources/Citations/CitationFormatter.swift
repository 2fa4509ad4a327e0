import DocumentModel
import Evidence

/// Says how sources are cited: in notes, in running text and in the list of sources. What it gives are inlines, never
/// strings of markup.
public protocol CitationFormatter: Sendable {
  /// The text of one note for a group of citations that stand together, with prefix, locator, suffix, what the record
  /// says of who is cited, and the as-of date. Every source in it is a link to the anchor of its reference.
  func note(for items: [CitedItem], in context: CitationContext) -> [Inline]
  /// What stands in the sentence for `@key`, before the mark of the note: "Kirby (2014)".
  func inText(_ item: CitedItem, in context: CitationContext) -> [Inline]
  /// The source as the list of sources prints it, and its parts.
  func reference(for source: CitableSource, in context: CitationContext) -> Reference
  /// The record as a reader of its note sees it.
  func card(for record: EvidenceView.Found<EvidenceRecord>, in context: CitationContext) -> ClaimCard
}

/// Something that can be cited. Records are large: each is kept in one place, to which copies refer.
public indirect enum CitableSource: Hashable, Sendable {
  case record(SourceRecord)
  case bibliography(BibliographyItem)

  public var key: String {
    switch self {
    case .record(let source): source.id
    case .bibliography(let item): item.key
    }
  }
}

/// One citation of a source, with the record that it names, if it names one.
public struct CitedItem: Sendable {
  public var item: CitationItem
  public var source: CitableSource
  public var record: EvidenceView.Found<EvidenceRecord>?

  public init(item: CitationItem, source: CitableSource, record: EvidenceView.Found<EvidenceRecord>? = nil) {
    self.item = item
    self.source = source
    self.record = record
  }
}

/// What a formatter may look at beside the item.
public struct CitationContext: Sendable {
  public var evidence: EvidenceView
  /// The brief's language, BCP 47.
  public var language: String
  /// The keys that an earlier note has named in full.
  public var citedBefore: Set<String>

  public init(evidence: EvidenceView, language: String, citedBefore: Set<String> = []) {
    self.evidence = evidence
    self.language = language
    self.citedBefore = citedBefore
  }
}

/// A source that only a bibliography knows.
public struct BibliographyItem: Hashable, Sendable {
  public var key: String
  /// The CSL item type.
  public var type: String
  public var title: String
  public var authors: [PersonName]
  public var container: String
  public var publisher: String
  public var issued: EDTF?
  public var accessed: EDTF?
  public var url: String
  public var language: String

  public init(
    key: String, type: String = "document", title: String = "", authors: [PersonName] = [], container: String = "",
    publisher: String = "", issued: EDTF? = nil, accessed: EDTF? = nil, url: String = "", language: String = ""
  ) {
    self.key = key
    self.type = type
    self.title = title
    self.authors = authors
    self.container = container
    self.publisher = publisher
    self.issued = issued
    self.accessed = accessed
    self.url = url
    self.language = language
  }
}
