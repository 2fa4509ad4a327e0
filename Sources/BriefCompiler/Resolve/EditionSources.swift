import ByteText
import Citations
import DocumentModel
import Evidence

/// What an edition can cite: the records of its view and the bibliography, with the style that prints them.
struct EditionSources {
  let evidence: EvidenceView
  let bibliography: [String: BibliographyItem]
  let formatter: any CitationFormatter
  let language: String

  var context: CitationContext { CitationContext(evidence: evidence, language: language) }

  func source(_ key: String) -> CitableSource? {
    if let record = evidence.source(key) { return .record(record) }
    return bibliography[key].map(CitableSource.bibliography)
  }

  /// The citation with what it names, or nil where the edition does not have it.
  func cited(_ item: CitationItem) -> CitedItem? {
    guard let source = source(item.sourceKey) else { return nil }
    guard let reference = item.claim else { return CitedItem(item: item, source: source) }
    guard let record = evidence.found(reference) else { return nil }
    return CitedItem(item: item, source: source, record: record)
  }

  /// True where there is nothing to cite.
  var isEmpty: Bool { bibliography.isEmpty && evidence.sourceNames.isEmpty }

  /// All names that could have been meant.
  var keys: [String] { evidence.sourceNames.map(\.id) + bibliography.keys.sorted() }

  /// The list of sources: sorted as a reader looks for them, by the words of the entry.
  func references(_ keys: [String]) -> [Reference] {
    keys.compactMap(source).map { source in
      let reference = formatter.reference(for: source, in: context)
      return (reference: reference, words: reference.entry.plainText.inLowerCase)
    }.sorted { ($0.words, $0.reference.key) < ($1.words, $1.reference.key) }.map(\.reference)
  }

  func cards(_ claims: [ClaimReference]) -> [ClaimCard] {
    claims.compactMap(evidence.found).map { formatter.card(for: $0, in: context) }
  }
}
