/// A world in memory, for tests and for documents that come from no folder.
public struct MemoryWorld: World {
  private let files: [String: [UInt8]]
  private let map: SourceMap

  public init(_ files: [String: String] = [:], map: SourceMap = SourceMap()) {
    self.init(bytes: files.mapValues { Array($0.utf8) }, map: map)
  }

  public init(bytes files: [String: [UInt8]], map: SourceMap = SourceMap()) {
    self.files = files
    self.map = map
  }

  public func source(_ path: String) throws(WorldError) -> SourceFile {
    guard let bytes = files[path] else { throw .notFound(path: path) }
    return map.add(path: path, bytes: bytes)
  }

  public func list(_ folder: String) throws(WorldError) -> [String] {
    let prefix = folder.isEmpty || folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    var names: Set<String> = []
    for path in files.keys where path.hasPrefix(prefix) {
      let rest = path.dropFirst(prefix.count)
      if let slash = rest.firstIndex(of: "/") {
        names.insert(String(rest[...slash]))
      } else {
        names.insert(String(rest))
      }
    }
    if names.isEmpty, !prefix.isEmpty { throw .notFound(path: folder) }
    return names.sorted(by: NameOrder.precedes)
  }
}
