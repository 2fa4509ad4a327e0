import DocumentModel
import Evidence

/// A record as lists and searches show it: flat, with what was inferred for it.
public struct IndexedRecord: Hashable, Sendable {
  /// A key with the value that the short form leaves out, as `sources fmt --expand` writes it.
  public struct Inferred: Hashable, Sendable {
    public var key: String
    /// In one line, as YAML.
    public var value: String

    public init(key: String, value: String) {
      self.key = key
      self.value = value
    }

    /// `key: value`; nil for anything else.
    init?(_ line: String) {
      guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      key = String(line[..<colon])
      value = String(line[line.index(after: colon)...].drop { $0 == " " })
    }

    var line: String { "\(key): \(value)" }
  }

  public var reference: ClaimReference
  public var kind: EvidenceRecord.Kind
  /// What can be printed of it.
  public var text: String
  /// The source's own words.
  public var quote: String?
  public var voice: String?
  /// On whose word, the source itself left out: ids of actors and works, or `unnamed:role`.
  public var by: [String] = []
  /// The id of a metric.
  public var metric: String?
  /// The figure in words.
  public var figure: String?
  /// EDTF.
  public var asOf: String?
  /// How the as-of date is known.
  public var basis: String?
  /// Days since 1970-01-01; nil where the start is open or there is no date.
  public var firstDay: Int?
  /// Days since 1970-01-01; nil where the end is open or there is no date.
  public var lastDay: Int?
  public var topics: [String] = []
  /// Everyone whom the record names by id.
  public var actors: [String] = []
  /// Where it stands in the source, as a brief prints it.
  public var place: String?
  /// The level, as TLP 2.0 writes it.
  public var label: String
  /// The record's file, relative to the workspace.
  public var path: String
  /// From 1.
  public var line: Int
  /// The source's title.
  public var title: String?
  /// The source's date of publication, EDTF.
  public var published: String?
  /// The lines of `inferred`: lists of many records seldom look at them.
  var inferredLines: [String] = []
  /// False where the id was counted and not written.
  public var hasWrittenID = true

  public var inferred: [Inferred] {
    get { inferredLines.compactMap { Inferred($0) } }
    set { inferredLines = newValue.map(\.line) }
  }

  public init(
    reference: ClaimReference, kind: EvidenceRecord.Kind, text: String, label: String, path: String, line: Int
  ) {
    self.reference = reference
    self.kind = kind
    self.text = text
    self.label = label
    self.path = path
    self.line = line
  }
}
