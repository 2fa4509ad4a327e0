import Workspace

/// Names that were not there, asked for anew. What lies in a folder that is not there is not asked for one by one.
struct AbsentNames {
  let world: any World
  private var folders: [Substring: Bool] = [:]
  /// The folder that was found missing last, with a `/` behind it.
  private var missing: ArraySlice<UInt8> = []

  init(world: any World) { self.world = world }

  /// True where a path, given as its bytes, still leads nowhere.
  mutating func contains(_ bytes: ArraySlice<UInt8>) -> Bool {
    if !missing.isEmpty, bytes.starts(with: missing) { return true }
    let path = String(decoding: bytes, as: UTF8.self)
    // A world may hold a folder outside of its own, and none of those above it.
    if path.hasPrefix("..") { return !world.exists(path) }
    for slash in path.utf8.indices where path.utf8[slash] == UInt8(ascii: "/") {
      let folder = path[..<slash]
      let isThere = folder.isEmpty || folders[folder] ?? world.exists(String(folder))
      folders[folder] = isThere
      if !isThere {
        missing = Array(path[...slash].utf8)[...]
        return true
      }
    }
    return !world.exists(path)
  }
}
