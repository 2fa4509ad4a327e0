import DocumentModel

/// One source document with everything that was extracted from it.
public struct SourceRecord: Hashable, Sendable {
  public var id: String
  /// The CSL item type.
  public var type: String
  public var genre: Genre?
  public var title: String?
  /// The publisher's printed name.
  public var publisher: String?
  public var authors: [PersonName]
  /// The title of what it appeared in.
  public var container: String?
  /// BCP 47.
  public var language: String
  public var published: StatedDate?
  public var updated: StatedDate?
  public var accessed: StatedDate?
  public var url: String?
  /// A document symbol, such as `A/HRC/25/63`.
  public var symbol: String?
  public var reliability: Reliability?
  public var label: AccessLabel
  public var origin: Origin?
  /// What a reader should know about who is speaking.
  public var interests: [String]
  /// The key under which the bibliography has it; the id where nothing else is said.
  public var citeKey: String
  public var capture: CaptureReference?
  /// Paragraphs of the capture that are not the source's text.
  public var boilerplate: [Int]
  public var isRetracted: Bool
  public var supersedes: String?
  public var note: String?
  public var claims: [Claim]
  public var quotations: [Quotation]
  public var positions: [Position]
  public var events: [Event]
  public var recommendations: [Recommendation]
  public var relations: [Relation]
  public var span: SourceSpan

  public init(
    id: String, type: String = "document", genre: Genre? = nil, title: String? = nil, publisher: String? = nil,
    authors: [PersonName] = [], container: String? = nil, language: String = "en", published: StatedDate? = nil,
    updated: StatedDate? = nil, accessed: StatedDate? = nil, url: String? = nil, symbol: String? = nil,
    reliability: Reliability? = nil, label: AccessLabel = .clear, origin: Origin? = nil, interests: [String] = [],
    citeKey: String? = nil, capture: CaptureReference? = nil, boilerplate: [Int] = [], isRetracted: Bool = false,
    supersedes: String? = nil, note: String? = nil, claims: [Claim] = [], quotations: [Quotation] = [],
    positions: [Position] = [], events: [Event] = [], recommendations: [Recommendation] = [],
    relations: [Relation] = [], span: SourceSpan = .none
  ) {
    self.id = id
    self.type = type
    self.genre = genre
    self.title = title
    self.publisher = publisher
    self.authors = authors
    self.container = container
    self.language = language
    self.published = published
    self.updated = updated
    self.accessed = accessed
    self.url = url
    self.symbol = symbol
    self.reliability = reliability
    self.label = label
    self.origin = origin
    self.interests = interests
    self.citeKey = citeKey ?? id
    self.capture = capture
    self.boilerplate = boilerplate
    self.isRetracted = isRetracted
    self.supersedes = supersedes
    self.note = note
    self.claims = claims
    self.quotations = quotations
    self.positions = positions
    self.events = events
    self.recommendations = recommendations
    self.relations = relations
    self.span = span
  }
}

/// What sort of text a source is.
public enum Genre: String, Hashable, Sendable, CaseIterable {
  case news, opinion, advocacy, official, testimony, academic, dataset
}

public struct PersonName: Hashable, Sendable {
  public var family: String
  public var given: String

  public init(family: String, given: String = "") {
    self.family = family
    self.given = given
  }

  /// "Given Family".
  public var display: String { given.isEmpty ? family : "\(given) \(family)" }
}

/// The reliability of a source, A to F (NATO's Admiralty system), with the reason.
public struct Reliability: Hashable, Sendable {
  public enum Grade: String, Hashable, Sendable, CaseIterable {
    case a = "A", b = "B", c = "C", d = "D", e = "E", f = "F"
  }

  public var grade: Grade
  public var why: String

  public init(grade: Grade, why: String) {
    self.grade = grade
    self.why = why
  }
}

/// Where a source has its content from.
public struct Origin: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case original, republication, translation, wire
  }

  public struct Use: Hashable, Sendable {
    /// The id of a work in the registry.
    public var work: String
    public var paragraphs: [Int]

    public init(work: String, paragraphs: [Int] = []) {
      self.work = work
      self.paragraphs = paragraphs
    }
  }

  public var kind: Kind
  /// The work or source that a republication, translation or wire copy repeats.
  public var of: String?
  public var uses: [Use]

  public init(kind: Kind, of: String? = nil, uses: [Use] = []) {
    self.kind = kind
    self.of = of
    self.uses = uses
  }
}

/// The captured text of a source: known by its digest, kept apart.
public struct CaptureReference: Hashable, Sendable {
  /// SHA-256 of the capture's bytes, in lower-case hexadecimal.
  public var sha256: String
  /// How many non-blank lines the capture has.
  public var paragraphs: Int

  public init(sha256: String, paragraphs: Int) {
    self.sha256 = sha256
    self.paragraphs = paragraphs
  }
}
