import Workspace

/// A world with some files added, changed or taken away. Files are numbered by a map of its own, so that two worlds over
/// one base do not know of each other.
struct OverlayWorld: World {
  let base: any World
  /// By path; nil for a file that is not there.
  let files: [String: [UInt8]?]
  let map: SourceMap

  func source(_ path: String) throws(WorldError) -> SourceFile {
    switch files[RelativePath.normalized(path)] {
    case .some(.some(let bytes)): return map.add(path: path, bytes: bytes)
    case .some(.none): throw .notFound(path: path)
    case .none:
      let file = try base.source(path)
      return map.add(path: file.path, bytes: file.bytes)
    }
  }

  func list(_ folder: String) throws(WorldError) -> [String] {
    let normalized = RelativePath.normalized(folder)
    let prefix = normalized.isEmpty ? "" : normalized + "/"
    var names = Set((try? base.list(folder)) ?? [])
    for (path, bytes) in files where path.hasPrefix(prefix) {
      let rest = path.dropFirst(prefix.count)
      if let slash = rest.firstIndex(of: "/") {
        if bytes != nil { names.insert(String(rest[...slash])) }
      } else if bytes != nil {
        names.insert(String(rest))
      } else {
        names.remove(String(rest))
      }
    }
    if names.isEmpty { _ = try base.list(folder) }
    return names.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
  }
}
