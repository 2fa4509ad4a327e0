import Diagnostics
import Workspace

extension Site {
  /// The links among the briefs that lead to folders: what lies there is no part of the workspace. For full clearance, since
  /// what there is decides.
  var linkedFolders: [Diagnostic] {
    Set(configuration.reports.map { PathPattern.base(of: BriefFinder.pattern($0)) }).sorted()
      .flatMap { linkedFolders(below: $0, depth: 0) }
  }

  private func linkedFolders(below folder: String, depth: Int) -> [Diagnostic] {
    guard depth < BriefFinder.depthLimit, let names = try? compiler.world.list(folder) else { return [] }
    let prefix = folder.isEmpty ? "" : folder + "/"
    return names.filter { !$0.hasPrefix(".") }.flatMap { name -> [Diagnostic] in
      if name.hasSuffix("/") { return linkedFolders(below: prefix + name.dropLast(), depth: depth + 1) }
      guard compiler.world.isLinkToFolder(prefix + name) else { return [] }
      return [
        Diagnostic(
          "file/unreadable", .warning, "the folder is a symbolic link, and links are not followed", path: prefix + name,
          notes: ["Put the folder itself in its place, or take the link away."])
      ]
    }
  }
}
