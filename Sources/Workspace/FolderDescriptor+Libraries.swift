import Glibc

extension FolderDescriptor {
  /// A file that a library opens by its path and writes itself.
  public struct LibraryFile: Sendable {
    /// On this machine, without links.
    public let path: String
    /// False where the file or its folder can only be read.
    public let isWritable: Bool
  }

  /// Makes a private file where it is missing, readable by its owner alone, and gives the path to open it by.
  public func libraryFile(_ path: String) throws(WorldError) -> LibraryFile {
    let (folder, name) = try parent(of: path, creating: true)
    let flags = O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK
    var file = unsafe openat(folder.descriptor, name, O_RDWR | O_CREAT | flags, 0o600)
    let canWrite = file >= 0
    if !canWrite { file = unsafe openat(folder.descriptor, name, O_RDONLY | flags) }
    if file < 0 { throw Self.error(path) }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .unreadable(path: path, reason: "it is not a file")
    }
    if canWrite { _ = fchmod(file, 0o600) }
    let isWritable = unsafe canWrite && faccessat(folder.descriptor, ".", W_OK, 0) == 0
    guard let place = folder.location else { throw Self.error(path) }
    return LibraryFile(path: "\(place)/\(name)", isWritable: isWritable)
  }

  /// Gives a folder another place, where nothing stands but perhaps an empty folder. It is at one of both at any time.
  public func move(_ path: String, to other: String) throws(WorldError) {
    let (folder, name) = try parent(of: path, creating: false)
    let (target, newName) = try parent(of: other, creating: true)
    if unsafe renameat(folder.descriptor, name, target.descriptor, newName) != 0 { throw Self.error(other) }
  }

  /// Deletes a file; one that is not there is deleted already.
  public func remove(_ path: String) throws(WorldError) {
    let (folder, name) = try parent(of: path, creating: false)
    if unsafe unlinkat(folder.descriptor, name, 0) != 0, errno != ENOENT { throw Self.error(path) }
  }

  /// Deletes a file, and then each folder around it that it leaves empty.
  public func removeWithEmptyFolders(_ path: String) throws(WorldError) {
    try remove(path)
    var rest = path[...]
    while let slash = rest.lastIndex(of: "/"), slash > rest.startIndex {
      rest = rest[..<slash]
      guard let (folder, name) = try? parent(of: String(rest), creating: false),
        unsafe unlinkat(folder.descriptor, name, AT_REMOVEDIR) == 0
      else { return }
    }
  }

  /// Where the folder is on this machine.
  private var location: String? { Self.target(of: "/proc/self/fd/\(descriptor)") }

  /// What a symbolic link of the system names; nil where there is no such link.
  public static func target(of link: String) -> String? {
    let limit = Int(PATH_MAX)
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      let length = unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
        unsafe characters.baseAddress.map { unsafe readlink(link, $0, limit) } ?? 0
      }
      count = max(0, length)
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// A path of this machine with every link in it followed; nil where nothing is there.
  public static func followed(_ path: String) -> String? {
    guard let found = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(found) }
    return unsafe String(cString: found)
  }

  /// The first bytes of a file in this folder, as many as it has up to a count; nil where it cannot be read.
  public func head(of name: String, count: Int) -> [UInt8]? {
    let file = unsafe openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var length = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      length = unsafe pread(file, buffer.baseAddress, count, 0)
      initialized = max(0, length)
    }
    return length < 0 ? nil : bytes
  }
}
