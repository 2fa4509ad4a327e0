import Glibc

extension FolderDescriptor {
  /// In nanoseconds: what file systems and their clocks resolve, with much to spare.
  private static let resolution = 2_000_000_000

  /// The stamps of the files in a folder, sorted by name; nil where the folder cannot be read.
  public func stamps(_ path: String) -> [FileStamp]? {
    guard let names = try? list(path), let folder = try? folder(path, creating: false) else { return nil }
    let now = Self.now
    return names.compactMap { $0.hasSuffix("/") ? nil : folder.stamp(of: $0, now) }
  }

  /// The stamp of a file in this folder itself.
  public func stamp(of name: String) -> FileStamp? { stamp(of: name, Self.now) }

  private func stamp(of name: String, _ now: Int) -> FileStamp? {
    guard let status = status(of: name) else { return nil }
    let modified = Self.nanoseconds(status.st_mtim)
    let changed = Self.nanoseconds(status.st_ctim)
    return FileStamp(
      name: name, size: Int(status.st_size), modified: modified, changed: changed, inode: UInt64(status.st_ino),
      isSettled: now &- max(modified, changed) > Self.resolution)
  }

  private static var now: Int {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }

  private static func nanoseconds(_ time: timespec) -> Int { time.tv_sec &* 1_000_000_000 &+ time.tv_nsec }
}
