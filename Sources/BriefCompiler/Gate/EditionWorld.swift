import Evidence
import PluginKit
import Workspace

/// The files of an edition: what lies above its clearance, and the stores, captures, state and outputs, are not there.
/// Forbidden and missing are the same error, and Markdown comes without the passages that are withheld.
struct EditionWorld: World {
  let base: any World
  /// Folders that no document may read from.
  let closed: [String]
  let labels: FileLabels
  let audience: Audience
  let map: SourceMap

  func source(_ path: String) throws(WorldError) -> SourceFile {
    guard isOpen(path), audience.admits(labels.label(of: path)) else { throw .notFound(path: path) }
    let file = try base.source(path)
    return path.hasSuffix(".md") ? MarkdownProjection.project(file, for: audience, map: map) : file
  }

  func list(_ folder: String) throws(WorldError) -> [String] {
    guard isOpen(folder) else { throw .notFound(path: folder) }
    let prefix = folder.isEmpty || folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    return try base.list(folder).filter { name in
      isOpen(prefix + name) && (name.hasSuffix("/") || audience.admits(labels.label(of: prefix + name)))
    }
  }

  private func isOpen(_ path: String) -> Bool {
    !closed.contains { path == $0 || path == $0 + "/" || path.hasPrefix($0 + "/") }
      && !path.split(separator: "/").contains { $0.hasPrefix(".") }
  }
}

/// The labels of the workspace's files, known before any edition is made.
struct FileLabels: Sendable {
  /// By place, from `labels:` in `dossier.yaml`.
  var configuration: WorkspaceConfiguration
  /// What files say of themselves in their front matter, their `label:` key, or the brief that they belong to.
  var own: [String: AccessLabel] = [:]

  func label(of path: String) -> AccessLabel {
    let byPlace = configuration.label(ofPath: path) ?? .clear
    return own[path].map { $0.join(byPlace) } ?? byPlace
  }
}
