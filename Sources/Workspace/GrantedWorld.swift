/// A world with folders from outside it, which the command line has granted by the path that configuration uses.
public struct GrantedWorld: World {
  private let base: any World
  private let grants: [(path: String, world: any World)]

  public init(base: any World, grants: [String: any World]) {
    self.base = base
    self.grants = grants.sorted { $0.key < $1.key }.map { ($0.key.trimmingSlashes, $0.value) }
  }

  public func source(_ path: String) throws(WorldError) -> SourceFile {
    guard let (world, rest) = granted(path) else { return try base.source(path) }
    return try world.source(rest)
  }

  public func list(_ folder: String) throws(WorldError) -> [String] {
    guard let (world, rest) = granted(folder) else { return try base.list(folder) }
    return try world.list(rest)
  }

  public func stamps(_ folder: String) -> [FileStamp]? {
    guard let (world, rest) = granted(folder) else { return base.stamps(folder) }
    return world.stamps(rest)
  }

  public func stamp(_ path: String) -> FileStamp? {
    guard let (world, rest) = granted(path) else { return base.stamp(path) }
    return world.stamp(rest)
  }

  public func exists(_ path: String) -> Bool {
    guard let (world, rest) = granted(path) else { return base.exists(path) }
    return world.exists(rest)
  }

  public func isLinkToFolder(_ path: String) -> Bool {
    guard let (world, rest) = granted(path) else { return base.isLinkToFolder(path) }
    return world.isLinkToFolder(rest)
  }

  private func granted(_ path: String) -> (any World, String)? {
    for grant in grants {
      if path.trimmingSlashes == grant.path { return (grant.world, ".") }
      if path.hasPrefix(grant.path + "/") { return (grant.world, String(path.dropFirst(grant.path.count + 1))) }
    }
    return nil
  }
}

extension String {
  fileprivate var trimmingSlashes: String { hasSuffix("/") && count > 1 ? String(dropLast()).trimmingSlashes : self }
}
