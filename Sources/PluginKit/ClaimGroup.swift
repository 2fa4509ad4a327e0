import DocumentModel
import Evidence

/// Claims that say the same: one is printed, all are cited.
public struct ClaimGroup: Sendable {
  /// The one to print: of the best graded source, the most specific.
  public var printed: EvidenceView.Found<Claim>
  /// All of them, the printed one first.
  public var references: [ClaimReference]
  /// How many different origins stand behind them; an anonymous one counts none.
  public var origins: Int
  /// Whose word it is in the end; nil where that is someone unnamed.
  public var originKey: String?
  /// The topics of all.
  public var topics: [String]

  /// True for what an author holds or expects, which is no fact.
  public var isOpinion: Bool {
    switch printed.record.voice {
    case .opinion, .forecast, .recommendation: true
    case .reported, .asserted, .inferred: false
    }
  }

  /// The groups of claims, in the order of their printed ones. A claim is left out where its source is retracted.
  ///
  /// - Parameters:
  ///   - excluded: claims that are not shown; a group stays while one of its claims does.
  public static func make(
    of claims: [EvidenceView.Found<Claim>], excluding excluded: Set<ClaimReference> = [], in evidence: EvidenceView
  ) -> [ClaimGroup] {
    let sameness = evidence.sameness
    // What is printed comes from what was asked for.
    let asked = Set(claims.map(\.reference))
    var groups: [ClaimGroup] = []
    var done: Set<ClaimReference> = []
    for claim in claims where !excluded.contains(claim.reference) && !claim.source.isRetracted {
      guard !done.contains(claim.reference) else { continue }
      let members = sameness.members(with: claim.reference).compactMap { reference in
        evidence.claimFound(reference)
      }.filter { !excluded.contains($0.reference) && !$0.source.isRetracted }
      done.formUnion(members.map(\.reference))
      let candidates = members.filter { asked.contains($0.reference) }
      guard let printed = candidates.min(by: { precedes($0, $1) }) else { continue }
      groups.append(ClaimGroup(printed, members: members, in: evidence))
    }
    return groups
  }

  private init(
    _ printed: EvidenceView.Found<Claim>, members: [EvidenceView.Found<Claim>], in evidence: EvidenceView
  ) {
    self.printed = printed
    references = [printed.reference] + members.map(\.reference).filter { $0 != printed.reference }
    origins = Corroboration(of: members, in: evidence).origins
    originKey = evidence.originKey(of: printed.record, in: printed.source)
    var seen: Set<String> = []
    topics = members.flatMap(\.record.topics).filter { seen.insert($0).inserted }
  }

  /// Better graded, then with a figure, then more credible, then in the source's own words, then longer.
  private static func precedes(_ left: EvidenceView.Found<Claim>, _ right: EvidenceView.Found<Claim>) -> Bool {
    let a = rank(left)
    let b = rank(right)
    for (x, y) in zip(a, b) where x != y { return x < y }
    return left.reference < right.reference
  }

  private static func rank(_ claim: EvidenceView.Found<Claim>) -> [Int] {
    [
      claim.source.reliability.flatMap { Reliability.Grade.allCases.firstIndex(of: $0.grade) } ?? 9,
      claim.record.quantity == nil ? 1 : 0, claim.record.credibility ?? 6, claim.record.quote == nil ? 1 : 0,
      -claim.record.text.utf8.count,
    ]
  }
}

extension ClaimGroup {
  /// How much a reader gains by it: figures, several origins and good grades weigh more.
  public var weight: Int {
    let grade = printed.source.reliability.flatMap { Reliability.Grade.allCases.firstIndex(of: $0.grade) } ?? 5
    let doubt = max(0, (printed.record.credibility ?? 3) - 3)
    return (printed.record.quantity == nil ? 0 : 4) + 3 * min(3, max(0, origins - 1)) + (6 - grade) - 3 * doubt
  }
}
