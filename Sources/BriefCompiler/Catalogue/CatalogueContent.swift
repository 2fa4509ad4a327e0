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
      var row = IndexedRecord(record, in: source, of: view, map: map)
      row.inferred = inferred.values(of: record, in: source.id).map { .init(key: $0.key, value: $0.value) }
      return row
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
}
