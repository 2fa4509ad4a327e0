import DocumentModel

/// Which claims say the same: `same-as`, read in both directions and across more than one step.
public struct ClaimSameness: Sendable {
  private var neighbours: [ClaimReference: [ClaimReference]] = [:]

  init(_ sources: [SourceRecord]) {
    for source in sources {
      for claim in source.claims {
        let own = ClaimReference(source: source.id, record: claim.id)
        for other in claim.sameAs {
          neighbours[own, default: []].append(other)
          neighbours[other, default: []].append(own)
        }
      }
    }
  }

  /// The claim itself and all that say the same, sorted.
  public func members(with start: ClaimReference) -> [ClaimReference] {
    var found: Set<ClaimReference> = [start]
    var pending = [start]
    while let next = pending.popLast() {
      for other in neighbours[next] ?? [] where found.insert(other).inserted { pending.append(other) }
    }
    return found.sorted()
  }
}

extension EvidenceView {
  /// Which claims say the same.
  public var sameness: ClaimSameness {
    listener.hears(.sameness)
    return index.sameness
  }

  /// Claims that several articles make and that go back to fewer origins: what could pass for corroboration.
  public struct Repetition: Sendable {
    public let mentions: [ClaimReference]
    public let articles: Int
    public let origins: Int
  }

  /// All repetitions, by their first mention.
  public var repetitions: [Repetition] {
    let sameness = sameness
    var done: Set<ClaimReference> = []
    return claims().compactMap { claim in
      guard !done.contains(claim.reference) else { return nil }
      let mentions = sameness.members(with: claim.reference).compactMap(claimFound)
      done.formUnion(mentions.map(\.reference))
      let corroboration = Corroboration(of: mentions, in: self)
      guard corroboration.isRepetition else { return nil }
      return Repetition(
        mentions: mentions.map(\.reference), articles: corroboration.articles, origins: corroboration.origins)
    }.sorted { $0.mentions.lexicographicallyPrecedes($1.mentions) }
  }
}
