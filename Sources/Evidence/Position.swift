import DocumentModel

/// Where one actor stands on one issue, on one occasion.
public struct Position: Hashable, Sendable {
  public enum Stance: String, Hashable, Sendable, CaseIterable {
    case supports, opposes, denies, demands, declines, evades, conditional
  }

  public var id: String
  public var actor: String
  public var issue: String
  public var stance: Stance
  /// A sentence that can be printed as it stands.
  public var text: String
  public var quote: String?
  public var addressee: String?
  /// The actor through whom it was said, where that is not the one whose position it is.
  public var via: String?
  public var at: Locator
  public var asOf: StatedDate?
  public var topics: [String]
  public var label: AccessLabel
  public var note: String?
  public var span: SourceSpan

  public init(
    id: String, actor: String, issue: String, stance: Stance, text: String, quote: String? = nil,
    addressee: String? = nil, via: String? = nil, at: Locator = Locator(), asOf: StatedDate? = nil,
    topics: [String] = [], label: AccessLabel = .clear, note: String? = nil, span: SourceSpan = .none
  ) {
    self.id = id
    self.actor = actor
    self.issue = issue
    self.stance = stance
    self.text = text
    self.quote = quote
    self.addressee = addressee
    self.via = via
    self.at = at
    self.asOf = asOf
    self.topics = topics
    self.label = label
    self.note = note
    self.span = span
  }
}
