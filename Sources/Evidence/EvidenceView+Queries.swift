import DocumentModel

/// Queries by topic, actor and metric. None of them means all; a topic means itself and its descendants. Answers
/// are sorted by as-of date, then by the source's date and id, then by the record's id; what has no date comes last.
extension EvidenceView {
  public func claims(topics: [String] = [], actors: [String] = [], metrics: [String] = []) -> [Found<Claim>] {
    find(.claim, topics, actors, metrics) { $0.claims.map { ($0, .claim($0)) } }
  }

  public func quotations(topics: [String] = [], actors: [String] = []) -> [Found<Quotation>] {
    find(.quotation, topics, actors) { $0.quotations.map { ($0, .quotation($0)) } }
  }

  public func positions(topics: [String] = [], actors: [String] = []) -> [Found<Position>] {
    find(.position, topics, actors) { $0.positions.map { ($0, .position($0)) } }
  }

  public func events(topics: [String] = [], actors: [String] = []) -> [Found<Event>] {
    find(.event, topics, actors) { $0.events.map { ($0, .event($0)) } }
  }

  public func recommendations(topics: [String] = [], actors: [String] = []) -> [Found<Recommendation>] {
    find(.recommendation, topics, actors) { $0.recommendations.map { ($0, .recommendation($0)) } }
  }

  public func relations(topics: [String] = [], actors: [String] = []) -> [Found<Relation>] {
    find(.relation, topics, actors) { $0.relations.map { ($0, .relation($0)) } }
  }

  /// Records of every kind.
  public func records(topics: [String] = [], actors: [String] = []) -> [Found<EvidenceRecord>] {
    find(nil, topics, actors) { $0.records.map { ($0, $0) } }
  }

  /// The references of all records, in the order of answers: for who needs not hold all records at once.
  public func references() -> [ClaimReference] {
    listener.hears(.references)
    var found: [SortKey] = []
    for source in index.sources {
      for (kind, offset, id) in source.recordIDs {
        found.append(
          SortKey(
            asOf: source.record(kind, at: offset).asOf?.date, published: source.published?.date,
            reference: ClaimReference(source: source.id, record: id)))
      }
    }
    return found.sorted().map(\.reference)
  }

  /// The topic and everything below it, sorted. A topic that the registry does not hold stands for itself.
  public func topicAndDescendants(_ id: String) -> [String] {
    var found: Set<String> = [id]
    var pending = [id]
    while let parent = pending.popLast() {
      for topic in registries.topics.values where topic.parent == parent && found.insert(topic.id).inserted {
        pending.append(topic.id)
      }
    }
    return found.sorted()
  }

  /// The id that stands for someone whom the view does not hold, whoever it is.
  public static let notNamed = "not-named"

  /// The printed name of an actor, work, publisher or source; the id where none of them has it.
  public func actorName(_ id: String) -> String {
    if id == EvidenceView.notNamed { return "someone not named" }
    return registries.actors[id]?.name ?? registries.works[id]?.title ?? registries.publishers[id]?.name
      ?? source(id)?.shortName(in: "en") ?? id
  }

  /// A relation in words: "China forcibly returns North Koreans in China".
  public func words(of relation: Relation, in language: String) -> String {
    let predicate = registries.predicates[relation.predicate]?.label.text(in: language) ?? relation.predicate
    return "\(actorName(relation.subject)) \(predicate) \(actorName(relation.object))"
  }

  /// What corroboration counts: who a claim comes from in the end. Two mentions with one key are one origin.
  ///
  /// It is the last link of the chain: for an actor its id, for a work the id of who made it, for the source itself
  /// what it republishes, or its own id. Nil where the chain ends with someone unnamed, who counts as no origin.
  public func originKey(of claim: Claim, in source: SourceRecord) -> String? {
    guard let link = claim.chain.last else { return source.origin?.of ?? source.id }
    switch link.who {
    case .source: return source.origin?.of ?? source.id
    case .named(let id): return registries.works[id]?.by ?? id
    case .unnamed: return nil
    }
  }

  private func find<Record: Sendable>(
    _ kind: EvidenceRecord.Kind?, _ topics: [String], _ actors: [String], _ metrics: [String] = [],
    _ records: (SourceRecord) -> [(Record, EvidenceRecord)]
  ) -> [Found<Record>] {
    listener.hears(.selection(kind, topics: topics, actors: actors, metrics: metrics))
    let topics = Set(topics.flatMap(topicAndDescendants))
    let (actors, metrics) = (Set(actors), Set(metrics))
    var found: [(key: SortKey, item: Found<Record>)] = []
    for source in index.sources {
      let given = given(source)
      for (record, any) in records(source) {
        guard topics.isEmpty || any.topics.contains(where: topics.contains),
          actors.isEmpty || any.actors.contains(where: actors.contains),
          metrics.isEmpty || any.quantity?.metric.map(metrics.contains) == true
        else { continue }
        let reference = ClaimReference(source: source.id, record: any.id)
        let key = SortKey(asOf: any.asOf?.date, published: source.published?.date, reference: reference)
        found.append((key, Found(source: given, record: record, reference: reference)))
      }
    }
    return found.sorted { $0.key < $1.key }.map(\.item)
  }
}

/// The order of answers.
private struct SortKey: Comparable {
  let asOf: EDTF?
  let published: EDTF?
  let reference: ClaimReference

  static func < (left: SortKey, right: SortKey) -> Bool {
    if left.asOf != right.asOf { return precedes(left.asOf, right.asOf) }
    if left.published != right.published { return precedes(left.published, right.published) }
    return left.reference < right.reference
  }

  private static func precedes(_ left: EDTF?, _ right: EDTF?) -> Bool {
    guard let left, let right else { return left != nil }
    return left < right
  }
}
