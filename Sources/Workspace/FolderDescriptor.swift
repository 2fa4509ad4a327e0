import Glibc

/// An open folder. Everything is reached from it component by component and no link is followed, so that no name in
/// a workspace, and no link in a parent folder, leads out of it.
public final class FolderDescriptor: Sendable {
  let descriptor: Int32

  /// Opens a folder by its path on this machine; links in the path itself are the caller's own.
  public init(path: String) throws(WorldError) {
    descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor < 0 { throw FolderDescriptor.error(path) }
  }

  private init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// The bytes of a file.
  ///
  /// - Parameter limit: in bytes; a larger file is not read.
  public func read(_ path: String, limit: Int) throws(WorldError) -> [UInt8] {
    let (folder, name) = try parent(of: path, creating: false)
    let file = unsafe openat(folder.descriptor, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    if file < 0 { throw Self.error(path) }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else { throw Self.error(path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(path: path, reason: "it is not a file") }
    guard status.st_size <= limit else { throw .tooLarge(path: path, limit: limit) }
    return try Self.read(file, path: path, limit: limit, expected: Int(status.st_size))
  }

  /// All that a descriptor gives, up to a limit in bytes.
  public static func read(
    _ file: Int32, path: String, limit: Int, expected: Int = 0
  ) throws(WorldError) -> [UInt8] {
    var bytes: [UInt8] = []
    // One more than is expected, to see the end at once.
    var chunk = max(4096, expected + 1)
    var count = 1
    while count > 0 {
      var failed = false
      let part = unsafe [UInt8](unsafeUninitializedCapacity: chunk) { buffer, initialized in
        count = unsafe Glibc.read(file, buffer.baseAddress, chunk)
        failed = count < 0
        initialized = max(0, count)
      }
      if failed {
        guard errno == EINTR else { throw error(path) }
        count = 1
        continue
      }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      chunk = max(4096, min(bytes.count, 1 << 20))
      if bytes.count > limit { throw .tooLarge(path: path, limit: limit) }
    }
    return bytes
  }

  /// The names in a folder, sorted by code point; folders end in `/`. A link, a device or a name that is not UTF-8 is there,
  /// too: whoever reads it is told why it cannot be read.
  public func list(_ path: String) throws(WorldError) -> [String] {
    var names: [String] = []
    try visit(path) { name, _ in names.append(name) }
    try Self.check(names, in: path)
    return names.sorted(by: NameOrder.precedes)
  }

  /// Names that no path can tell from others: twins in two normal forms of Unicode, and such as join a slash beside them.
  private static func check(_ names: [String], in path: String) throws(WorldError) {
    var seen: Set<String> = []
    for name in names where !name.utf8.allSatisfy({ $0 < 0x80 }) {
      let name = name.utf8.last == UInt8(ascii: "/") ? String(decoding: name.utf8.dropLast(), as: UTF8.self) : name
      guard seen.insert(name).inserted else {
        throw .unreadable(path: "\(path)/\(name)", reason: "another name has the same letters; rename one of them")
      }
      guard isSound("/\(name)/") else {
        throw .unreadable(path: "\(path)/\(name)", reason: "a mark in its name joins a slash beside it; rename it")
      }
    }
  }

  /// False where a slash is part of a larger character: whoever splits a path by characters would not see it, and the
  /// system does.
  private static func isSound(_ path: String) -> Bool {
    path.utf8.allSatisfy { $0 < 0x80 }
      || path.utf8.count { $0 == UInt8(ascii: "/") } == path.count { $0 == "/" }
  }

  /// Goes through the names in a folder, in no order, with what the file system says of them; folders end in `/`.
  func visit(_ path: String, _ body: (_ name: String, _ status: stat) -> Void) throws(WorldError) {
    let folder = try folder(path, creating: false)
    let copy = unsafe openat(folder.descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0, let stream = unsafe fdopendir(copy) else {
      if copy >= 0 { close(copy) }
      throw Self.error(path)
    }
    defer { unsafe closedir(stream) }
    // The end and a fault differ in nothing else.
    errno = 0
    while let entry = unsafe readdir(stream) {
      defer { errno = 0 }
      let (name, status) = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        let bytes = unsafe UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self)
        return unsafe (String(cString: bytes), Self.status(of: bytes, in: folder.descriptor))
      }
      guard name != ".", name != ".." else { continue }
      if let status {
        body(status.st_mode & S_IFMT == S_IFDIR ? name + "/" : name, status)
      } else if errno != ENOENT {
        throw Self.error("\(path)/\(name)")
      }
    }
    if errno != 0 { throw Self.error(path) }
  }

  /// True where anything stands at the path, be it a link.
  public func exists(_ path: String) -> Bool {
    guard let (folder, name) = try? parent(of: path, creating: false) else { return false }
    return folder.kind(of: name) != 0
  }

  /// True where a file may be put at a path: nothing is there, or a file. A link, a folder or a device is not replaced.
  public func takesFile(at path: String) -> Bool {
    guard let (folder, name) = try? parent(of: path, creating: false) else { return true }
    return [0, S_IFREG].contains(folder.kind(of: name))
  }

  /// The permission bits of a file, to write it anew with them; those of a new file where there is none.
  public func permissions(of path: String) -> mode_t {
    var status = stat()
    guard let (folder, name) = try? parent(of: path, creating: false),
      unsafe fstatat(folder.descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0
    else { return 0o666 }
    return status.st_mode & 0o777
  }

  /// The folder at a relative path, made where it is missing if asked.
  public func folder(_ path: String, creating: Bool) throws(WorldError) -> FolderDescriptor {
    var folder = self
    let parts = try Self.components(path)
    for (index, part) in parts.enumerated() {
      func fault() -> WorldError {
        let code = errno
        return creating ? Self.writingError(parts[...index].joined(separator: "/"), code) : Self.error(path)
      }
      if creating, unsafe mkdirat(folder.descriptor, part, 0o777) != 0, errno != EEXIST { throw fault() }
      let next = unsafe openat(folder.descriptor, part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      if next < 0 { throw fault() }
      folder = FolderDescriptor(descriptor: next)
    }
    return folder
  }

  private func kind(of name: String) -> mode_t { status(of: name).map { $0.st_mode & S_IFMT } ?? 0 }

  /// True where a link stands at the path that leads to a folder.
  public func isLinkToFolder(_ path: String) -> Bool {
    guard let (folder, name) = try? parent(of: path, creating: false), folder.kind(of: name) == S_IFLNK else {
      return false
    }
    var status = stat()
    return unsafe fstatat(folder.descriptor, name, &status, 0) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// What the file system says of a name in the folder.
  func status(of name: String) -> stat? { unsafe Self.status(of: name, in: descriptor) }

  private static func status(of name: UnsafePointer<CChar>, in folder: Int32) -> stat? {
    var status = stat()
    return unsafe fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
  }

  func parent(of path: String, creating: Bool) throws(WorldError) -> (FolderDescriptor, String) {
    var parts = try Self.components(path)
    guard let name = parts.popLast() else { throw .notFound(path: path) }
    return (try folder(parts.joined(separator: "/"), creating: creating), name)
  }

  private static func components(_ path: String) throws(WorldError) -> [String] {
    let parts = path.split(separator: "/", omittingEmptySubsequences: true).map(String.init).filter { $0 != "." }
    guard !path.hasPrefix("/"), !parts.contains(".."), !path.utf8.contains(0), isSound(path) else {
      throw .notFound(path: path)
    }
    return parts
  }

  static func error(_ path: String) -> WorldError {
    let code = errno
    if code == ENOENT || code == ENOTDIR {
      // What no text can name is listed with a mark in place of it.
      guard path.unicodeScalars.contains("\u{FFFD}") else { return .notFound(path: path) }
      return .unreadable(path: path, reason: "its name is not UTF-8; rename it")
    }
    if code == ELOOP { return .unreadable(path: path, reason: "it is a symbolic link, and links are not followed") }
    return .unreadable(path: path, reason: unsafe String(cString: strerror(code)))
  }
}
