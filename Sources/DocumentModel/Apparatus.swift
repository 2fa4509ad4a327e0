/// What stands beside the text: notes, references, the evidence behind it, and the label. Made by `resolve`; plain
/// values, so that no renderer needs to know what a record is.
public struct Apparatus: Hashable, Sendable {
  /// In order of number, which starts at 1.
  public var notes: [Note] = []
  /// The sources that are cited, in the order of the source list.
  public var references: [Reference] = []
  /// The claims that the text rests on, in the order of their first use.
  public var claims: [ClaimCard] = []
  /// Nil where the edition is for everyone.
  public var banner: LabelBanner?

  public init() {}
}

/// A numbered note.
public struct Note: Hashable, Sendable {
  public enum Origin: UInt8, Hashable, Sendable {
    /// Written by the author.
    case author
    /// Made from citations.
    case citation
  }

  public var number: Int
  /// The author's own name for the note; empty for an inline one and for one made from citations.
  public var label: String
  public var origin: Origin
  public var blocks: [Block]
  /// The sources that the note cites.
  public var items: [CitationItem]
  /// The claims that the note leads to.
  public var claims: [ClaimReference]
  public var span: SourceSpan

  public init(
    number: Int, label: String = "", origin: Origin, blocks: [Block], items: [CitationItem] = [],
    claims: [ClaimReference] = [],
    span: SourceSpan = .none
  ) {
    self.number = number
    self.label = label
    self.origin = origin
    self.blocks = blocks
    self.items = items
    self.claims = claims
    self.span = span
  }
}

/// A cited source: its entry as it is printed, and its parts for formats that keep them apart.
public struct Reference: Hashable, Sendable {
  public var key: String
  /// The CSL item type, such as `article-newspaper` or `report`.
  public var type: String
  public var title: String
  public var authors: [String]
  public var publisher: String
  /// EDTF.
  public var published: String
  public var accessed: String
  public var url: String
  public var language: String
  /// What the source is, for the reader: "news", "opinion", "official".
  public var genre: String
  /// The entry in the brief's citation style.
  public var entry: [Inline]

  public init(
    key: String, type: String = "", title: String = "", authors: [String] = [], publisher: String = "",
    published: String = "", accessed: String = "", url: String = "", language: String = "", genre: String = "",
    entry: [Inline] = []
  ) {
    self.key = key
    self.type = type
    self.title = title
    self.authors = authors
    self.publisher = publisher
    self.published = published
    self.accessed = accessed
    self.url = url
    self.language = language
    self.genre = genre
    self.entry = entry
  }

  /// A name that may stand as an XML id or a URL fragment.
  public var anchor: String { "ref-\(key)" }
}

/// The evidence behind a statement, for a reader who asks.
public struct ClaimCard: Hashable, Sendable {
  public var reference: ClaimReference
  /// The record's statement.
  public var text: String
  /// The words of the source, where the record quotes them.
  public var quote: String
  /// "citing the State Department", or empty.
  public var attribution: String
  /// The place in the source that a reader can find: a page, a section, a numbered paragraph; or empty.
  public var locator: String
  /// As printed: "2021", "December 2021"; or empty.
  public var asOf: String
  /// The figure in machine form, such as `80000..120000`; or empty.
  public var figure: String
  /// `reported`, `asserted`, `inferred`, `forecast`, `opinion`, `recommendation`, or the kind of another record.
  public var voice: String
  /// Other records that say the same.
  public var alsoIn: [ClaimReference]
  public var language: String

  public init(
    reference: ClaimReference, text: String, quote: String = "", attribution: String = "", locator: String = "",
    asOf: String = "", figure: String = "", voice: String = "", alsoIn: [ClaimReference] = [], language: String = ""
  ) {
    self.reference = reference
    self.text = text
    self.quote = quote
    self.attribution = attribution
    self.locator = locator
    self.asOf = asOf
    self.figure = figure
    self.voice = voice
    self.alsoIn = alsoIn
    self.language = language
  }
}

/// The label of an edition that is not for everyone.
public struct LabelBanner: Hashable, Sendable {
  /// As TLP 2.0 writes it: `TLP:AMBER+STRICT`.
  public var label: String
  /// What the label asks of the reader.
  public var instruction: String

  public init(label: String, instruction: String) {
    self.label = label
    self.instruction = instruction
  }
}
