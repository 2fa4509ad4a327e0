import Glibc

extension FolderDescriptor {
  /// In nanoseconds: what file systems and their clocks resolve, with much to spare.
  private static let resolution = 2_000_000_000

  /// The stamps of what is in a folder, in the order of `list`; nil where the folder cannot be read.
  public func stamps(_ path: String) -> [FileStamp]? {
    let now = Self.now
    var stamps: [FileStamp] = []
    guard (try? visit(path) { stamps.append(Self.stamp($0, $1, now)) }) != nil else { return nil }
    return stamps.sorted { NameOrder.precedes($0.name, $1.name) }
  }

  /// The stamp of a file in this folder or below it, under the name by which it was asked for without its folders.
  public func stamp(of path: String) -> FileStamp? {
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
    return status(of: path).map { Self.stamp(String(name), $0, Self.now) }
  }

  /// The stamp of an open file that is a regular one.
  static func stamp(_ name: String, of file: Int32) -> FileStamp? {
    var status = stat()
    guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return stamp(name, status, now)
  }

  /// True where the file at a path, given as its bytes, has a stamp; whether it is settled does not count.
  public func isStill(_ stamp: FileStamp, at path: [UInt8]) -> Bool {
    var status = stat()
    let isThere = unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: path.count + 1) { name in
      _ = unsafe name.initialize(from: path)
      unsafe name.initializeElement(at: path.count, to: 0)
      return unsafe name.withMemoryRebound(to: CChar.self) { name in
        unsafe name.baseAddress.map { unsafe fstatat(descriptor, $0, &status, AT_SYMLINK_NOFOLLOW) == 0 } ?? false
      }
    }
    return isThere && UInt64(status.st_ino) == stamp.inode && Int(status.st_size) == stamp.size
      && Self.nanoseconds(status.st_mtim) == stamp.modified && Self.nanoseconds(status.st_ctim) == stamp.changed
  }

  private static func stamp(_ name: String, _ status: stat, _ now: Int) -> FileStamp {
    let modified = nanoseconds(status.st_mtim)
    let changed = nanoseconds(status.st_ctim)
    return FileStamp(
      name: name, size: Int(status.st_size), modified: modified, changed: changed, inode: UInt64(status.st_ino),
      isSettled: now &- max(modified, changed) > resolution)
  }

  private static var now: Int {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }

  private static func nanoseconds(_ time: timespec) -> Int { time.tv_sec &* 1_000_000_000 &+ time.tv_nsec }
}
