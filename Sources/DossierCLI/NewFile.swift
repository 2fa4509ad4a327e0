import ArgumentParser
import Diagnostics
import Workspace

/// Makes files that are not there yet; what is there is never overwritten.
enum NewFile {
  /// Writes a file by its path on the command line, or exits with a message.
  static func write(_ text: String, to path: String) throws {
    let isNew: Bool
    do throws(WorldError) {
      let (folder, name) = try RenderCommand.parent(of: path)
      isNew = !folder.exists(name)
      if isNew { try folder.write(Array(text.utf8), to: name) }
    } catch {
      throw Terminal.failure("output/unwritable", error.description, "Name a place that you may write to.")
    }
    if !isNew { throw Terminal.failure("file/exists", "“\(path)” is there already", "Choose another name.") }
  }

  /// Writes a file of a workspace; false where it is there already.
  static func write(_ text: String, to path: String, in folder: FolderDescriptor) throws -> Bool {
    try write(Array(text.utf8), to: path, in: folder)
  }

  /// Writes a file of a workspace; false where it is there already.
  static func write(_ bytes: [UInt8], to path: String, in folder: FolderDescriptor) throws -> Bool {
    guard !folder.exists(path) else { return false }
    do throws(WorldError) {
      try folder.write(bytes, to: path)
      return true
    } catch {
      throw Terminal.failure("output/unwritable", error.description, "Name a place that you may write to.")
    }
  }
}
