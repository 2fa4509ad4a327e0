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

  /// How the files of a snapshot are now.
  public struct Comparison: Sendable {
    /// As it would be taken now, but for the files that changed.
    public var snapshot: InputSnapshot
    /// The files that may have other bytes.
    public var changed: [String]
  }

  /// Asks a world again; nil where it would answer otherwise than with other bytes of the same files. Content decides: a
  /// file whose stamp could not tell a change is read and its digest compared, until its stamp can.
  public func compared(with world: any World) -> Comparison? {
    var folders: [Substring: [FileStamp]] = [:]
    func stamps(_ folder: Substring) -> [FileStamp] {
      if let known = folders[folder] { return known }
      let found = world.stamps(folder.isEmpty ? "." : String(folder)) ?? []
      folders[folder] = found
      return found
    }
    for listing in listings {
      let names = stamps(listing.folder[...]).map(\.name)
      // What is not there has no stamps, and is no empty folder.
      guard !names.isEmpty || world.exists(listing.folder), Listing(folder: listing.folder, names: names) == listing
      else { return nil }
    }
    var absent = AbsentNames(world: world)
    guard absences.allSatisfy({ absent.contains($0) }) else { return nil }
    var current: (folder: Substring, stamps: [FileStamp]) = ("", stamps(""))
    var next = 0
    var comparison = Comparison(snapshot: self, changed: [])
    for (index, file) in files.enumerated() {
      let (folder, name) = file.folderAndName
      if current.folder != folder {
        current = (folder, stamps(folder))
        next = 0
      }
      while next < current.stamps.count, NameOrder.precedes(current.stamps[next].name, name) { next += 1 }
      guard next < current.stamps.count, current.stamps[next].name == name, let old = file.stamp else { return nil }
      let isSame = current.stamps[next].isSame(as: old)
      if !isSame || !file.sha256.isEmpty && (try? world.source(file.path))?.sha256 != file.sha256 {
        comparison.changed.append(file.path)
      } else if !file.sha256.isEmpty, current.stamps[next].isSettled {
        comparison.snapshot.files[index].sha256 = ""
      }
    }
    return comparison
  }

  /// The snapshot of a run that did again what depends on some files, and nothing else.
  ///
  /// - Parameters:
  ///   - changed: the paths of these files.
  ///   - recorded: what it asked. Of what was asked before, the answer before counts: all else was made of it.
  public func renewed(_ changed: Set<String>, from recorded: InputSnapshot) -> InputSnapshot {
    let kept = files.filter { !changed.contains($0.path) }
    let known = Set(kept.map(\.path))
    let folders = Set(listings.map(\.folder))
    return InputSnapshot(
      files: (kept + recorded.files.filter { !known.contains($0.path) }).sorted(by: File.precedes),
      absences: Set(absences).union(recorded.absences).sorted(),
      listings: (listings + recorded.listings.filter { !folders.contains($0.folder) }).sorted { $0.folder < $1.folder })
  }
}

extension InputSnapshot.File {
  var folderAndName: (folder: Substring, name: Substring) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path[...]) }
    return (path[..<slash], path[path.utf8.index(after: slash)...])
  }

  /// By folder, and by name in a folder.
  static func precedes(_ one: Self, _ other: Self) -> Bool {
    let (one, other) = (one.folderAndName, other.folderAndName)
    return one.folder == other.folder
      ? NameOrder.precedes(one.name, other.name) : NameOrder.precedes(one.folder, other.folder)
  }
}

extension FileStamp {
  /// True where both were taken of the same bytes; whether they are settled by now does not count.
  func isSame(as other: FileStamp) -> Bool {
    inode == other.inode && modified == other.modified && changed == other.changed && size == other.size
      && name == other.name
  }
}
