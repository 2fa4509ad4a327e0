import Diagnostics
import DocumentModel
import PluginKit
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
    var made: Set<Fix.Edit> = []
    var files: [FileID: String?] = [:]
    for fix in diagnostics.compactMap(FixPlan.safeFix) {
      if made.isSuperset(of: fix.edits) { continue }
      let paths = fix.edits.map { edit in
        let file = files[edit.span.file] ?? FixPlan.path(of: edit.span.file, world, map)
        files[edit.span.file] = .some(file)
        return (map.file(edit.span.file)?.bytes.count ?? 0) < edit.span.end ? nil : file
      }
      let isFree = zip(fix.edits, paths).allSatisfy { edit, path in
        path.map { FixPlan.isFree(edit.span, among: edits[$0] ?? []) } ?? false
      }
      guard isFree else {
        leftOut += 1
        continue
      }
      for (edit, path) in zip(fix.edits, paths) {
        guard let path else { continue }
        let index = FixPlan.index(of: edit.span, among: edits[path] ?? [])
        edits[path, default: []].insert(edit, at: index)
      }
      made.formUnion(fix.edits)
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

  /// The path of a file; nil where it is not read as it is.
  private static func path(of id: FileID, _ world: any World, _ map: SourceMap) -> String? {
    guard let file = map.file(id), (try? world.source(file.path))?.bytes == file.bytes else { return nil }
    return file.path
  }

  /// Where a place stands among edits in order.
  private static func index(of place: SourceSpan, among edits: [Fix.Edit]) -> Int {
    edits.firstIndex(after: Int(place.offset)) { Int($0.span.offset)..<max($0.span.end, Int($0.span.offset) + 1) }
  }

  /// True where no edit changes a place. The edits are in order and apart.
  private static func isFree(_ place: SourceSpan, among edits: [Fix.Edit]) -> Bool {
    let next = index(of: place, among: edits)
    return next == edits.endIndex || !overlap(edits[next].span, place)
  }

  private static func overlap(_ one: SourceSpan, _ other: SourceSpan) -> Bool {
    Int(one.offset) < max(other.end, Int(other.offset) + 1) && Int(other.offset) < max(one.end, Int(one.offset) + 1)
  }

  private static func bytes(_ old: [UInt8], with edits: [Fix.Edit]) -> [UInt8] {
    var result: [UInt8] = []
    var start = 0
    for edit in edits {
      result += old[start..<Int(edit.span.offset)] + Array(edit.replacement.utf8)
      start = edit.span.end
    }
    return result + old[start...]
  }
}
