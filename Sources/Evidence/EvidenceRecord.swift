import DocumentModel

/// Any record of a source, whatever its kind.
public enum EvidenceRecord: Hashable, Sendable {
  case claim(Claim)
  case quotation(Quotation)
  case position(Position)
  case event(Event)
  case recommendation(Recommendation)
  case relation(Relation)

  /// The kinds, in the order in which a source lists them.
  public enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
    case claim, quotation, position, event, recommendation, relation

    /// The letter that ids of the kind start with.
    public var letter: String {
      switch self {
      case .claim: "c"
      case .quotation: "q"
      case .position: "p"
      case .event: "e"
      case .recommendation: "r"
      case .relation: "x"
      }
    }
  }

  public var kind: Kind {
    switch self {
    case .claim: .claim
    case .quotation: .quotation
    case .position: .position
    case .event: .event
    case .recommendation: .recommendation
    case .relation: .relation
    }
  }

  public var id: String {
    switch self {
    case .claim(let record): record.id
    case .quotation(let record): record.id
    case .position(let record): record.id
    case .event(let record): record.id
    case .recommendation(let record): record.id
    case .relation(let record): record.id
    }
  }

  /// What can be printed of it: a claim's or position's sentence, a quotation's words, an event's or recommendation's
  /// clause; empty for a relation, whose words need the registries (`EvidenceView.words(of:in:)`).
  public var text: String {
    switch self {
    case .claim(let record): record.text
    case .quotation(let record): record.exact
    case .position(let record): record.text
    case .event(let record): record.what
    case .recommendation(let record): record.action
    case .relation: ""
    }
  }

  public var topics: [String] {
    switch self {
    case .claim(let record): record.topics
    case .quotation(let record): record.topics
    case .position(let record): record.topics
    case .event(let record): record.topics
    case .recommendation(let record): record.topics
    case .relation(let record): record.topics
    }
  }

  /// As of when it holds; for an event, when it happened.
  public var asOf: StatedDate? {
    switch self {
    case .claim(let record): record.asOf
    case .quotation(let record): record.asOf
    case .position(let record): record.asOf
    case .event(let record): StatedDate(record.when)
    case .recommendation(let record): record.asOf
    case .relation(let record): record.asOf
    }
  }

  /// Where it stands; a relation stands where its evidence does.
  public var at: Locator {
    switch self {
    case .claim(let record): record.at
    case .quotation(let record): record.at
    case .position(let record): record.at
    case .event(let record): record.at
    case .recommendation(let record): record.at
    case .relation: Locator()
    }
  }

  public var quantity: Quantity? {
    switch self {
    case .claim(let record): record.quantity
    case .relation(let record): record.quantity
    case .quotation, .position, .event, .recommendation: nil
    }
  }

  public var label: AccessLabel {
    switch self {
    case .claim(let record): record.label
    case .quotation(let record): record.label
    case .position(let record): record.label
    case .event(let record): record.label
    case .recommendation(let record): record.label
    case .relation(let record): record.label
    }
  }

  public var span: SourceSpan {
    switch self {
    case .claim(let record): record.span
    case .quotation(let record): record.span
    case .position(let record): record.span
    case .event(let record): record.span
    case .recommendation(let record): record.span
    case .relation(let record): record.span
    }
  }
}
