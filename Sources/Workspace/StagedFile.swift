import Glibc

/// A file that is written beside its place, synchronised, and put there when it is asked for; else nothing of it is left.
public final class StagedFile {
  private let folder: FolderDescriptor
  private let path: String
  private let name: String
  /// The file beside the place; nil where the place has the bytes already, or has been given the file.
  private var temporary: String?
  private var stamp: FileStamp?

  /// - Parameters:
  ///   - name: in the folder.
  ///   - path: as messages name the file.
  public init(
    _ bytes: [UInt8], named name: String, in folder: FolderDescriptor, path: String, mode: mode_t = 0o666
  ) throws(WorldError) {
    (self.folder, self.name, self.path) = (folder, name, path)
    stamp = folder.stamp(of: name, holding: bytes)
    guard stamp == nil else { return }
    if let status = folder.status(of: name), status.st_mode & S_IFMT == S_IFDIR {
      throw .unwritable(path: path, reason: "a folder stands there")
    }
    let temporary = TemporaryName.make(for: name)
    let file = unsafe openat(
      folder.descriptor, temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
    if file < 0 { throw FolderDescriptor.writingError(path) }
    defer { close(file) }
    self.temporary = temporary
    try FolderDescriptor.write(bytes, to: file, path: path)
    if fsync(file) != 0 { throw FolderDescriptor.writingError(path) }
    stamp = FolderDescriptor.stamp(name, of: file)
  }

  deinit {
    if let temporary { _ = unsafe unlinkat(folder.descriptor, temporary, 0) }
  }

  /// Puts the file in its place, in one step.
  @discardableResult
  public func commit() throws(WorldError) -> FolderDescriptor.Written {
    guard let stamp else { throw .unwritable(path: path, reason: "the file is not to be found any more") }
    guard let temporary else { return FolderDescriptor.Written(stamp: stamp, isNew: false) }
    if unsafe renameat(folder.descriptor, temporary, folder.descriptor, name) != 0 {
      throw FolderDescriptor.writingError(path)
    }
    self.temporary = nil
    // Renaming changes a stamp. Under the name may be another file by now: then the stamp stays, and fits no file.
    let now = folder.stamp(of: name)
    return FolderDescriptor.Written(stamp: now?.inode == stamp.inode ? now ?? stamp : stamp, isNew: true)
  }
}

extension FolderDescriptor {
  /// The stamp of a file of this folder that has these bytes; nil where none has.
  fileprivate func stamp(of name: String, holding bytes: [UInt8]) -> FileStamp? {
    let file = unsafe openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    guard let stamp = Self.stamp(name, of: file), stamp.size == bytes.count,
      let old = try? Self.read(file, path: name, limit: bytes.count, expected: bytes.count), old == bytes
    else { return nil }
    return stamp
  }
}
