import ArgumentParser
import Diagnostics
import Workspace

/// Writes several files of a workspace: all of them, or none.
enum FileChanges {
  struct Change {
    var path: String
    /// What the change was made from: a file that holds something else by now is not overwritten.
    var old: [UInt8]
    var new: [UInt8]
  }

  /// Writes the files, or exits with a message and everything as it was; what cannot be put back is named.
  static func write(_ changes: [Change], in folder: FolderDescriptor) throws {
    var done: [Change] = []
    do throws(WorldError) {
      for change in changes {
        guard isInside(change.path) else {
          throw .unwritable(path: change.path, reason: "it is outside the workspace, and --grant-read lets read only")
        }
        guard try folder.read(change.path, limit: max(change.old.count, 1)) == change.old else { throw changed(change) }
        try folder.write(change.new, to: change.path, mode: folder.permissions(of: change.path))
        done.append(change)
      }
    } catch {
      let left = done.filter { !isRestored($0, in: folder) }.map(\.path)
      let note = left.isEmpty ? "nothing was changed" : "these are changed and stay so: \(left.joined(separator: ", "))"
      throw Terminal.failure("output/unwritable", error.description, note)
    }
  }

  private static func isRestored(_ change: Change, in folder: FolderDescriptor) -> Bool {
    do throws(WorldError) {
      try folder.write(change.old, to: change.path, mode: folder.permissions(of: change.path))
      return true
    } catch { return false }
  }

  private static func changed(_ change: Change) -> WorldError {
    .unwritable(path: change.path, reason: "it was changed by someone else in the meantime")
  }

  private static func isInside(_ path: String) -> Bool {
    !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
  }
}
