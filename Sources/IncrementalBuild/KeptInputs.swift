import Workspace

/// What a run asked of its world, as a memory keeps it: each run that has nothing to do looks at all of it, and takes none
/// of it apart.
struct KeptInputs {
  /// How the world answers now.
  struct Comparison {
    /// The files that may have other bytes, by path.
    var changed: [String] = []
    /// The places among the files of those whose stamps tell now what content had to before.
    var settled: [Int] = []
  }

  /// Of an `InputSnapshot`.
  let bytes: [UInt8]

  /// Asks a world again; nil where it would answer otherwise than with other bytes of the same files. Content decides: a
  /// file whose stamp could not tell a change is read and its digest compared, until its stamp can.
  func compared(with world: any World) -> Comparison? {
    var reader = FieldReader(bytes)
    guard let listings = reader.listings() else { return nil }
    var folders = KnownStamps(world: world)
    for listing in listings {
      let names = folders.stamps(in: listing.folder).map(\.name)
      // What is not there has no stamps, and is no empty folder.
      guard !names.isEmpty || world.exists(listing.folder),
        InputSnapshot.Listing(folder: listing.folder, names: names) == listing
      else { return nil }
    }
    guard let absenceCount = reader.count() else { return nil }
    var absent = AbsentNames(world: world)
    for _ in 0..<absenceCount {
      guard let path = reader.data(), absent.contains(path) else { return nil }
    }
    guard var files = KeptFiles(reader) else { return nil }
    var comparison = Comparison()
    for index in 0..<files.count {
      guard files.read(), let old = files.stamp, let new = folders.stamp(of: files.path) else { return nil }
      if !new.isSame(as: old) || !files.sha256.isEmpty && !files.lastIsAsItWas(in: world) {
        comparison.changed.append(String(decoding: files.path, as: UTF8.self))
      } else if !files.sha256.isEmpty, new.isSettled {
        comparison.settled.append(index)
      }
    }
    return files.isAtEnd ? comparison : nil
  }
}

/// The stamps of folders, each asked for once.
private struct KnownStamps {
  let world: any World
  private var known: [String: [FileStamp]] = [:]
  /// Of the folder of the file that was asked for last.
  private var folder: [UInt8]?
  private var stamps: [FileStamp] = []
  /// Where in it that file is.
  private var place = 0

  init(world: any World) { self.world = world }

  /// In the order of names; none where there is no such folder.
  mutating func stamps(in folder: String) -> [FileStamp] {
    if let known = known[folder] { return known }
    let found = world.stamps(folder.isEmpty ? "." : folder) ?? []
    known[folder] = found
    return found
  }

  /// The stamp of a file; nil where it is not there. Files are asked for by folder, in the order of names.
  mutating func stamp(of path: [UInt8]) -> FileStamp? {
    let slash = path.lastIndex(of: UInt8(ascii: "/"))
    let (parent, name) = (path[..<(slash ?? 0)], path[(slash.map { $0 + 1 } ?? 0)...])
    if folder.map({ !$0.elementsEqual(parent) }) ?? true {
      folder = Array(parent)
      stamps = stamps(in: String(decoding: parent, as: UTF8.self))
      place = 0
    }
    while place < stamps.count {
      if stamps[place].name.utf8.elementsEqual(name) { return stamps[place] }
      place += 1
    }
    return nil
  }
}

extension KeptFiles {
  /// True where the file that was read last has the bytes that it had.
  fileprivate func lastIsAsItWas(in world: any World) -> Bool {
    let source = try? world.source(String(decoding: path, as: UTF8.self))
    return source?.sha256.utf8.elementsEqual(sha256) ?? false
  }
}

extension FileStamp {
  /// True where both were taken of the same bytes under one name; whether they are settled by now does not count.
  func isSame(as other: FileStamp) -> Bool {
    inode == other.inode && modified == other.modified && changed == other.changed && size == other.size
  }
}
