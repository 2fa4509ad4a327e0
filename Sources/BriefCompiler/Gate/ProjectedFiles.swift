import DocumentModel
import PluginKit
import Synchronization
import Workspace

/// Files as audiences may know them, each looked through once in a run: it is asked for again and again.
final class ProjectedFiles: Sendable {
  private struct Key: Hashable {
    let file: FileID
    let audience: String
  }

  /// What nothing is withheld of.
  private let undivided: Set<FileID>
  /// What the gate has read.
  private let judged: Set<FileID>
  private let known = Mutex<[Key: SourceFile?]>([:])

  init(_ gate: Gate) { (undivided, judged) = (gate.undividedFiles, gate.judgedFiles) }

  func isJudged(_ source: SourceFile) -> Bool { judged.contains(source.id) }

  /// The file for an audience, or nil where it may not have it: as it was made first.
  func file(_ source: SourceFile, for audience: Audience, _ make: () -> SourceFile?) -> SourceFile? {
    if undivided.contains(source.id) { return source }
    let key = Key(file: source.id, audience: audience.name)
    if let file = known.withLock({ $0[key] }) { return file }
    let file = make()
    known.withLock { $0[key] = .some(file) }
    return file
  }
}
