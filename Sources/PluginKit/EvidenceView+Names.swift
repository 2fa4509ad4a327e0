import DocumentModel
import Evidence

extension EvidenceView {
  /// Whose word a claim is, for print: the actor at the end of its chain, or who made the work there, or the source.
  public func speaker(of claim: Claim, in source: SourceRecord, language: String) -> String {
    name(of: claim.chain.last?.who ?? .source, in: source, language: language)
  }

  /// A speaker's name for print. A work goes by the name of who made it.
  public func name(of who: ChainLink.Who, in source: SourceRecord, language: String) -> String {
    switch who {
    case .source: source.shortName(in: language)
    case .named(let id): registries.works[id]?.by.map(actorName) ?? actorName(id)
    case .unnamed(let role): role
    }
  }

  /// The label of a topic, or its id.
  public func topicLabel(_ id: String, in language: String) -> String {
    registries.topics[id]?.label.text(in: language) ?? id
  }
}
