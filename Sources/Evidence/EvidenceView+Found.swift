import DocumentModel

extension EvidenceView {
  /// A record with the source that holds it, under its canonical reference; nil where the view does not hold it.
  public func found(_ reference: ClaimReference) -> Found<EvidenceRecord>? {
    guard let source = source(reference.source), let record = source.records.first(where: { $0.id == reference.record })
    else { return nil }
    return Found(
      source: source, record: record, reference: ClaimReference(source: source.id, record: record.id))
  }
}
