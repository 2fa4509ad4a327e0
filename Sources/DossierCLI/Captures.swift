import ArgumentParser
import Diagnostics
import Evidence
import EvidenceStore
import Workspace

/// Captured texts, which need not be in the workspace: the command line names their folder.
enum Captures {
  /// Reads a folder. Files that cannot be read are told of, but named at full clearance only: nothing says whose they are.
  static func index(_ path: String, for clearance: AccessLabel.Level) throws -> CaptureIndex {
    do throws(WorldError) {
      let world = DiskWorld(folder: try FolderDescriptor(path: path), map: SourceMap())
      var failures: [WorldError] = []
      let index = CaptureIndex(folders: ["."], world: world, failures: &failures)
      Terminal.show(warnings(failures, in: path, for: clearance), files: SourceMap())
      return index
    } catch {
      throw Terminal.failure("file/unreadable", error.description, "Name a place that is there and that you may read.")
    }
  }

  private static func warnings(
    _ failures: [WorldError], in path: String, for clearance: AccessLabel.Level
  ) -> [Diagnostic] {
    guard clearance < .red, !failures.isEmpty else {
      return failures.map { Diagnostic("file/unreadable", .warning, $0.description, path: "\(path)/\($0.path)") }
    }
    return [
      Diagnostic(
        "file/unreadable", .warning, "captured texts here cannot be read, and verify nothing", path: path,
        notes: ["With --clearance TLP:RED they are named."])
    ]
  }
}
