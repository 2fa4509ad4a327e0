import DocumentModel
import Synchronization

/// What of the evidence an audience may see, and the only thing that readers, sections, checks and renderers can
/// reach. Restricted records are not hidden in it; they are not there.
public struct EvidenceView: Sendable {
  /// Any record, with the source that holds it.
  public struct Found<Record: Sendable>: Sendable {
    public let source: SourceRecord
    public let record: Record
    public let reference: ClaimReference

    public init(source: SourceRecord, record: Record, reference: ClaimReference) {
      self.source = source
      self.record = record
      self.reference = reference
    }
  }

  /// Where a record stands: a table of the records themselves would hold each of them twice.
  private struct RecordPlace {
    let source: Int
    let kind: EvidenceRecord.Kind
    let offset: Int
  }

  final class Index: Sendable {
    let sources: [SourceRecord]
    let names: [SourceName]
    let positions: [String: Int]
    let byCiteKey: [String: Int]
    private let records: [ClaimReference: RecordPlace]
    private let foundConflicts = Mutex<ConflictIndex?>(nil)
    private let foundSameness = Mutex<ClaimSameness?>(nil)

    init(_ sources: [SourceRecord]) {
      self.sources = sources.sorted { $0.id < $1.id }
      names = self.sources.map(SourceName.init)
      positions = Dictionary(self.sources.enumerated().map { ($1.id, $0) }) { first, _ in first }
      byCiteKey = Dictionary(self.sources.enumerated().map { ($1.citeKey, $0) }) { first, _ in first }
      var records: [ClaimReference: RecordPlace] = [:]
      records.reserveCapacity(sources.reduce(0) { $0 + $1.recordCount })
      for (position, source) in self.sources.enumerated() {
        for (kind, offset, id) in source.recordIDs {
          let reference = ClaimReference(source: source.id, record: id)
          if records[reference] == nil {
            records[reference] = RecordPlace(source: position, kind: kind, offset: offset)
          }
        }
      }
      self.records = records
    }

    func record(_ reference: ClaimReference) -> EvidenceRecord? {
      records[reference].flatMap { sources[$0.source].record($0.kind, at: $0.offset) }
    }

    /// Found once, when they are first asked for.
    func conflicts(of view: EvidenceView) -> ConflictIndex {
      foundConflicts.withLock { found in
        if let found { return found }
        let new = ConflictIndex(view.unheard)
        found = new
        return new
      }
    }

    /// Found once, when it is first asked for.
    var sameness: ClaimSameness {
      foundSameness.withLock { found in
        if let found { return found }
        let new = ClaimSameness(sources)
        found = new
        return new
      }
    }
  }

  private struct Content: Sendable {
    let index: Index
    let captures: CaptureIndex
  }

  private let content: Deferred<Content>
  private let foundRegistries: Deferred<Registries>
  /// Of all sources, with all their ids and citation keys, and of all metrics, where they were known before the sources.
  private let known: (names: [SourceName], keys: Set<String>, metrics: [MetricName])?
  private(set) var listener = EvidenceListener()

  /// A view of exactly these records and entries: whoever makes it has filtered them.
  ///
  /// - Parameter captures: the captured texts at hand; only those of the sources are kept.
  public init(
    sources: [SourceRecord] = [], registries: Registries = Registries(), captures: CaptureIndex = CaptureIndex()
  ) {
    content = Deferred(
      Content(index: Index(sources), captures: captures.only(sources.compactMap(\.capture?.sha256))))
    foundRegistries = Deferred(registries)
    known = nil
  }

  /// A view that is not made before somebody asks it for more than which sources there are and what they and the metrics
  /// are called.
  ///
  /// - Parameters:
  ///   - names: `sourceNames` of the view that is made.
  ///   - metrics: its `metricNames`.
  ///   - registries: gives those of the view that is made.
  ///   - make: gives the view itself.
  public init(
    names: [SourceName], metrics: [MetricName], registries: @escaping @Sendable () -> Registries,
    make: @escaping @Sendable () -> EvidenceView
  ) {
    content = Deferred { make().content.value }
    foundRegistries = Deferred(registries)
    known = (names, Set(names.flatMap { [$0.id, $0.citeKey] }), metrics)
  }

  public static let empty = EvidenceView()

  var index: Index { content.value.index }

  public var registries: Registries {
    listener.hears(.registries)
    return foundRegistries.value
  }

  /// The same view, which notes what it is asked.
  public func heard(by queries: EvidenceQueries) -> EvidenceView {
    var view = self
    view.listener.queries = queries
    return view
  }

  /// The same view, for who works out an answer that is noted as a whole.
  var unheard: EvidenceView {
    var view = self
    view.listener = EvidenceListener()
    return view
  }

  /// A source as the view gives it away: it tells who looks at its records.
  func given(_ source: SourceRecord) -> SourceRecord {
    guard listener.queries != nil else { return source }
    var source = source
    source.listener = listener
    return source
  }

  /// All visible sources, by id.
  public var sources: [SourceRecord] {
    guard listener.queries != nil else { return index.sources }
    listener.hears(.sources)
    return index.sources.map(given)
  }

  /// What all visible sources are called, by id.
  public var sourceNames: [SourceName] {
    listener.hears(.sources)
    return known?.names ?? index.names
  }

  /// What all metrics are called, by id.
  public var metricNames: [MetricName] {
    listener.hears(.registries)
    return known?.metrics ?? foundRegistries.value.metrics.values.sorted { $0.id < $1.id }.map(MetricName.init)
  }

  /// The source of an id or of a citation key.
  public func source(_ key: String) -> SourceRecord? {
    listener.hears(.source(key))
    guard known?.keys.contains(key) ?? true else { return nil }
    let index = index
    return (index.positions[key] ?? index.byCiteKey[key]).map { given(index.sources[$0]) }
  }

  /// The captured text of a source; nil where none is at hand.
  public func capture(of source: SourceRecord) -> Capture? {
    source.capture.flatMap { content.value.captures[$0.sha256] }
  }

  /// The record of a reference, whatever its kind. The source may be named by its id or its citation key.
  public func record(_ reference: ClaimReference) -> EvidenceRecord? {
    listener.hears(.record(reference))
    return index.record(reference)
      ?? unheard.source(reference.source).flatMap {
        index.record(ClaimReference(source: $0.id, record: reference.record))
      }
  }

  public func claim(_ reference: ClaimReference) -> Claim? {
    if case .claim(let claim) = record(reference) { claim } else { nil }
  }
}
