import DocumentModel

/// Something that happened, or has to happen, at a time.
public struct Event: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case speech, vote, report, sanction, meeting, law, deadline, other
  }

  public var id: String
  /// A clause without the date that reads well in a timeline.
  public var what: String
  public var when: EDTF
  /// The date as the source prints it, weekday included.
  public var printed: String?
  public var type: Kind
  public var actors: [String]
  public var place: String?
  public var at: Locator
  public var topics: [String]
  /// Events that it came before.
  public var precedes: [ClaimReference] = []
  /// Events that it came after.
  public var follows: [ClaimReference] = []
  public var label: AccessLabel
  public var note: String?
  public var span: SourceSpan

  public init(
    id: String, what: String, when: EDTF, printed: String? = nil, type: Kind = .other, actors: [String] = [],
    place: String? = nil, at: Locator = Locator(), topics: [String] = [], label: AccessLabel = .clear,
    note: String? = nil, span: SourceSpan = .none
  ) {
    self.id = id
    self.what = what
    self.when = when
    self.printed = printed
    self.type = type
    self.actors = actors
    self.place = place
    self.at = at
    self.topics = topics
    self.label = label
    self.note = note
    self.span = span
  }
}
