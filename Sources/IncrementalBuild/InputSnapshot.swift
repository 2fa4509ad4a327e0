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

    public init(path: String, stamp: FileStamp?, sha256: String = "") {
      (self.path, self.stamp, self.sha256) = (path, stamp, sha256)
    }
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

  /// True where everything that was asked for before, and again now, gave the same answer both times.
  ///
  /// - Parameter changed: the paths of files that may have other bytes than before.
  public func agrees(with earlier: InputSnapshot, butFor changed: Set<String>) -> Bool {
    let known = Dictionary(earlier.files.map { ($0.path, $0) }) { first, _ in first }
    let listed = Dictionary(earlier.listings.map { ($0.folder, $0) }) { first, _ in first }
    let absent = Set(earlier.absences)
    return files.allSatisfy { new in
      guard let old = known[new.path] else { return !absent.contains(new.path) }
      guard !changed.contains(new.path) else { return true }
      guard let stamp = old.stamp, new.stamp?.isSame(as: stamp) == true else { return false }
      return old.sha256.isEmpty || new.sha256.isEmpty || old.sha256 == new.sha256
    }
      && listings.allSatisfy { listed[$0.folder].map { [new = $0] in $0 == new } ?? !absent.contains($0.folder) }
      && absences.allSatisfy { known[$0] == nil && listed[$0] == nil }
  }

  /// The snapshot of a run that did again what depends on some files, and nothing else.
  ///
  /// - Parameters:
  ///   - changed: the paths of these files.
  ///   - recorded: what it asked. Of what was asked before, the answer before counts: all else was made of it.
  public func renewed(_ changed: Set<String>, from recorded: InputSnapshot) -> InputSnapshot {
    var files = files.filter { !changed.contains($0.path) }
    let known = Set(files.map(\.path))
    for file in recorded.files where !known.contains(file.path) {
      files.insert(file, at: files.partitioningIndex { File.precedes(file, $0) })
    }
    let folders = Set(listings.map(\.folder))
    return InputSnapshot(
      files: files,
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
