/// What the file system says of a file without reading it: two stamps that are equal were taken of the same bytes,
/// unless the file changed twice within the resolution of the clock (`isSettled`).
public struct FileStamp: Hashable, Sendable {
  /// Of a folder with `/` at its end.
  public var name: String
  /// In bytes.
  public var size: Int
  /// When the bytes, and when the file's entry changed, in nanoseconds since 1970-01-01.
  public var modified: Int
  public var changed: Int
  public var inode: UInt64
  /// True where the last change lies so far back that another one would have another time.
  public var isSettled: Bool

  public init(name: String, size: Int, modified: Int, changed: Int, inode: UInt64, isSettled: Bool) {
    self.name = name
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
    self.isSettled = isSettled
  }
}

extension FileStamp: CustomStringConvertible {
  /// Everything that tells a change.
  public var description: String { "\(name) \(size) \(modified) \(changed) \(inode)" }
}
