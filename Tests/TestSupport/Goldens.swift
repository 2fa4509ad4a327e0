import Foundation
import Testing

/// Outputs that were looked at once and must not change unseen.
///
/// `UPDATE_GOLDENS=1 swift test` writes them anew and fails the run, so that nobody takes it for a pass; where `CI` is
/// set it is refused.
public enum Goldens {
  /// - Parameter path: relative to `Tests/`, such as `FormatsTests/Goldens/reference.html`.
  public static func expect(_ bytes: [UInt8], matches path: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let url = SharedMaterial.packageRoot.appending(path: "Tests").appending(path: path)
    let environment = ProcessInfo.processInfo.environment
    if environment["UPDATE_GOLDENS"] == "1" {
      guard environment["CI"] == nil else {
        Issue.record("goldens are not updated where CI is set", sourceLocation: sourceLocation)
        return
      }
      do {
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
        Issue.record("wrote \(path); look at the difference and run again", sourceLocation: sourceLocation)
      } catch {
        Issue.record(error, sourceLocation: sourceLocation)
      }
      return
    }
    guard let expected = FileManager.default.contents(atPath: url.path) else {
      Issue.record("no golden \(path); run with UPDATE_GOLDENS=1", sourceLocation: sourceLocation)
      return
    }
    guard Array(expected) != bytes else { return }
    let old = String(decoding: expected, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let new = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
    Issue.record(
      "\(path) differs from line \(line + 1): “\(line < new.count ? new[line] : "")”", sourceLocation: sourceLocation)
  }
}
