import DocumentModel
import Synchronization

extension EvidenceView {
  /// All pairs of visible records that cannot both be right as they stand, sorted. Retracted sources have no part in it.
  public var conflicts: [Conflict] {
    listener.hears(.allConflicts)
    return index.conflicts(of: self).all
  }

  /// The conflicts that a record has a part in.
  public func conflicts(of reference: ClaimReference) -> [Conflict] {
    listener.hears(.conflicts(with: reference))
    return index.conflicts(of: self).conflicts(of: reference)
  }
}

/// The conflicts of a view, and for each record which they are.
final class ConflictIndex: Sendable {
  /// Two records, in whichever order they are given.
  private struct Pair: Hashable {
    private let low: ClaimReference
    private let high: ClaimReference

    init(_ one: ClaimReference, _ other: ClaimReference) { (low, high) = one < other ? (one, other) : (other, one) }
  }

  let all: [Conflict]
  /// The places of a record's conflicts among all: made when they are first asked for.
  private let byRecord = Mutex<[ClaimReference: [Int]]?>(nil)

  init(_ view: EvidenceView) {
    // There may be very many of figures: they are sorted where they are.
    var all = QuantityConflicts(view).all()
    let others = PositionConflicts.all(in: view) + ForecastConflicts.all(in: view) + EventConflicts.all(in: view)
    // What the records say of themselves adds to what was found, and does not repeat it.
    let declared = ConflictIndex.declared(in: view)
    let told = Set(declared.map { Pair($0.first, $0.second) })
    let known =
      told.isEmpty ? [] : Set([all, others].joined().lazy.map { Pair($0.first, $0.second) }.filter(told.contains))
    all += Set(others + declared.filter { !known.contains(Pair($0.first, $0.second)) })
    all.sort()
    let resolutions = ConflictIndex.resolutions(in: view)
    if !resolutions.isEmpty {
      for index in all.indices { all[index].resolution = resolutions[Pair(all[index].first, all[index].second)] }
    }
    self.all = all
  }

  /// The conflicts that a record has a part in.
  func conflicts(of reference: ClaimReference) -> [Conflict] {
    byRecord.withLock { known in
      let places = known ?? placesByRecord
      known = places
      return (places[reference] ?? []).map { all[$0] }
    }
  }

  private var placesByRecord: [ClaimReference: [Int]] {
    var places: [ClaimReference: [Int]] = [:]
    for (index, conflict) in all.enumerated() {
      places[conflict.first, default: []].append(index)
      places[conflict.second, default: []].append(index)
    }
    return places
  }

  /// By the two records that each is about.
  private static func resolutions(in view: EvidenceView) -> [Pair: ConflictResolution] {
    let pairs = view.sources.flatMap { source in
      source.claims.flatMap { claim in
        claim.resolutions.map { (Pair(ClaimReference(source: source.id, record: claim.id), $0.with), $0) }
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
