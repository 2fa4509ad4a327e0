import DocumentModel

/// What is between two editions of a brief: records that came, went, changed or went stale, and sources.
public struct EditionDifference: Hashable, Sendable {
  /// One thing as both editions show it.
  public struct Change<Value: Hashable & Sendable>: Hashable, Sendable {
    public var old: Value
    public var new: Value

    public init(from old: Value, to new: Value) {
      self.old = old
      self.new = new
    }
  }

  public private(set) var added: [EditionEvidence.Record] = []
  public private(set) var removed: [EditionEvidence.Record] = []
  /// Records with another statement, figure or date.
  public private(set) var changed: [Change<EditionEvidence.Record>] = []
  /// Records whose figure is stale in the second edition and was not in the first.
  public private(set) var stale: [EditionEvidence.Record] = []
  public private(set) var addedSources: [EditionEvidence.Source] = []
  public private(set) var removedSources: [EditionEvidence.Source] = []
  /// Sources with another entry or address.
  public private(set) var changedSources: [Change<EditionEvidence.Source>] = []

  public init(from old: EditionEvidence, to new: EditionEvidence) {
    let before = Dictionary(old.records.map { ($0.reference, $0) }) { first, _ in first }
    let after = Set(new.records.map(\.reference))
    for record in new.records {
      guard let former = before[record.reference] else {
        added.append(record)
        continue
      }
      if !record.agrees(with: former) { changed.append(Change(from: former, to: record)) }
      if record.isStale, !former.isStale { stale.append(record) }
    }
    removed = old.records.filter { !after.contains($0.reference) }
    let sourcesBefore = Dictionary(old.sources.map { ($0.key, $0) }) { first, _ in first }
    let sourcesAfter = Set(new.sources.map(\.key))
    for source in new.sources {
      if let former = sourcesBefore[source.key] {
        if former != source { changedSources.append(Change(from: former, to: source)) }
      } else {
        addedSources.append(source)
      }
    }
    removedSources = old.sources.filter { !sourcesAfter.contains($0.key) }
  }

  /// True where both editions rest on the same.
  public var isEmpty: Bool {
    added.isEmpty && removed.isEmpty && changed.isEmpty && stale.isEmpty && addedSources.isEmpty
      && removedSources.isEmpty && changedSources.isEmpty
  }
}
