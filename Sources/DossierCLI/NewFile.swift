import ArgumentParser
import Workspace

/// Makes files that are not there yet; what is there is never overwritten.
enum NewFile {
  /// Writes a file by its path on the command line, or exits with a message.
  static func write(_ text: String, to path: String) throws {
    do throws(WorldError) {
      let (folder, name) = try RenderCommand.parent(of: path)
      guard !folder.exists(name) else {
        Terminal.error("error[file/exists]: “\(path)” is there already\n")
        throw WorldError.unwritable(path: path, reason: "it would be overwritten")
      }
      try folder.write(Array(text.utf8), to: name)
    } catch {
      Terminal.error("error[output/unwritable]: \(error)\n")
      throw ExitCode(1)
    }
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
      Terminal.error("error[output/unwritable]: \(error)\n")
      throw ExitCode(1)
    }
  }
}
