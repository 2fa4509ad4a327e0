import DocumentModel

/// A folder on disk as a world.
public struct DiskWorld: World {
  /// The largest file that is read, in bytes.
  public static let sizeLimit = 64 << 20

  private let folder: FolderDescriptor
  private let map: SourceMap
  private let prefix: String

  /// - Parameter prefix: put before each path in messages; empty for the workspace itself.
  public init(folder: FolderDescriptor, map: SourceMap, prefix: String = "") {
    self.folder = folder
    self.map = map
    self.prefix = prefix
  }

  public func source(_ path: String) throws(WorldError) -> SourceFile {
    map.add(path: prefix + path, bytes: try folder.read(path, limit: Self.sizeLimit)) { [folder] in
      try? folder.read(path, limit: Self.sizeLimit)
    }
  }

  public func list(_ path: String) throws(WorldError) -> [String] { try folder.list(path) }

  public func stamps(_ path: String) -> [FileStamp]? { folder.stamps(path) }

  public func stamp(_ path: String) -> FileStamp? { folder.stamp(of: path) }

  public func exists(_ path: String) -> Bool { folder.exists(path) }

  public func isLinkToFolder(_ path: String) -> Bool { folder.isLinkToFolder(path) }
}
