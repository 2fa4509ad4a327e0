import ArgumentParser
import Diagnostics
import Workspace

/// A file that the command line names, or standard input for `-`. A link that the user names is followed.
enum InputFile {
  /// The file, or an exit with a message.
  static func read(_ path: String, _ map: SourceMap) throws -> SourceFile {
    do throws(WorldError) {
      if path == "-" {
        let bytes = try FolderDescriptor.read(0, path: "standard input", limit: DiskWorld.sizeLimit)
        return map.add(path: "-", bytes: bytes)
      }
      let (folder, name) = try RenderCommand.parent(of: FolderDescriptor.followed(path) ?? path)
      return map.add(path: path, bytes: try folder.read(name, limit: DiskWorld.sizeLimit))
    } catch {
      if case .tooLarge = error {
        throw failure("budget/file-size", error.description, path, "Split it into several files.", map, status: 3)
      }
      throw failure(
        "file/unreadable", error.description, path, "Name a file that is there, or - for standard input.", map)
    }
  }

  private static func failure(
    _ id: DiagnosticID, _ message: String, _ path: String, _ wayOut: String, _ map: SourceMap, status: Int32 = 1
  ) -> ExitCode {
    Terminal.show([Diagnostic(id, .error, message, path: path, notes: [wayOut])], files: map)
    return ExitCode(status)
  }
}
