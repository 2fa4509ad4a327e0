import DocumentModel
import Evidence
import YAMLSyntax

/// What records leave to be inferred: what `sources fmt --expand` would write out.
public struct InferredValues: Sendable {
  /// A key with its value in one line, as YAML.
  public struct Value: Hashable, Sendable {
    public let key: String
    public let value: String
  }

  private let sources: [Labelled<SourceDraft>]
  /// The positions of the source and of the record in it.
  private var places: [ClaimReference: (source: Int, record: Int)] = [:]

  /// - Parameters:
  ///   - clearance: of the view whose records are asked for.
  ///   - today: days since 1970-01-01, for embargoes.
  public init(of store: EvidenceStore, for clearance: AccessLabel.Level, today: Int) {
    sources = store.sources
    for (index, source) in sources.enumerated() where source.label.isVisible(at: clearance, on: today) {
      let records = source.value.records
      let used = Set(records.filter { $0.label.isVisible(at: clearance, on: today) }.compactMap(\.value.id))
      var last: [EvidenceRecord.Kind: Int] = [:]
      for (offset, record) in records.enumerated() where record.label.isVisible(at: clearance, on: today) {
        guard !record.value.isWithdrawn else { continue }
        let id = record.value.id ?? RecordResolution.nextID(record.value.kind, used, &last)
        let reference = ClaimReference(source: source.value.source.id, record: id)
        if places[reference] == nil { places[reference] = (index, offset) }
      }
    }
  }

  /// What was inferred for a record of the view; empty where all of it is written.
  public func values(of record: EvidenceRecord, in source: String) -> [Value] {
    guard let place = places[ClaimReference(source: source, record: record.id)] else { return [] }
    let draft = sources[place.source].value.records[place.record].value
    return RecordExpansion.lines(of: record, in: draft.fields.written).map { Value(key: $0.key, value: $0.value) }
  }
}
