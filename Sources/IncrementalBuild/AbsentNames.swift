import Workspace

/// Names that were not there, asked for anew. What lies in a folder that is not there is not asked for one by one.
struct AbsentNames {
  let world: any World
  private var folders: [Substring: Bool] = [:]

  init(world: any World) { self.world = world }

  mutating func contains(_ path: String) -> Bool {
    // A world may hold a folder outside of its own, and none of those above it.
    if path.hasPrefix("..") { return !world.exists(path) }
    for slash in path.utf8.indices where path.utf8[slash] == UInt8(ascii: "/") {
      let folder = path[..<slash]
      let isThere = folder.isEmpty || folders[folder] ?? world.exists(String(folder))
      folders[folder] = isThere
      if !isThere { return true }
    }
    return !world.exists(path)
  }
}
