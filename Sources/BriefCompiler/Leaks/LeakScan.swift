import Diagnostics
import DocumentModel
import Evidence

/// Looks through the public bytes of editions for what only restricted material holds, before anything is published
/// (`LeakIndex` says what is looked for). It is the second pair of eyes: whatever made the bytes, it reads them as
/// their readers will.
///
/// Time is linear in the restricted material, the visible material and the bytes.
struct LeakScan: Sendable {
  /// What everybody is told, whatever was found and wherever.
  static let message = Diagnostic(
    "label/leak", .error, "an edition holds what its audience may not see, and nothing is published",
    notes: ["`dossier check --clearance TLP:RED` shows the place to those who may see it"])

  private let index: LeakIndex

  /// Nil where there is nothing to look for.
  init?(_ index: LeakIndex) {
    guard !index.isEmpty else { return nil }
    self.index = index
  }

  /// What was found in the files of an edition: one diagnostic for each text that it comes from, with its place. For
  /// full clearance only.
  func hits(in files: [(path: String, bytes: [UInt8])]) -> [Diagnostic] {
    var found: [(needle: LeakNeedle, paths: [String])] = []
    var places: [SourceSpan: Int] = [:]
    for file in files {
      let texts = [Array(file.path.utf8)] + PublicText.texts(of: file.bytes, in: file.path)
      for needle in texts.flatMap({ index.found(in: $0, ignoring: PublicText.marks(of: file.path)) }) {
        let place = places[needle.span] ?? found.count
        places[needle.span] = place
        if place == found.count { found.append((needle, [])) }
        if found[place].paths.last != file.path { found[place].paths.append(file.path) }
      }
    }
    return found.map { needle, paths in
      Diagnostic(
        "label/leak", .error, "“\(needle.text)” stands in \(paths.joined(separator: ", "))", at: needle.span,
        notes: ["Take it out of what makes this edition, or lower the label of what it comes from."])
    }
  }
}
