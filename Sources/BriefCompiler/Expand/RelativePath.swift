/// Paths inside a workspace.
enum RelativePath {
  /// A path without `.`, empty parts and a slash at its end; what leads out of the workspace, or starts at the root of
  /// the machine, stays as it is otherwise.
  static func normalized(_ path: String) -> String {
    let rest = path.hasPrefix("/") ? "/" : ""
    return rest + resolved(path, in: "")
  }

  /// A path as written in a folder, relative to the workspace: `.` and `..` are taken out. What leads out of the
  /// workspace keeps its `..`, and no world has it.
  static func resolved(_ path: String, in folder: String) -> String {
    var parts: [Substring] = path.hasPrefix("/") ? [] : folder.split(separator: "/")
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
