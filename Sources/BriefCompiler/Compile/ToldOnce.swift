import Diagnostics
import DocumentModel
import Synchronization

/// What there is to tell of a report: found out when it is first asked for, since there may be very much.
final class ToldOnce: Sendable {
  private let known = Mutex<[[Diagnostic]]?>(nil)

  /// Each list without what it or one before it says already of the same place.
  func lists(of lists: [[Diagnostic]]) -> [[Diagnostic]] {
    known.withLock { known in
      if let known { return known }
      let shared = Self.sharedFiles(of: lists)
      var told: Set<Diagnostic> = []
      let found = lists.map { list in
        var own: Set<Diagnostic> = []
        let new = list.filter { diagnostic in
          guard diagnostic.span.isKnown else { return true }
          return shared.contains(diagnostic.span.file)
            ? told.insert(diagnostic).inserted : own.insert(diagnostic).inserted
        }
        // One copy is enough of what very large workspaces have to say.
        return new.count == list.count ? list : new
      }
      known = found
      return found
    }
  }

  /// The files of which more than one list speaks.
  private static func sharedFiles(of lists: [[Diagnostic]]) -> Set<FileID> {
    var first: [FileID: Int] = [:]
    var shared: Set<FileID> = []
    for (index, list) in lists.enumerated() {
      var last = FileID.none
      for file in list.lazy.map(\.span.file) where file != last {
        last = file
        if first[file, default: index] != index { shared.insert(file) } else { first[file] = index }
      }
    }
    return shared
  }
}
