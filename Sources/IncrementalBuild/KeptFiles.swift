import Workspace

extension FieldWriter {
  /// Files with their stamps, as `KeptFiles` reads them: all that a run with nothing to do reads. What a file has in common
  /// with the one before is not written again.
  mutating func add(_ files: [InputSnapshot.File]) {
    var last = (path: [UInt8](), modified: 0, inode: 0)
    add(files) { writer, file in
      let path = Array(file.path.utf8)
      let shared = zip(path, last.path).prefix { $0 == $1 }.count
      writer.add(shared)
      writer.add(path.count - shared)
      writer.add(raw: path[shared...])
      writer.add(file.sha256.utf8.count)
      writer.add(raw: file.sha256.utf8)
      last.path = path
      writer.add(file.stamp == nil ? 0 : 1)
      guard let stamp = file.stamp else { return }
      let inode = Int(truncatingIfNeeded: stamp.inode)
      writer.add(stamp.size)
      writer.add(stamp.modified &- last.modified)
      writer.add(stamp.changed &- stamp.modified)
      writer.add(inode &- last.inode)
      (last.modified, last.inode) = (stamp.modified, inode)
    }
  }
}

/// Files as a memory keeps them, read one after the other where they lie.
struct KeptFiles {
  private var reader: FieldReader
  /// How many are still to be read.
  private(set) var count: Int
  /// Of the file that was read last.
  private(set) var path: [UInt8] = []
  private(set) var sha256: ArraySlice<UInt8> = []
  /// Without a name.
  private(set) var stamp: FileStamp?
  private var last = (modified: 0, inode: 0)

  /// Nil where the reader does not stand before files.
  init?(_ reader: FieldReader) {
    self.reader = reader
    guard let count = self.reader.count() else { return nil }
    self.count = count
  }

  /// Nil where the bytes do not hold the files, and nothing else.
  var all: [InputSnapshot.File]? {
    var kept = self
    var files: [InputSnapshot.File] = []
    files.reserveCapacity(count)
    while kept.count > 0 {
      guard kept.read() else { return nil }
      var file = InputSnapshot.File(
        path: String(decoding: kept.path, as: UTF8.self), stamp: kept.stamp,
        sha256: String(decoding: kept.sha256, as: UTF8.self))
      let name = String(file.folderAndName.name)
      file.stamp?.name = name
      files.append(file)
    }
    return kept.isAtEnd ? files : nil
  }

  /// True where all files were read, and nothing follows.
  var isAtEnd: Bool { count == 0 && reader.isAtEnd }

  /// Reads the next file; false where it cannot be read.
  mutating func read() -> Bool {
    guard let shared = reader.number(), (0...path.count).contains(shared), let more = reader.number(),
      let end = reader.data(count: more), let size = reader.number(), let sha256 = reader.data(count: size),
      let isStamped = reader.number()
    else { return false }
    path.removeLast(path.count - shared)
    path += end
    self.sha256 = sha256
    stamp = nil
    count -= 1
    guard isStamped != 0 else { return true }
    guard let size = reader.number(), let modified = reader.number(), let changed = reader.number(),
      let inode = reader.number()
    else { return false }
    last = (last.modified &+ modified, last.inode &+ inode)
    stamp = FileStamp(
      name: "", size: size, modified: last.modified, changed: last.modified &+ changed,
      inode: UInt64(truncatingIfNeeded: last.inode), isSettled: sha256.isEmpty)
    return true
  }
}
