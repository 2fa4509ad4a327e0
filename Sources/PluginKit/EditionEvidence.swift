import DocumentModel
import Evidence

/// What an edition rests on, as its readers see it: its records with their figures, and its sources.
public struct EditionEvidence: Hashable, Sendable {
  /// A record as an edition shows it.
  public struct Record: Hashable, Sendable {
    public var reference: ClaimReference
    /// The record's statement.
    public var text: String
    /// BCP 47; empty where it is the brief's own.
    public var language: String
    /// For machines, such as `80000..120000`; empty where the record has no figure.
    public var figure: String
    /// In words of the brief's language; empty where the record has no figure.
    public var figureWords: String
    /// EDTF; empty where the record has no date.
    public var asOf: String
    /// True where the figure was stale on the edition's day.
    public var isStale: Bool
    /// What the record said before, where it says so.
    public var correction: Correction?

    public init(
      reference: ClaimReference, text: String, language: String = "", figure: String = "", figureWords: String = "",
      asOf: String = "", isStale: Bool = false, correction: Correction? = nil
    ) {
      self.reference = reference
      self.text = text
      self.language = language
      self.figure = figure
      self.figureWords = figureWords
      self.asOf = asOf
      self.isStale = isStale
      self.correction = correction
    }

    /// What a reader takes from it: the figure, or the statement of a record that has none.
    public var value: String { figureWords.isEmpty ? text : figureWords }

    /// True where both say the same of the same day.
    public func agrees(with other: Record) -> Bool {
      text == other.text && figure == other.figure && asOf == other.asOf
    }
  }

  /// A source as an edition lists it.
  public struct Source: Hashable, Sendable {
    public var key: String
    /// The printed entry, as plain text.
    public var entry: String
    /// Where it is found; empty where nobody says.
    public var url: String

    public init(key: String, entry: String, url: String = "") {
      self.key = key
      self.entry = entry
      self.url = url
    }
  }

  /// In the order of their first use.
  public var records: [Record]
  /// In the order of the source list.
  public var sources: [Source]

  public init(records: [Record] = [], sources: [Source] = []) {
    self.records = records
    self.sources = sources
  }

  /// What a brief shows that rests on these records and lists these references.
  ///
  /// - Parameters:
  ///   - asOf: the day against which freshness is judged, in days since 1970-01-01.
  ///   - language: the brief's, BCP 47.
  public init(
    of claims: [ClaimReference], _ references: [Reference], in evidence: EvidenceView, asOf: Int, language: String
  ) {
    records = claims.compactMap(evidence.found).map { found in
      var record = Record(
        reference: found.reference, text: found.record.text, language: found.source.language,
        figure: found.record.quantity.map(MachineFigure.text) ?? "",
        figureWords: found.record.quantity?.words(in: language) ?? "", asOf: found.record.asOf?.date.text ?? "")
      switch found.record {
      case .claim(let claim):
        record.isStale = evidence.freshness(of: claim, in: found.source, on: asOf) == .stale
        record.correction = claim.correction
      case .relation(let relation): record.text = evidence.words(of: relation, in: language)
      case .quotation, .position, .event, .recommendation: break
      }
      return record
    }
    sources = references.map { Source(key: $0.key, entry: $0.entry.plainText, url: $0.url) }
  }
}
