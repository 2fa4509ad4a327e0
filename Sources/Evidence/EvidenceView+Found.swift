import DocumentModel

extension EvidenceView.Found where Record == Claim {
  /// When the claim's figure holds: the figure's own date, else the claim's, else the source's.
  public var figureDate: EDTF? { record.quantity?.asOf ?? record.asOf?.date ?? source.published?.date }
}

extension EvidenceView {
  /// A record with the source that holds it, under its canonical reference; nil where the view does not hold it.
  public func found(_ reference: ClaimReference) -> Found<EvidenceRecord>? {
    guard let source = source(reference.source),
      let record = record(ClaimReference(source: source.id, record: reference.record))
    else { return nil }
    return Found(
      source: source, record: record, reference: ClaimReference(source: source.id, record: record.id))
  }

  /// A claim with its source, under its canonical reference; nil for a reference to anything else.
  public func claimFound(_ reference: ClaimReference) -> Found<Claim>? {
    guard let found = found(reference), case .claim(let claim) = found.record else { return nil }
    return Found(source: found.source, record: claim, reference: found.reference)
  }
}
