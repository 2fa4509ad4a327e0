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
  /// What the run has looked through already.
  let projected: ProjectedFiles

  func source(_ path: String) throws(WorldError) -> SourceFile {
    let path = RelativePath.resolved(path, in: "")
    guard isOpen(path), audience.admits(labels.label(of: path)), let file = try? base.source(path) else {
      throw reason(for: path)
    }
    guard !Self.holdsNoPassages(path) else { return file }
    let projection = projected.file(file, for: audience) {
      guard let label = FrontMatterLabel.read(file), audience.admits(label),
        projected.isJudged(file) || Gate.isOpen(to: file, configuration: labels.configuration)
      else { return nil }
      return MarkdownProjection.project(file, for: audience, map: map)
    }
    guard let projection else { throw .notFound(path: path) }
    return projection
  }

  func list(_ folder: String) throws(WorldError) -> [String] {
    let folder = RelativePath.resolved(folder, in: "")
    guard isOpen(folder), let names = try? base.list(folder) else { throw .notFound(path: folder) }
    let prefix = folder.isEmpty ? "" : folder + "/"
    return names.filter { isOpen(prefix + $0) && audience.admits(labels.label(of: prefix + $0)) }
  }

  /// True for files whose label is that of their place.
  static func holdsNoPassages(_ path: String) -> Bool { dataFiles.contains(where: path.lowercased().hasSuffix) }

  private static let dataFiles = [
    ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".json", ".yaml", ".yml", ".css", ".pdf",
  ]

  /// What is too large is said; everything else that cannot be had is not there.
  private func reason(for path: String) -> WorldError {
    guard isOpen(path), audience.admits(labels.label(of: path)) else { return .notFound(path: path) }
    do throws(WorldError) {
      _ = try base.source(path)
    } catch {
      if case .notFound = error { return .notFound(path: path) }
      return error
    }
    return .notFound(path: path)
  }

  private func isOpen(_ path: String) -> Bool {
    let path = RelativePath.resolved(path, in: "")
    return !closed.contains { path == $0 || path.hasPrefix($0 + "/") }
      && !path.split(separator: "/").contains { $0.hasPrefix(".") }
  }
}

/// The labels of the workspace's files, known before any edition is made.
struct FileLabels: Sendable {
  /// By place, from `labels:` in `dossier.yaml`.
  var configuration: WorkspaceConfiguration
  /// What files say of themselves in their front matter or their `label:` key.
  var own: [String: AccessLabel] = [:]
  /// What holds for everything below a folder: the label of the brief or pack that the folder is.
  var folders: [String: AccessLabel] = [:]

  func label(of path: String) -> AccessLabel {
    var label = configuration.label(ofPath: path) ?? .clear
    if let own = own[path] { label = label.join(own) }
    var folder = path[...]
    if folder.hasSuffix("/") { folder.removeLast() }
    while !folder.isEmpty {
      if let covering = folders[String(folder)] { label = label.join(covering) }
      folder = folder.lastIndex(of: "/").map { folder[..<$0] } ?? ""
    }
    return label
  }
}
