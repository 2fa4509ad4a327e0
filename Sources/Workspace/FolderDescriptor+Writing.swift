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
    return try StagedFile(bytes, named: name, in: folder, path: path, mode: mode).commit()
  }

  /// Writes all bytes to a descriptor. A reader that has gone wants no more of them, and that is no error.
  public static func write(_ bytes: [UInt8], to file: Int32, path: String) throws(WorldError) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(file, buffer.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0 {
        if errno == EPIPE { return }
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
