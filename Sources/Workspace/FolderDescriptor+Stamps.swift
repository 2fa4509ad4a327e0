import Glibc

extension FolderDescriptor {
  /// In nanoseconds: what file systems and their clocks resolve, with much to spare.
  private static let resolution = 2_000_000_000

  /// The stamps of the files in a folder, sorted by name; nil where the folder cannot be read.
  public func stamps(_ path: String) -> [FileStamp]? {
    let now = Self.now
    return try? entries(path).filter { !$0.name.hasSuffix("/") }.map { Self.stamp($0.name, $0.status, now) }
      .sorted { $0.name < $1.name }
  }

  /// The stamp of a file in this folder or below it, under the name by which it was asked for without its folders.
  public func stamp(of path: String) -> FileStamp? {
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
    return status(of: path).map { Self.stamp(String(name), $0, Self.now) }
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
