import DocumentModel

/// Finds two dates of what looks like one event: the same type, the same actors and mostly the same words, on days that
/// have nothing in common and lie within 90 days of each other.
enum EventConflicts {
  static let window = 90

  private struct Subject: Hashable {
    let type: Event.Kind
    let actors: Set<String>
  }

  private struct Candidate {
    let reference: ClaimReference
    let event: Event
    let words: Set<String>
  }

  static func all(in view: EvidenceView) -> [Conflict] {
    var groups: [Subject: [Candidate]] = [:]
    for source in view.sources where !source.isRetracted {
      for event in source.events where !event.actors.isEmpty && event.when.firstDay != nil && event.when.lastDay != nil
      {
        groups[Subject(type: event.type, actors: Set(event.actors)), default: []].append(
          Candidate(
            reference: ClaimReference(source: source.id, record: event.id), event: event,
            words: Set(event.what.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))))
      }
    }
    return groups.values.flatMap(conflicts)
  }

  private static func conflicts(_ events: [Candidate]) -> [Conflict] {
    let sorted = events.sorted {
      ($0.event.when.firstDay ?? 0, $0.reference) < ($1.event.when.firstDay ?? 0, $1.reference)
    }
    var found: [Conflict] = []
    for (index, later) in sorted.enumerated() {
      for earlier in sorted[..<index].reversed().prefix(32) where areOne(earlier, later) {
        guard !earlier.event.when.overlaps(later.event.when),
          earlier.event.when.overlaps(later.event.when, within: window)
        else { continue }
        let pair = [earlier.reference, later.reference].sorted()
        found.append(Conflict(.event, pair[0], pair[1]))
      }
    }
    return found
  }

  /// Of the words of both, three in five or more are the words of each.
  private static func areOne(_ left: Candidate, _ right: Candidate) -> Bool {
    guard left.reference.source != right.reference.source,
      left.event.place == nil || right.event.place == nil || left.event.place == right.event.place
    else { return false }
    let shared = left.words.intersection(right.words).count
    return shared * 5 >= left.words.union(right.words).count * 3
  }
}
