import ArgumentParser
import Diagnostics
import Workspace

/// A file that the command line names to be written.
enum OutputFile {
  /// The folder of a path, opened, and the name in it. A link or a device, such as `/dev/stdout`, is not replaced.
  static func place(_ path: String) throws(WorldError) -> (FolderDescriptor, String) {
    let (folder, name) = try RenderCommand.parent(of: path)
    guard folder.takesFile(at: name) else {
      throw .unwritable(path: path, reason: "it is a link, a folder or a device, and only files are replaced")
    }
    return (folder, name)
  }

  /// Writes a result to a file, whole or not at all, or to standard output where none is named.
  static func write(_ bytes: [UInt8], to path: String?) throws {
    guard let path else { return try Terminal.output(bytes) }
    do throws(WorldError) {
      let (folder, name) = try place(path)
      try folder.write(bytes, to: name)
    } catch {
      throw Terminal.failure("output/unwritable", error.description, "Name a place that you may write to.")
    }
  }
}
