import Workspace

/// The running program.
enum Program {
  /// What tells this build from others: its version, and what its linker says of the bytes; where that says nothing, what the
  /// file system says of its file.
  static var identity: String {
    guard let path = FolderDescriptor.target(of: "/proc/self/exe"),
      let (folder, name) = try? RenderCommand.parent(of: path)
    else { return ToolVersion.text }
    let mark = folder.head(of: name, count: 4_096).flatMap(BuildID.init)?.text ?? folder.stamp(of: name)?.description
    return [ToolVersion.text, mark ?? ""].joined(separator: " ")
  }
}
