import DocumentModel

/// Words as a source prints them.
public struct Quotation: Hashable, Sendable {
  public var id: String
  /// As printed, misprints included.
  public var exact: String
  public var speaker: ChainLink.Who
  public var occasion: String?
  public var about: String?
  public var at: Locator
  public var asOf: StatedDate?
  public var topics: [String]
  public var language: String?
  public var label: AccessLabel
  public var note: String?
  public var span: SourceSpan

  public init(
    id: String, exact: String, speaker: ChainLink.Who, occasion: String? = nil, about: String? = nil,
    at: Locator = Locator(), asOf: StatedDate? = nil, topics: [String] = [], language: String? = nil,
    label: AccessLabel = .clear, note: String? = nil, span: SourceSpan = .none
  ) {
    self.id = id
    self.exact = exact
    self.speaker = speaker
    self.occasion = occasion
    self.about = about
    self.at = at
    self.asOf = asOf
    self.topics = topics
    self.language = language
    self.label = label
    self.note = note
    self.span = span
  }
}

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
  public var at: Locator
  public var asOf: StatedDate?
  public var topics: [String]
  public var label: AccessLabel
  public var note: String?
  public var span: SourceSpan

  public init(
    id: String, actor: String, issue: String, stance: Stance, text: String, quote: String? = nil,
    addressee: String? = nil, at: Locator = Locator(), asOf: StatedDate? = nil, topics: [String] = [],
    label: AccessLabel = .clear, note: String? = nil, span: SourceSpan = .none
  ) {
    self.id = id
    self.actor = actor
    self.issue = issue
    self.stance = stance
    self.text = text
    self.quote = quote
    self.addressee = addressee
    self.at = at
    self.asOf = asOf
    self.topics = topics
    self.label = label
    self.note = note
    self.span = span
  }
}

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
