import DocumentModel
import Evidence

/// Finds out whether a sentence says on whose word it stands: by a name, or by a verb of saying.
public struct AttributionPhrases: Sendable {
  private let evidence: EvidenceView

  public init(_ evidence: EvidenceView) { self.evidence = evidence }

  /// True where a text names someone whose word the record is, speaks of "the article", or has a verb of saying.
  public func attributes(_ text: String, to found: EvidenceView.Found<EvidenceRecord>) -> Bool {
    Self.hasVerbOfSaying(text) || Self.works.contains { Self.names($0, in: text) }
      || names(of: found).contains { Self.names($0, in: text) }
  }

  /// Everyone whose word a record is, by every name: the links of its chain, its actors by whom it is said, the
  /// source's authors, publisher and title.
  public func names(of found: EvidenceView.Found<EvidenceRecord>) -> [String] {
    let source = found.source
    let own = source.authors.map(\.family) + [source.publisher, source.title, source.container].compactMap(\.self)
    return own + speakers(of: found.record).flatMap { names(ofActor: $0) }
  }

  /// All names of an actor, work or publisher; of a work those of who made it too.
  public func names(ofActor id: String) -> [String] {
    let registries = evidence.registries
    let work = registries.works[id]
    return (registries.actors[id]?.names.map(\.text) ?? []) + [work?.title, work?.symbol].compactMap(\.self)
      + (work?.by.map { names(ofActor: $0) } ?? []) + (registries.publishers[id].map { [$0.name] } ?? [])
  }

  private func speakers(of record: EvidenceRecord) -> [String] {
    switch record {
    case .claim(let claim): claim.chain.compactMap(\.who.id)
    case .quotation(let quotation): [quotation.speaker.id].compactMap(\.self)
    case .position(let position): [position.actor, position.via].compactMap(\.self)
    case .recommendation(let recommendation): [recommendation.by.id].compactMap(\.self)
    case .event, .relation: []
    }
  }

  /// True where a name stands in a text as whole words.
  public static func names(_ name: String, in text: String) -> Bool {
    guard !name.isEmpty else { return false }
    var rest = text[...]
    while let place = rest.firstRange(of: name) {
      let before = place.lowerBound == text.startIndex ? nil : text[text.index(before: place.lowerBound)]
      let after = place.upperBound == text.endIndex ? nil : text[place.upperBound]
      if before.map({ !$0.isLetter && !$0.isNumber }) ?? true, after.map({ !$0.isLetter && !$0.isNumber }) ?? true {
        return true
      }
      rest = rest[place.upperBound...]
    }
    return false
  }

  /// True where a text has a verb of saying, in English.
  public static func hasVerbOfSaying(_ text: String) -> Bool {
    text.lowercased().split { !$0.isLetter }.contains { verbsOfSaying.contains(String($0)) }
  }

  /// What sources are called.
  private static let works = [
    "the article", "an article", "The article", "opinion article", "the essay", "The essay", "the commentary",
    "The commentary", "the author", "the authors", "The author", "The authors", "its author", "its authors",
  ]

  /// The stems of verbs of saying with the endings that they take.
  private static let verbsOfSaying: Set<String> = {
    let regular = [
      "report", "argu", "accus", "conclud", "not", "estimat", "alleg", "claim", "stat", "call", "describ", "ask", "urg",
      "predict", "warn", "den", "reject", "count", "recommend", "demand", "announc", "suggest", "maintain", "criticis",
      "criticiz", "object", "insist", "repeat", "declar", "add", "explain", "admit", "contend", "assert", "pledg",
      "propos", "deplor", "condemn", "wrot", "expect", "view", "cit", "mention", "record", "comment", "remark", "grant",
      "conced", "acknowledg",
    ]
    let endings = ["", "s", "es", "ed", "e", "ing", "ies", "ied", "y"]
    let irregular = [
      "said", "says", "say", "saying", "told", "tells", "tell", "writes", "write", "writing", "according", "found",
      "finds", "find", "puts", "put", "held", "holds", "spoke", "speaks", "gave", "gives", "read", "reads", "words",
      "account", "view", "opinion", "calls",
    ]
    return Set(regular.flatMap { stem in endings.map { stem + $0 } } + irregular).subtracting(["not", "state", "add"])
  }()
}
