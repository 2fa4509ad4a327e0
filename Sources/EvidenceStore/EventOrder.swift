import Diagnostics
import DocumentModel
import Evidence

/// Checks the order that events claim: no event comes before itself by way of others, and none is dated after one that
/// it precedes.
struct EventOrder {
  private var successors: [ClaimReference: [ClaimReference]] = [:]
  private var events: [ClaimReference: Event] = [:]

  init(_ sources: [SourceRecord]) {
    for source in sources {
      for event in source.events {
        let reference = ClaimReference(source: source.id, record: event.id)
        events[reference] = event
        for later in event.precedes { successors[reference, default: []].append(later) }
        for earlier in event.follows { successors[earlier, default: []].append(reference) }
      }
    }
  }

  func diagnostics() -> [Diagnostic] { cycles() + reversals() }

  private func reversals() -> [Diagnostic] {
    successors.keys.sorted().flatMap { earlier in
      (successors[earlier] ?? []).compactMap { later -> Diagnostic? in
        guard let first = events[earlier], let second = events[later], let start = first.when.firstDay,
          let end = second.when.lastDay, start > end
        else { return nil }
        return Diagnostic(
          "date/sequence", .error, "“\(earlier)” precedes “\(later)”, and is dated after it", at: first.span,
          labels: [.init("the other event", at: second.span)], notes: ["Correct a date, or the order."])
      }
    }
  }

  /// One diagnostic for each group of events that lie in circles together.
  private func cycles() -> [Diagnostic] {
    let circling = circling
    var done: Set<ClaimReference> = []
    return circling.sorted().compactMap { start in
      guard done.insert(start).inserted else { return nil }
      var pending = [start]
      while let next = pending.popLast() {
        pending += (successors[next] ?? []).filter { circling.contains($0) && done.insert($0).inserted }
      }
      return Diagnostic(
        "date/cycle", .error, "“\(start)” comes before itself, by way of other events",
        at: events[start]?.span ?? .none, notes: ["Take out one “precedes:” or “follows:”."])
    }
  }

  /// What is left when events that nothing precedes have been taken away, again and again.
  private var circling: Set<ClaimReference> {
    var counts: [ClaimReference: Int] = [:]
    for later in successors.values.joined() { counts[later, default: 0] += 1 }
    var free = successors.keys.filter { counts[$0] == nil }
    while let next = free.popLast() {
      for later in successors[next] ?? [] {
        counts[later, default: 0] -= 1
        if counts[later] == 0 { free.append(later) }
      }
    }
    return Set(counts.filter { $0.value > 0 && successors[$0.key] != nil }.keys)
  }
}
