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
  /// Why it and records that disagree with it may both stand.
  public var resolutions: [ConflictResolution] = []
  public var label: AccessLabel
  public var note: String?
  public var correction: Correction? {
    get { corrections.first }
    set { corrections = newValue.map { [$0] } ?? [] }
  }

  /// One or none: nearly all have none, and a store has so many claims that its own size would count.
  private var corrections: [Correction] = []
  public var span: SourceSpan

  public init(
    id: String, text: String, quote: String? = nil, voice: Voice = .asserted, chain: [ChainLink] = [],
    at: Locator = Locator(), asOf: StatedDate? = nil, topics: [String] = [], credibility: Int? = nil,
    quantity: Quantity? = nil, actors: [String] = [], place: String? = nil, event: String? = nil,
    likelihood: Likelihood? = nil, proof: String? = nil, sameAs: [ClaimReference] = [],
    contradicts: [ClaimReference] = [], label: AccessLabel = .clear, note: String? = nil,
    correction: Correction? = nil, span: SourceSpan = .none
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
    corrections = correction.map { [$0] } ?? []
    self.span = span
  }
}
