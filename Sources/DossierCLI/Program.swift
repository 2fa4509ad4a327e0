import Workspace

/// The running program.
enum Program {
  /// What tells this build from others: its version, and what the file system says of its file.
  static var stamp: String {
    guard let path = FolderDescriptor.target(of: "/proc/self/exe"),
      let (folder, name) = try? RenderCommand.parent(of: path), let stamp = folder.stamp(of: name)
    else { return ToolVersion.text }
    return "\(ToolVersion.text) \(stamp)"
  }
}
