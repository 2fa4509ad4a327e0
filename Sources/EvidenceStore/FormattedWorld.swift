import Workspace

/// A world in which some files have other bytes.
struct FormattedWorld: World {
  let base: any World
  let files: [String: [UInt8]]
  let map: SourceMap

  func source(_ path: String) throws(WorldError) -> SourceFile {
    let bytes = if let bytes = files[path] { bytes } else { try base.source(path).bytes }
    return map.add(path: path, bytes: bytes)
  }

  func list(_ folder: String) throws(WorldError) -> [String] { try base.list(folder) }
}
