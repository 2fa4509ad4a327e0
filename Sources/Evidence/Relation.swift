import DocumentModel

/// A tie between two actors, with its evidence: no evidence, no tie.
public struct Relation: Hashable, Sendable {
  public var id: String
  public var subject: String
  /// The id of a predicate of the registry.
  public var predicate: String
  public var object: String
  /// At least one.
  public var evidence: [ClaimReference]
  public var quantity: Quantity?
  public var asOf: StatedDate?
  public var ended: EDTF?
  public var topics: [String]
  public var label: AccessLabel
  public var note: String?
  public var span: SourceSpan

  public init(
    id: String, subject: String, predicate: String, object: String, evidence: [ClaimReference],
    quantity: Quantity? = nil, asOf: StatedDate? = nil, ended: EDTF? = nil, topics: [String] = [],
    label: AccessLabel = .clear, note: String? = nil, span: SourceSpan = .none
  ) {
    self.id = id
    self.subject = subject
    self.predicate = predicate
    self.object = object
    self.evidence = evidence
    self.quantity = quantity
    self.asOf = asOf
    self.ended = ended
    self.topics = topics
    self.label = label
    self.note = note
    self.span = span
  }
}
