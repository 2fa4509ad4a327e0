import DocumentModel
import Evidence
import EvidenceStore
import Workspace

/// Random changes of what of a workspace is restricted, and of nothing else. The same seed makes the same changes.
///
/// Records, entries, files and passages above the clearance are changed, deleted and added; what is open keeps every
/// byte, and no label changes. A workspace without restricted material gets some.
struct RestrictedChanges {
  let site: Site
  var numbers: SeededNumbers
  /// The files that change, by path; nil for those that go.
  var files: [String: [UInt8]?] = [:]
  var counts = NoninterferenceReport.Counts()

  let withheld: WithheldMaterial

  init(_ site: Site, seed: UInt64) {
    self.site = site
    numbers = SeededNumbers(seed: seed)
    withheld = WithheldMaterial(site)
    changeStores()
    changeMarkdown()
    addFiles()
  }

  func isWithheld(_ label: AccessLabel) -> Bool { !label.isVisible(at: site.clearance, on: site.today) }

  mutating func delete(_ path: String) {
    files[path] = .some(nil)
    counts.deleted += 1
  }

  mutating func add(_ path: String, _ text: String) {
    guard files[path] == nil, (try? site.compiler.world.source(path)) == nil else { return }
    files[path] = Array(text.utf8)
    counts.added += 1
  }
}
