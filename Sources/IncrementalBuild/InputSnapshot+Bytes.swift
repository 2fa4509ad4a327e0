import Workspace

extension InputSnapshot {
  /// The snapshot as a memory keeps it.
  public var bytes: [UInt8] {
    var writer = FieldWriter()
    writer.add(files) { $1.write(to: &$0) }
    writer.add(absences) { $0.add($1) }
    writer.add(listings) { writer, listing in
      writer.add(listing.folder)
      writer.add(listing.sha256)
    }
    return writer.bytes
  }

  /// Nil where the bytes are none that `bytes` gives.
  public init?(bytes: [UInt8]) {
    var reader = FieldReader(bytes)
    let files = reader.items { File(&$0) }
    let absences = reader.items { $0.text() }
    let listings = reader.items { reader -> Listing? in
      guard let folder = reader.text(), let sha256 = reader.text() else { return nil }
      return Listing(folder: folder, sha256: sha256)
    }
    guard let files, let absences, let listings, reader.isAtEnd else { return nil }
    self.init(files: files, absences: absences, listings: listings)
  }
}

extension InputSnapshot.File {
  fileprivate func write(to writer: inout FieldWriter) {
    writer.add(path)
    writer.add(sha256)
    writer.add(stamp.map { [$0.size, $0.modified, $0.changed, Int(truncatingIfNeeded: $0.inode)] } ?? []) {
      $0.add($1)
    }
  }

  fileprivate init?(_ reader: inout FieldReader) {
    guard let path = reader.text(), let sha256 = reader.text(), let count = reader.count() else { return nil }
    self.init(path: path, stamp: nil, sha256: sha256)
    guard count > 0 else { return }
    guard count == 4, let size = reader.number(), let modified = reader.number(), let changed = reader.number(),
      let inode = reader.number()
    else { return nil }
    stamp = FileStamp(
      name: String(folderAndName.name), size: size, modified: modified, changed: changed,
      inode: UInt64(truncatingIfNeeded: inode), isSettled: sha256.isEmpty)
  }
}
