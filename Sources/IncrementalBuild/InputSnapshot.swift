import ByteText
import Workspace

/// What a run asked of its world, with what tells whether it would get the same answers now.
public struct InputSnapshot: Hashable, Sendable {
  /// A file that was read.
  public struct File: Hashable, Sendable {
    public var path: String
    /// Nil where the world has no stamps.
    public var stamp: FileStamp?
    /// Of its bytes, where the stamp alone could not tell a change; otherwise empty.
    public var sha256: String
  }

  /// A folder that was listed.
  public struct Listing: Hashable, Sendable {
    public var folder: String
    /// Of the names.
    public var sha256: String

    init(folder: String, sha256: String) {
      self.folder = folder
      self.sha256 = sha256
    }

    public init(folder: String, names: [String]) {
      self.init(folder: folder, sha256: SHA256.hexadecimal(of: Array(names.joined(separator: "\0").utf8)))
    }
  }

  /// Sorted by folder, and by name in a folder.
  public var files: [File]
  /// What was asked for and not there.
  public var absences: [String]
  public var listings: [Listing]

  /// The snapshot as it would be taken now, where the world would answer every question as it did; otherwise nil. Content
  /// decides: a file whose stamp could not tell a change is read and its digest compared, until its stamp can.
  public func confirmed(in world: any World) -> InputSnapshot? {
    for listing in listings {
      guard let names = try? world.list(listing.folder), Listing(folder: listing.folder, names: names) == listing
      else { return nil }
    }
    for path in absences {
      if (try? world.source(path)) != nil || (try? world.list(path)) != nil { return nil }
    }
    var current: (folder: Substring, stamps: [FileStamp])?
    var next = 0
    var confirmed = self
    for (index, file) in files.enumerated() {
      let (folder, name) = file.folderAndName
      if current?.folder != folder {
        current = (folder, world.stamps(folder.isEmpty ? "." : String(folder)) ?? [])
        next = 0
      }
      guard let stamps = current?.stamps, let old = file.stamp else { return nil }
      while next < stamps.count, stamps[next].name < name { next += 1 }
      guard next < stamps.count, stamps[next].isSame(as: old) else { return nil }
      if !file.sha256.isEmpty {
        guard let bytes = (try? world.source(file.path))?.bytes, SHA256.hexadecimal(of: bytes) == file.sha256
        else { return nil }
        if stamps[next].isSettled { confirmed.files[index].sha256 = "" }
      }
    }
    return confirmed
  }
}

extension InputSnapshot.File {
  var folderAndName: (folder: Substring, name: Substring) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path[...]) }
    return (path[..<slash], path[path.utf8.index(after: slash)...])
  }
}

extension FileStamp {
  /// True where both were taken of the same bytes; whether they are settled by now does not count.
  func isSame(as other: FileStamp) -> Bool {
    inode == other.inode && modified == other.modified && changed == other.changed && size == other.size
      && name == other.name
  }
}
