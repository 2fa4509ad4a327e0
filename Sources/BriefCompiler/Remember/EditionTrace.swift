import Evidence
import EvidenceStore
import IncrementalBuild
import Workspace

/// What an edition was made from, as its audience sees it, with enough to tell whether the same would be made now.
struct EditionTrace {
  /// What a step asked of a world.
  struct Reads {
    var files: [Manifest.File]
    var absences: [String]
    var listings: [Manifest.File]

    /// The first answer that is not what it was.
    func change(in world: any World) -> RebuildReason? {
      for file in files {
        guard let source = try? world.source(file.path) else { return .gone(file.path) }
        if source.sha256 != file.sha256 { return .changed(file.path) }
      }
      for listing in listings {
        guard let names = try? world.list(listing.path) else { return .gone(listing.path) }
        if InputSnapshot.Listing(folder: listing.path, names: names).sha256 != listing.sha256 {
          return .listing(listing.path)
        }
      }
      return absences.first { (try? world.source($0)) != nil || (try? world.list($0)) != nil }.map(
        RebuildReason.appeared)
    }
  }

  /// What holds for the run or for all its briefs, such as the configuration, by name.
  struct Condition: Hashable {
    var name: String
    var value: String
  }

  struct Answer {
    var query: EvidenceQuery
    var digest: String
  }

  var conditions: [Condition]
  /// The days on which the same would be made of the same.
  var days: ClosedRange<Int>
  var reads: Reads
  var packReads: Reads
  /// Of all files of the evidence, where the edition asked for any of it.
  var evidence: String?
  var answers: [Answer]
  /// The files that its diagnostics point into: a place moves with what stands above it.
  var places: [Manifest.File]

  /// The answers by question, where they are those of this evidence under these conditions; otherwise none.
  func answers(under conditions: [Condition], of store: StoreDigest) -> [EvidenceQuery: String] {
    guard self.conditions.starts(with: conditions), evidence == store.files else { return [:] }
    return Dictionary(answers.map { ($0.query, $0.digest) }) { first, _ in first }
  }

  /// Why the same would not be made now; nil where it would.
  func change(
    _ conditions: [Condition], today: Int, world: any World, packWorld: any World, _ answers: EvidenceAnswers
  ) -> RebuildReason? {
    if conditions != self.conditions {
      let old = Set(self.conditions)
      return .condition(conditions.first { !old.contains($0) }?.name ?? "what was asked for")
    }
    guard days.contains(today) else { return .condition("the day") }
    if let change = reads.change(in: world) ?? packReads.change(in: packWorld) { return change }
    guard let evidence, evidence != answers.store.files else { return nil }
    return self.answers.first { answers.digest(of: $0.query) != $0.digest }.map { .evidence($0.query) }
  }
}

extension EditionTrace.Reads {
  init(_ snapshot: InputSnapshot) {
    files = snapshot.files.map { Manifest.File(path: $0.path, sha256: $0.sha256) }
    absences = snapshot.absences
    listings = snapshot.listings.map { Manifest.File(path: $0.folder, sha256: $0.sha256) }
  }
}
