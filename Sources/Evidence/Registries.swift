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
  public var reviewers: [String: Reviewer] = [:]

  public init() {}
}
