import Workspace

extension InputSnapshot {
  /// The snapshot as a memory keeps it.
  public var bytes: [UInt8] {
    var writer = FieldWriter()
    writer.add(listings) { writer, listing in
      writer.add(listing.folder)
      writer.add(listing.sha256)
    }
    writer.add(absences) { $0.add($1) }
    writer.add(files)
    return writer.bytes
  }

  /// Nil where the bytes are none that `bytes` gives.
  public init?(bytes: [UInt8]) {
    var reader = FieldReader(bytes)
    guard let listings = reader.listings(), let absences = reader.items({ $0.text() }),
      let files = KeptFiles(reader)?.all
    else { return nil }
    self.init(files: files, absences: absences, listings: listings)
  }
}

extension FieldReader {
  mutating func listings() -> [InputSnapshot.Listing]? {
    items { reader in
      guard let folder = reader.text(), let sha256 = reader.text() else { return nil }
      return InputSnapshot.Listing(folder: folder, sha256: sha256)
    }
  }
}
