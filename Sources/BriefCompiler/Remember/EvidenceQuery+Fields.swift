import DocumentModel
import Evidence
import IncrementalBuild

/// Questions as the memory of editions keeps them: a number for the form, and what is asked for.
extension FieldWriter {
  mutating func add(_ query: EvidenceQuery) {
    switch query {
    case .source(let key):
      add(0)
      add(key)
    case .records(let id):
      add(1)
      add(id)
    case .record(let reference):
      add(2)
      add(reference)
    case .selection(let kind, let topics, let actors, let metrics):
      add(3)
      add(kind?.rawValue ?? "")
      for names in [topics, actors, metrics] { add(names) { $0.add($1) } }
    case .conflicts(let reference):
      add(4)
      add(reference)
    case .allConflicts: add(5)
    case .sameness: add(6)
    case .sources: add(7)
    case .references: add(8)
    case .registries: add(9)
    }
  }

  private mutating func add(_ reference: ClaimReference) {
    add(reference.source)
    add(reference.record)
  }
}

extension FieldReader {
  mutating func evidenceQuery() -> EvidenceQuery? {
    switch number() {
    case 0: text().map(EvidenceQuery.source)
    case 1: text().map { .records(of: $0) }
    case 2: claimReference().map(EvidenceQuery.record)
    case 3: selection()
    case 4: claimReference().map { .conflicts(with: $0) }
    case 5: .allConflicts
    case 6: .sameness
    case 7: .sources
    case 8: .references
    case 9: .registries
    default: nil
    }
  }

  private mutating func claimReference() -> ClaimReference? {
    guard let source = text(), let record = text() else { return nil }
    return ClaimReference(source: source, record: record)
  }

  private mutating func selection() -> EvidenceQuery? {
    guard let name = text(), let topics = items({ $0.text() }), let actors = items({ $0.text() }),
      let metrics = items({ $0.text() })
    else { return nil }
    let kind = EvidenceRecord.Kind(rawValue: name)
    return name.isEmpty || kind != nil ? .selection(kind, topics: topics, actors: actors, metrics: metrics) : nil
  }
}
