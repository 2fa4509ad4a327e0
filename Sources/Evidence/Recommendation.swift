import DocumentModel

/// What somebody says that somebody should do.
public struct Recommendation: Hashable, Sendable {
  public var id: String
  /// Who recommends it: an actor, or the source itself.
  public var by: ChainLink.Who
  /// An actor or a group.
  public var addressee: String
  /// A clause that reads well after the addressee: "appoint a special envoy".
  public var action: String
  public var deadline: EDTF?
  public var basis: [ClaimReference]
  public var at: Locator
  public var asOf: StatedDate?
  public var topics: [String]
  public var label: AccessLabel
  public var note: String?
  public var span: SourceSpan

  public init(
    id: String, by: ChainLink.Who, addressee: String, action: String, deadline: EDTF? = nil,
    basis: [ClaimReference] = [], at: Locator = Locator(), asOf: StatedDate? = nil, topics: [String] = [],
    label: AccessLabel = .clear, note: String? = nil, span: SourceSpan = .none
  ) {
    self.id = id
    self.by = by
    self.addressee = addressee
    self.action = action
    self.deadline = deadline
    self.basis = basis
    self.at = at
    self.asOf = asOf
    self.topics = topics
    self.label = label
    self.note = note
    self.span = span
  }
}
