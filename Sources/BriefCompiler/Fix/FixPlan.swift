import Diagnostics
import DocumentModel
import Workspace

/// What the safe fixes of diagnostics come to: files with what they should hold.
public struct FixPlan: Sendable {
  /// A file with what it should hold in place of what it holds.
  public struct Change: Sendable {
    public let path: String
    public let old: [UInt8]
    public let new: [UInt8]
  }

  /// By path.
  public private(set) var changes: [Change] = []
  /// How many fixes the changes make.
  public private(set) var fixed = 0
  /// How many fixes are left out: their places were not found in the files, or another fix changes the same place.
  public private(set) var leftOut = 0

  /// - Parameters:
  ///   - world: the files as they are.
  ///   - map: where the places of the diagnostics are numbered.
  init(_ diagnostics: [Diagnostic], world: any World, map: SourceMap) {
    var edits: [String: [Fix.Edit]] = [:]
    for fix in diagnostics.compactMap(FixPlan.safeFix) {
      if fix.edits.allSatisfy({ edit in edits.values.contains { $0.contains(edit) } }) { continue }
      let paths = fix.edits.map { FixPlan.path(of: $0, world, map) }
      let isFree = zip(fix.edits, paths).allSatisfy { edit, path in
        path.map { !(edits[$0] ?? []).contains { FixPlan.overlap($0.span, edit.span) } } ?? false
      }
      guard isFree else {
        leftOut += 1
        continue
      }
      for (edit, path) in zip(fix.edits, paths) { if let path { edits[path, default: []].append(edit) } }
      fixed += 1
    }
    for (path, edits) in edits.sorted(by: { $0.key < $1.key }) {
      guard let old = (try? world.source(path))?.bytes else { continue }
      changes.append(Change(path: path, old: old, new: FixPlan.bytes(old, with: edits)))
    }
  }

  /// The fix that may be made without asking.
  private static func safeFix(of diagnostic: Diagnostic) -> Fix? {
    diagnostic.fixes.first { $0.applicability == .safe && !$0.edits.isEmpty }
  }

  /// The file of an edit; nil where the place is not one of the file as it is.
  private static func path(of edit: Fix.Edit, _ world: any World, _ map: SourceMap) -> String? {
    guard let file = map.file(edit.span.file), edit.span.end <= file.bytes.count,
      (try? world.source(file.path))?.bytes == file.bytes
    else { return nil }
    return file.path
  }

  private static func overlap(_ one: SourceSpan, _ other: SourceSpan) -> Bool {
    Int(one.offset) < max(other.end, Int(other.offset) + 1) && Int(other.offset) < max(one.end, Int(one.offset) + 1)
  }

  private static func bytes(_ old: [UInt8], with edits: [Fix.Edit]) -> [UInt8] {
    var result: [UInt8] = []
    var start = 0
    for edit in edits.sorted(by: { $0.span.offset < $1.span.offset }) {
      result += old[start..<Int(edit.span.offset)] + Array(edit.replacement.utf8)
      start = edit.span.end
    }
    return result + old[start...]
  }
}
