import DocumentModel

/// A paraphrase of something that a source says, with who says it on whose word, where, and as of when.
public struct Claim: Hashable, Sendable {
  public var id: String
  /// A sentence that can be printed as it stands.
  public var text: String
  /// The source's own words, twenty-five at most.
  public var quote: String?
  public var voice: Voice
  /// Who says it, outermost first: the first link is the source itself.
  public var chain: [ChainLink]
  public var at: Locator
  public var asOf: StatedDate?
  /// Leaves of the topic registry.
  public var topics: [String]
  /// 1 (confirmed) to 6 (cannot be judged); nil where not assessed.
  public var credibility: Int?
  public var quantity: Quantity?
  public var actors: [String]
  public var place: String?
  /// The event that the claim is about.
  public var event: String?
  public var likelihood: Likelihood?
  /// The standard of proof that the claim meets, in the words of who found it.
  public var proof: String?
  public var sameAs: [ClaimReference]
  public var contradicts: [ClaimReference]
  public var label: AccessLabel
  public var note: String?
  public var span: SourceSpan

  public init(
    id: String, text: String, quote: String? = nil, voice: Voice = .asserted, chain: [ChainLink] = [],
    at: Locator = Locator(), asOf: StatedDate? = nil, topics: [String] = [], credibility: Int? = nil,
    quantity: Quantity? = nil, actors: [String] = [], place: String? = nil, event: String? = nil,
    likelihood: Likelihood? = nil, proof: String? = nil, sameAs: [ClaimReference] = [],
    contradicts: [ClaimReference] = [], label: AccessLabel = .clear, note: String? = nil, span: SourceSpan = .none
  ) {
    self.id = id
    self.text = text
    self.quote = quote
    self.voice = voice
    self.chain = chain
    self.at = at
    self.asOf = asOf
    self.topics = topics
    self.credibility = credibility
    self.quantity = quantity
    self.actors = actors
    self.place = place
    self.event = event
    self.likelihood = likelihood
    self.proof = proof
    self.sameAs = sameAs
    self.contradicts = contradicts
    self.label = label
    self.note = note
    self.span = span
  }
}

/// How a source puts a claim forward.
public enum Voice: String, Hashable, Sendable, CaseIterable {
  case reported, asserted, inferred, forecast, opinion, recommendation
}

/// One link of an attribution chain.
public struct ChainLink: Hashable, Sendable {
  public enum Verb: String, Hashable, Sendable, CaseIterable {
    case said, reported, found, estimated, concluded, noted, alleged, quoted
  }

  /// Who speaks.
  public enum Who: Hashable, Sendable {
    /// The source record itself.
    case source
    /// The id of an actor or a work.
    case named(String)
    /// Someone without a name: the role, such as "resident".
    case unnamed(role: String)
  }

  public var who: Who
  public var verb: Verb
  /// The id of a source record that holds what was said.
  public var hold: String?

  public init(_ who: Who, _ verb: Verb = .said, hold: String? = nil) {
    self.who = who
    self.verb = verb
    self.hold = hold
  }
}

/// Where something stands in a source.
public struct Locator: Hashable, Sendable {
  public var page: String?
  public var section: String?
  /// The document's own paragraph number.
  public var para: String?
  /// The n-th non-blank line of the capture, from 1. Never printed.
  public var paragraph: Int?
  /// The words that stand there.
  public var exact: String?
  /// Half-open range in Unicode code points of the capture.
  public var range: Range<Int>?

  public init(
    page: String? = nil, section: String? = nil, para: String? = nil, paragraph: Int? = nil, exact: String? = nil,
    range: Range<Int>? = nil
  ) {
    self.page = page
    self.section = section
    self.para = para
    self.paragraph = paragraph
    self.exact = exact
    self.range = range
  }
}

/// How probable an event is, in the seven bands of ICD 203.
public enum Likelihood: String, Hashable, Sendable, CaseIterable {
  case almostNoChance = "almost-no-chance"
  case veryUnlikely = "very-unlikely"
  case unlikely
  case roughlyEven = "roughly-even"
  case likely
  case veryLikely = "very-likely"
  case almostCertain = "almost-certain"

  /// The band in percent.
  public var percent: ClosedRange<Int> {
    switch self {
    case .almostNoChance: 1...5
    case .veryUnlikely: 5...20
    case .unlikely: 20...45
    case .roughlyEven: 45...55
    case .likely: 55...80
    case .veryLikely: 80...95
    case .almostCertain: 95...99
    }
  }
}
