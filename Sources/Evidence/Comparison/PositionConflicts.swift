import DocumentModel

/// Finds opposed stances of one actor on one issue within 90 days.
enum PositionConflicts {
  static let window = 90

  private struct Subject: Hashable {
    let actor: String
    let issue: String
  }

  static func all(in view: EvidenceView) -> [Conflict] {
    var groups: [Subject: [EvidenceView.Found<Position>]] = [:]
    for source in view.sources where !source.isRetracted {
      for position in source.positions where position.stance.direction != nil && position.asOf != nil {
        groups[Subject(actor: position.actor, issue: position.issue), default: []].append(
          EvidenceView.Found(
            source: source, record: position, reference: ClaimReference(source: source.id, record: position.id)))
      }
    }
    return groups.values.flatMap(conflicts)
  }

  private static func conflicts(_ positions: [EvidenceView.Found<Position>]) -> [Conflict] {
    let sorted = positions.sorted { ($0.day, $0.reference) < ($1.day, $1.reference) }
    var found: [Conflict] = []
    for (index, later) in sorted.enumerated() {
      // The nearest in time first; a few say all there is to say.
      var count = 0
      for earlier in sorted[..<index].reversed() where count < 8 {
        guard let a = earlier.record.asOf?.date, let b = later.record.asOf?.date, a.overlaps(b, within: window) else {
          break
        }
        guard earlier.record.stance.direction != later.record.stance.direction else { continue }
        count += 1
        let pair = [earlier.reference, later.reference].sorted()
        found.append(Conflict(.position, pair[0], pair[1]))
      }
    }
    return found
  }
}

extension Position.Stance {
  /// For or against; nil for a stance that is neither.
  var direction: Bool? {
    switch self {
    case .supports, .demands: true
    case .opposes, .denies, .declines: false
    case .evades, .conditional: nil
    }
  }
}

extension EvidenceView.Found where Record == Position {
  fileprivate var day: Int { record.asOf?.date.firstDay ?? .min }
}
