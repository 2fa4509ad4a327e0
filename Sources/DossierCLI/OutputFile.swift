import Workspace

/// A file that the command line names to be written.
enum OutputFile {
  /// The folder of a path, opened, and the name in it. A link or a device, such as `/dev/stdout`, is not replaced.
  static func place(_ path: String) throws(WorldError) -> (FolderDescriptor, String) {
    let (folder, name) = try RenderCommand.parent(of: path)
    guard folder.takesFile(at: name) else {
      throw .unreadable(path: path, reason: "it is a link, a folder or a device, and only files are replaced")
    }
    return (folder, name)
  }
}
