import Workspace

extension InputSnapshot {
  /// The snapshot as fields that each end in NUL, which no path holds.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    func add(_ field: some StringProtocol) {
      bytes += field.utf8
      bytes.append(0)
    }
    for count in [files.count, absences.count, listings.count] { add(String(count)) }
    for file in files {
      add(file.path)
      add(file.sha256)
      let stamp = file.stamp
      for number in [stamp?.size, stamp?.modified, stamp?.changed, stamp.map { Int(truncatingIfNeeded: $0.inode) }] {
        add(number.map(String.init) ?? "")
      }
    }
    absences.forEach(add)
    for listing in listings {
      add(listing.folder)
      add(listing.sha256)
    }
    return bytes
  }

  /// Nil where the bytes are none that `bytes` gives.
  public init?(bytes: [UInt8]) {
    guard bytes.last == 0 else { return nil }
    var fields = bytes.split(separator: 0, omittingEmptySubsequences: false).makeIterator()
    func number() -> Int? { fields.next().flatMap(Self.number) }
    func text() -> String? { fields.next().map { String(decoding: $0, as: UTF8.self) } }
    guard let fileCount = number(), let absenceCount = number(), let listingCount = number(),
      [fileCount, absenceCount, listingCount].allSatisfy({ (0...bytes.count).contains($0) })
    else { return nil }
    self.init(files: [], absences: [], listings: [])
    files.reserveCapacity(fileCount)
    for _ in 0..<fileCount {
      guard let path = text(), let sha256 = text() else { return nil }
      let numbers = (number(), number(), number(), number())
      var file = File(path: path, stamp: nil, sha256: sha256)
      if let size = numbers.0, let modified = numbers.1, let changed = numbers.2, let inode = numbers.3 {
        let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
        file.stamp = FileStamp(
          name: String(name), size: size, modified: modified, changed: changed,
          inode: UInt64(truncatingIfNeeded: inode), isSettled: sha256.isEmpty)
      }
      files.append(file)
    }
    for _ in 0..<absenceCount {
      guard let path = text() else { return nil }
      absences.append(path)
    }
    for _ in 0..<listingCount {
      guard let folder = text(), let sha256 = text() else { return nil }
      listings.append(Listing(folder: folder, sha256: sha256))
    }
    guard fields.next()?.isEmpty == true, fields.next() == nil else { return nil }
  }

  private static func number(_ field: ArraySlice<UInt8>) -> Int? {
    guard !field.isEmpty else { return nil }
    var value = 0
    let isNegative = field.first == UInt8(ascii: "-")
    for byte in isNegative ? field.dropFirst() : field {
      let (digit, isBelow) = byte.subtractingReportingOverflow(UInt8(ascii: "0"))
      guard !isBelow, digit < 10 else { return nil }
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(Int(digit))
      guard !overflow, !carry else { return nil }
      value = sum
    }
    return isNegative ? -value : value
  }
}
