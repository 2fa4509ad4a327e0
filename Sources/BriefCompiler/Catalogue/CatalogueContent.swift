import DocumentModel
import Evidence
import EvidenceIndex
import EvidenceStore
import Workspace

/// What goes into an index: every record that a clearance sees, made one after the other.
struct CatalogueContent {
  private let view: EvidenceView
  private let inferred: InferredValues
  private let map: SourceMap

  init(of store: EvidenceStore, request: BuildRequest, map: SourceMap) {
    view = store.view(for: request.clearance, today: request.today)
    inferred = InferredValues(of: store, for: request.clearance, today: request.today)
    self.map = map
  }

  /// The records in the order of answers.
  var records: some Sequence<IndexedRecord> {
    view.references().lazy.compactMap { reference in
      guard let source = view.source(reference.source), let record = view.record(reference) else { return nil }
      return row(of: record, in: source)
    }
  }

  var names: [EvidenceIndex.Name] {
    let registries = view.registries
    return view.sources.map { EvidenceIndex.Name(registry: "sources", id: $0.id) }
      + registries.topics.values.map { EvidenceIndex.Name(registry: "topics", id: $0.id, parent: $0.parent) }
      + registries.actors.keys.map { EvidenceIndex.Name(registry: "actors", id: $0) }
      + registries.works.keys.map { EvidenceIndex.Name(registry: "works", id: $0) }
      + registries.metrics.keys.map { EvidenceIndex.Name(registry: "metrics", id: $0) }
  }

  private func row(of record: EvidenceRecord, in source: SourceRecord) -> IndexedRecord {
    let file = map.file(record.span.file)
    let text = if case .relation(let relation) = record { view.words(of: relation, in: "en") } else { record.text }
    var row = IndexedRecord(
      reference: ClaimReference(source: source.id, record: record.id), kind: record.kind, text: text,
      label: record.label.level.name, path: file?.path ?? "",
      line: file?.place(at: Int(record.span.offset)).line ?? 1)
    switch record {
    case .claim(let claim):
      row.quote = claim.quote
      row.voice = claim.voice.rawValue
      row.by = claim.chain.dropFirst().map { name(of: $0.who) }
    case .quotation(let quotation): row.by = [name(of: quotation.speaker)]
    case .position(let position):
      row.quote = position.quote
      row.by = [position.actor]
    case .recommendation(let recommendation): row.by = [name(of: recommendation.by)]
    case .event, .relation: break
    }
    row.metric = record.quantity?.metric
    row.figure = record.quantity?.words(in: "en")
    row.asOf = record.asOf?.date.text
    row.basis = record.asOf?.basis.rawValue
    row.firstDay = record.asOf?.date.firstDay
    row.lastDay = record.asOf?.date.lastDay
    row.topics = record.topics
    row.actors = record.actors
    row.place = place(record.at)
    row.title = source.title
    row.published = source.published?.date.text
    row.inferred = inferred.values(of: record, in: source.id).map { .init(key: $0.key, value: $0.value) }
    row.hasWrittenID = !source.unwrittenIDs.contains(record.id)
    return row
  }

  private func name(of who: ChainLink.Who) -> String {
    switch who {
    case .source: "self"
    case .named(let id): id
    case .unnamed(let role): "unnamed:" + role.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
  }

  private func place(_ at: Locator) -> String? {
    at.page.map { "page \($0)" } ?? at.section.map { "section \($0)" } ?? at.para.map { "para \($0)" }
      ?? at.paragraph.map { "paragraph \($0)" }
  }
}
