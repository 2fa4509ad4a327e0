import DocumentModel

extension EvidenceView {
  /// All pairs of visible records that cannot both be right as they stand, sorted. Retracted sources have no part in it.
  public var conflicts: [Conflict] { index.conflicts(of: self).all }

  /// The conflicts that a record has a part in.
  public func conflicts(of reference: ClaimReference) -> [Conflict] {
    let found = index.conflicts(of: self)
    return (found.byRecord[reference] ?? []).map { found.all[$0] }
  }
}

/// The conflicts of a view, and for each record which they are.
struct ConflictIndex: Sendable {
  let all: [Conflict]
  let byRecord: [ClaimReference: [Int]]

  init(_ view: EvidenceView) {
    let found =
      QuantityConflicts(view).all() + PositionConflicts.all(in: view) + ForecastConflicts.all(in: view)
      + EventConflicts.all(in: view)
    let pairs = Set(found.map { Set([$0.first, $0.second]) })
    // What the records say of themselves adds to what was found, and does not repeat it.
    let declared = ConflictIndex.declared(in: view).filter { !pairs.contains([$0.first, $0.second]) }
    let resolutions = ConflictIndex.resolutions(in: view)
    all = Set(found + declared).sorted().map { conflict in
      var conflict = conflict
      conflict.resolution = resolutions[[conflict.first, conflict.second]]
      return conflict
    }
    var byRecord: [ClaimReference: [Int]] = [:]
    for (index, conflict) in all.enumerated() {
      byRecord[conflict.first, default: []].append(index)
      byRecord[conflict.second, default: []].append(index)
    }
    self.byRecord = byRecord
  }

  /// By the two records that each is about.
  private static func resolutions(in view: EvidenceView) -> [Set<ClaimReference>: ConflictResolution] {
    let pairs = view.sources.flatMap { source in
      source.claims.flatMap { claim in
        claim.resolutions.map { (Set([ClaimReference(source: source.id, record: claim.id), $0.with]), $0) }
      }
    }
    return Dictionary(pairs) { first, _ in first }
  }

  private static func declared(in view: EvidenceView) -> [Conflict] {
    view.sources.filter { !$0.isRetracted }.flatMap { source in
      source.claims.flatMap { claim in
        claim.contradicts.filter { view.source($0.source)?.isRetracted == false }.map { other in
          let pair = [ClaimReference(source: source.id, record: claim.id), other].sorted()
          return Conflict(.declared, pair[0], pair[1])
        }
      }
    }
  }
}
