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
  /// The pages of what it appeared in, as printed.
  public var pages: String?
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
  /// The records, kind by kind.
  private var lists: Lists
  /// The ids of records that were counted and not written: they may change with the next record, and nothing cites them.
  public var unwrittenIDs: Set<String> = []
  public var span: SourceSpan
  /// Is told where someone looks at the records, where the source comes from a view that notes questions.
  var listener = EvidenceListener()

  /// The records, apart from the source: who reads one of them is heard. Not private: the name of a private type, as a
  /// value is described, has an address in it.
  struct Lists: Hashable, Sendable {
    var claims: [Claim]
    var quotations: [Quotation]
    var positions: [Position]
    var events: [Event]
    var recommendations: [Recommendation]
    var relations: [Relation]
  }

  public init(
    id: String, type: String = "document", genre: Genre? = nil, title: String? = nil, publisher: String? = nil,
    authors: [PersonName] = [], container: String? = nil, language: String = "en", published: StatedDate? = nil,
    updated: StatedDate? = nil, accessed: StatedDate? = nil, url: String? = nil, symbol: String? = nil,
    pages: String? = nil,
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
    self.pages = pages
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
    lists = Lists(
      claims: claims, quotations: quotations, positions: positions, events: events, recommendations: recommendations,
      relations: relations)
    self.span = span
  }
}

/// The records. Reading any of them asks for all that the source has.
extension SourceRecord {
  public var claims: [Claim] {
    _read {
      listener.hears(.records(of: id))
      yield lists.claims
    }
    _modify { yield &lists.claims }
  }

  public var quotations: [Quotation] {
    _read {
      listener.hears(.records(of: id))
      yield lists.quotations
    }
    _modify { yield &lists.quotations }
  }

  public var positions: [Position] {
    _read {
      listener.hears(.records(of: id))
      yield lists.positions
    }
    _modify { yield &lists.positions }
  }

  public var events: [Event] {
    _read {
      listener.hears(.records(of: id))
      yield lists.events
    }
    _modify { yield &lists.events }
  }

  public var recommendations: [Recommendation] {
    _read {
      listener.hears(.records(of: id))
      yield lists.recommendations
    }
    _modify { yield &lists.recommendations }
  }

  public var relations: [Relation] {
    _read {
      listener.hears(.records(of: id))
      yield lists.relations
    }
    _modify { yield &lists.relations }
  }
}
