import Diagnostics
import DocumentModel
import Synchronization

/// What there is to tell of a report: put together when it is first asked for, since there may be very much.
final class ToldOnce: Sendable {
  private let known = Mutex<[Diagnostic]?>(nil)

  /// Those of all lists; of those that are equal and have a place, one.
  func diagnostics(of lists: [[Diagnostic]]) -> [Diagnostic] {
    known.withLock { known in
      if let known { return known }
      var seen: Set<Diagnostic> = []
      let found = lists.flatMap { $0.filter { !$0.span.isKnown || seen.insert($0).inserted } }
      known = found
      return found
    }
  }
}
