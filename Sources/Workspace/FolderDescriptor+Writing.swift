import Glibc

extension FolderDescriptor {
  /// A file as `write` left it.
  public struct Written: Sendable {
    public let stamp: FileStamp
    /// False where the file had the right bytes already.
    public let isNew: Bool
  }

  /// Writes a file whole or not at all: a temporary file beside it, synchronised, then renamed. A file that has the
  /// same bytes already is not touched.
  @discardableResult
  public func write(_ bytes: [UInt8], to path: String, mode: mode_t = 0o666) throws(WorldError) -> Written {
    let (folder, name) = try parent(of: path, creating: true)
    if let stamp = folder.stamp(of: name, holding: bytes) { return Written(stamp: stamp, isNew: false) }
    let temporary = TemporaryName.make(for: name)
    let file = unsafe openat(
      folder.descriptor, temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
    if file < 0 { throw Self.writingError(path) }
    defer { close(file) }
    do throws(WorldError) {
      try Self.write(bytes, to: file, path: path)
      if fsync(file) != 0 { throw Self.writingError(path) }
      if unsafe renameat(folder.descriptor, temporary, folder.descriptor, name) != 0 { throw Self.writingError(path) }
    } catch {
      _ = unsafe unlinkat(folder.descriptor, temporary, 0)
      throw error
    }
    // Of the open file: under its name may be another by now.
    guard let stamp = Self.stamp(name, of: file) else { throw Self.writingError(path) }
    return Written(stamp: stamp, isNew: true)
  }

  /// The stamp of a file of this folder that has these bytes; nil where none has.
  private func stamp(of name: String, holding bytes: [UInt8]) -> FileStamp? {
    let file = unsafe openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    guard let stamp = Self.stamp(name, of: file), stamp.size == bytes.count,
      let old = try? Self.read(file, path: name, limit: bytes.count, expected: bytes.count), old == bytes
    else { return nil }
    return stamp
  }

  /// Writes all bytes to a descriptor.
  public static func write(_ bytes: [UInt8], to file: Int32, path: String) throws(WorldError) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(file, buffer.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0 {
        guard errno == EINTR else { throw writingError(path) }
        continue
      }
      written += count
    }
  }

  /// Why nothing can be written at a path.
  ///
  /// - Parameter code: what the system says of it.
  static func writingError(_ path: String, _ code: Int32 = errno) -> WorldError {
    let isNoFolder = code == ENOTDIR || code == ELOOP
    return .unwritable(
      path: path,
      reason: isNoFolder
        ? "a folder has to be there, and it is a file or a link" : unsafe String(cString: strerror(code)))
  }
}
