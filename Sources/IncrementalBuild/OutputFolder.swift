import Workspace

/// The folder that outputs go to. Files appear whole or not at all, and one that has the right bytes is not touched.
public struct OutputFolder: Sendable {
  let folder: FolderDescriptor

  public init(_ folder: FolderDescriptor) { self.folder = folder }

  /// What came of writing an edition.
  public struct Outcome: Hashable, Sendable {
    /// Its files, as they were left.
    public var files: [InputSnapshot.File] = []
    /// How many of them had other bytes before, or were not there.
    public var writtenCount = 0
  }

  /// Writes all files of an edition, by path. None is put in its place before all are written.
  ///
  /// - Parameter beforeLast: is called when all files but the last are there.
  public func publish(
    _ files: [(path: String, bytes: [UInt8])], beforeLast: () -> Void = {}
  ) throws(WorldError) -> Outcome {
    var outcome = Outcome()
    for place in Set(files.compactMap { file in file.path.lastIndex(of: "/").map { file.path[..<$0] } }).sorted() {
      folder.removeAbandoned(in: String(place))
    }
    var staged: [(path: String, file: StagedFile)] = []
    // A folder may have very many files, and a process few open folders.
    var folders: [Substring: FolderDescriptor] = [:]
    for (path, bytes) in files {
      let slash = path.lastIndex(of: "/")
      let place = slash.map { path[..<$0] } ?? ""
      let parent: FolderDescriptor
      if let known = folders[place] {
        parent = known
      } else {
        parent = try folder.folder(String(place), creating: true)
      }
      folders[place] = parent
      let name = String(slash.map { path[path.index(after: $0)...] } ?? path[...])
      staged.append((path, try StagedFile(bytes, named: name, in: parent, path: path)))
    }
    for (index, (path, file)) in staged.enumerated() {
      if index == files.count - 1 { beforeLast() }
      let written = try file.commit()
      outcome.files.append(InputSnapshot.File(path: path, stamp: written.stamp))
      if written.isNew { outcome.writtenCount += 1 }
    }
    return outcome
  }

  /// The bytes of a file; nil where it cannot be read.
  public func bytes(_ path: String) -> [UInt8]? { try? folder.read(path, limit: .max) }

  /// The names in a folder, sorted; none where there is no such folder.
  public func names(_ path: String) -> [String] { (try? folder.list(path)) ?? [] }

  /// Deletes a file, and its folder where that is empty then; false where it cannot be deleted.
  public func remove(_ path: String) -> Bool { (try? folder.removeWithEmptyFolders(path)) != nil }
}
