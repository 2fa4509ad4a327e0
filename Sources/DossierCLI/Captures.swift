import ArgumentParser
import Diagnostics
import Evidence
import EvidenceStore
import Workspace

/// Captured texts, which need not be in the workspace: the command line names their folder.
enum Captures {
  static func index(_ path: String) throws -> CaptureIndex {
    do throws(WorldError) {
      let world = DiskWorld(folder: try FolderDescriptor(path: path), map: SourceMap())
      return CaptureIndex(folders: ["."], world: world)
    } catch {
      throw Terminal.failure("file/unreadable", error.description, "Name a place that is there and that you may read.")
    }
  }
}
