extension SourceRecord {
  /// All records, kind by kind, in the order in which the source lists them.
  public var records: [EvidenceRecord] {
    claims.map(EvidenceRecord.claim) + quotations.map(EvidenceRecord.quotation)
      + positions.map(EvidenceRecord.position) + events.map(EvidenceRecord.event)
      + recommendations.map(EvidenceRecord.recommendation) + relations.map(EvidenceRecord.relation)
  }

  /// How many records the source has.
  public var recordCount: Int {
    claims.count + quotations.count + positions.count + events.count + recommendations.count + relations.count
  }

  /// Where each record stands in the list of its kind, in the order of `records`.
  var recordIDs: [(kind: EvidenceRecord.Kind, offset: Int, id: String)] {
    claims.enumerated().map { (.claim, $0, $1.id) } + quotations.enumerated().map { (.quotation, $0, $1.id) }
      + positions.enumerated().map { (.position, $0, $1.id) } + events.enumerated().map { (.event, $0, $1.id) }
      + recommendations.enumerated().map { (.recommendation, $0, $1.id) }
      + relations.enumerated().map { (.relation, $0, $1.id) }
  }

  /// The record at an offset in the list of its kind.
  func record(_ kind: EvidenceRecord.Kind, at offset: Int) -> EvidenceRecord {
    switch kind {
    case .claim: .claim(claims[offset])
    case .quotation: .quotation(quotations[offset])
    case .position: .position(positions[offset])
    case .event: .event(events[offset])
    case .recommendation: .recommendation(recommendations[offset])
    case .relation: .relation(relations[offset])
    }
  }

  /// Who the source is, in few words, for print: "Ruggiero and Scarlatoiu", or the publisher, or the title.
  ///
  /// - Parameter language: of the text around it (BCP 47), not of the source.
  public func shortName(in language: String) -> String {
    let words = NameWords.of(language)
    let families = authors.map(\.family)
    switch families.count {
    case 0: return publisher ?? title ?? id
    case 1: return families[0]
    case 2: return words.and(families[0], families[1])
    default: return words.andOthers(families[0])
    }
  }
}

/// How a language joins names. A new language is one more entry of `all`.
private struct NameWords: Sendable {
  let and: @Sendable (String, String) -> String
  let andOthers: @Sendable (String) -> String

  static func of(_ language: String) -> NameWords {
    all[String(language.prefix { $0 != "-" }).lowercased()] ?? english
  }

  private static let all = ["en": english, "ko": NameWords(and: { "\($0)·\($1)" }, andOthers: { "\($0) 외" })]
  private static let english = NameWords(and: { "\($0) and \($1)" }, andOthers: { "\($0) and others" })
}
