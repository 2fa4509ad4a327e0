/// The vocabularies that records share, each a map from id to entry. Only entries that an audience may see are here.
public struct Registries: Hashable, Sendable {
  public var actors: [String: Actor] = [:]
  public var metrics: [String: Metric] = [:]
  public var places: [String: PlaceEntry] = [:]
  public var topics: [String: Topic] = [:]
  public var works: [String: Work] = [:]
  public var publishers: [String: Publisher] = [:]
  public var issues: [String: LocalizedText] = [:]
  public var predicates: [String: Predicate] = [:]
  public var glossary: [String: GlossaryEntry] = [:]

  public init() {}
}

/// Words per language (BCP 47).
public struct LocalizedText: Hashable, Sendable {
  public var words: [String: String]

  public init(_ words: [String: String]) { self.words = words }

  /// The words in a language: of the exact tag, of its primary language, in English, or of the first tag there is.
  public func text(in language: String) -> String {
    words[language] ?? words[String(language.prefix { $0 != "-" })] ?? words["en"]
      ?? words.min { $0.key < $1.key }?.value ?? ""
  }
}

/// A person, state, organisation or group.
public struct Actor: Hashable, Sendable {
  public struct Name: Hashable, Sendable {
    public var text: String
    public var language: String?
    /// "variant", "misprint", "short", …; nil for a plain name.
    public var kind: String?

    public init(text: String, language: String? = nil, kind: String? = nil) {
      self.text = text
      self.language = language
      self.kind = kind
    }
  }

  public struct Role: Hashable, Sendable {
    public var title: String
    public var from: EDTF?
    public var until: EDTF?

    public init(title: String, from: EDTF? = nil, until: EDTF? = nil) {
      self.title = title
      self.from = from
      self.until = until
    }
  }

  public var id: String
  /// The first is the canonical spelling.
  public var names: [Name]
  public var kind: String?
  public var partOf: String?
  public var roles: [Role]
  public var interests: [String]

  public init(
    id: String, names: [Name], kind: String? = nil, partOf: String? = nil, roles: [Role] = [], interests: [String] = []
  ) {
    self.id = id
    self.names = names
    self.kind = kind
    self.partOf = partOf
    self.roles = roles
    self.interests = interests
  }

  /// The canonical name, or the id where none is given.
  public var name: String { names.first?.text ?? id }
}

/// Something that is counted or measured.
public struct Metric: Hashable, Sendable {
  public var id: String
  public var label: LocalizedText
  /// UCUM.
  public var unit: String
  public var measure: Quantity.Measure
  /// The relative difference that is no conflict; 0.10 where nothing is said.
  public var tolerance: Double
  /// In months; nil where the figure never ages.
  public var halfLifeMonths: Int?
  /// True for a property of one object, such as the pages of a report.
  public var isIdentity: Bool
  /// Nouns that name it in prose.
  public var words: [String]

  public init(
    id: String, label: LocalizedText, unit: String, measure: Quantity.Measure, tolerance: Double = 0.10,
    halfLifeMonths: Int? = nil, isIdentity: Bool = false, words: [String] = []
  ) {
    self.id = id
    self.label = label
    self.unit = unit
    self.measure = measure
    self.tolerance = tolerance
    self.halfLifeMonths = halfLifeMonths
    self.isIdentity = isIdentity
    self.words = words
  }
}

public struct PlaceEntry: Hashable, Sendable {
  public var id: String
  public var names: [Actor.Name]
  public var partOf: String?

  public init(id: String, names: [Actor.Name], partOf: String? = nil) {
    self.id = id
    self.names = names
    self.partOf = partOf
  }

  public var name: String { names.first?.text ?? id }
}

public struct Topic: Hashable, Sendable {
  public var id: String
  public var label: LocalizedText
  public var parent: String?

  public init(id: String, label: LocalizedText, parent: String? = nil) {
    self.id = id
    self.label = label
    self.parent = parent
  }
}

/// A report, law or study that sources draw on without being held as a source.
public struct Work: Hashable, Sendable {
  public var id: String
  public var title: String
  /// The id of an actor.
  public var by: String?
  public var date: EDTF?
  public var symbol: String?
  public var pages: Int?

  public init(
    id: String, title: String, by: String? = nil, date: EDTF? = nil, symbol: String? = nil, pages: Int? = nil
  ) {
    self.id = id
    self.title = title
    self.by = by
    self.date = date
    self.symbol = symbol
    self.pages = pages
  }
}

public struct Publisher: Hashable, Sendable {
  public var id: String
  public var name: String
  public var type: String?
  public var genre: Genre?
  public var language: String?
  public var reliability: Reliability?
  public var interests: [String]

  public init(
    id: String, name: String, type: String? = nil, genre: Genre? = nil, language: String? = nil,
    reliability: Reliability? = nil, interests: [String] = []
  ) {
    self.id = id
    self.name = name
    self.type = type
    self.genre = genre
    self.language = language
    self.reliability = reliability
    self.interests = interests
  }
}

/// What one actor does to another.
public struct Predicate: Hashable, Sendable {
  public var id: String
  public var label: LocalizedText
  public var inverse: LocalizedText?
  public var isSymmetric: Bool

  public init(id: String, label: LocalizedText, inverse: LocalizedText? = nil, isSymmetric: Bool = false) {
    self.id = id
    self.label = label
    self.inverse = inverse
    self.isSymmetric = isSymmetric
  }
}

public struct GlossaryEntry: Hashable, Sendable {
  public var id: String
  public var term: String
  public var text: String

  public init(id: String, term: String, text: String) {
    self.id = id
    self.term = term
    self.text = text
  }
}
