import Glibc
import Workspace

/// Reads the files of a revision through `git`, which the user has granted. Nothing is checked out: two commands that
/// only read give the names and the bytes, and neither runs a filter, a hook or a monitor of the repository's
/// configuration, or asks a server for what is missing.
public struct RevisionFiles: Sendable {
  /// The program that is granted.
  public static let program = "git"

  /// The most that a revision may hold, in bytes.
  private static let sizeLimit = 1 << 30
  private static let deadline = 300

  private let git: GrantedProgram
  /// The folder whose files are read; the repository is the one around it.
  private let folder: String

  public init(in folder: String, by git: GrantedProgram) {
    self.folder = folder
    self.git = git
  }

  /// Why there are no files.
  public enum Failure: Error, Hashable, Sendable {
    /// The program's file is not the one that was granted.
    case otherProgram
    case cannotRun(String)
    /// There is no such revision here; what git says.
    case noRevision(words: String)
    case tooLarge(limit: Int)
  }

  /// The files of a revision by their path in the folder; links and submodules are left out.
  ///
  /// - Parameter isWanted: says whether a path is read.
  public func files(
    of revision: String, where isWanted: (String) -> Bool
  ) throws(Failure) -> [String: [UInt8]] {
    guard !revision.isEmpty, !revision.hasPrefix("-"), !revision.utf8.contains(0) else { throw .noRevision(words: "") }
    let place: TemporaryFolder
    let isGranted: Bool
    do throws(WorldError) {
      isGranted = try git.hasGrantedDigest()
      place = try TemporaryFolder()
    } catch { throw .cannotRun(error.description) }
    guard isGranted else { throw .otherProgram }
    defer { withExtendedLifetime(place) {} }

    let listing = try output(["ls-tree", "-r", "-z", "-l", revision], in: place)
    let entries = listing.split(separator: 0).compactMap(Entry.init).filter { isWanted($0.path) }
    var total = 0
    for entry in entries {
      guard entry.size <= Self.sizeLimit - total else { throw .tooLarge(limit: Self.sizeLimit) }
      total += entry.size
    }
    do throws(WorldError) {
      try FolderDescriptor(path: place.path)
        .write(entries.flatMap { $0.object.utf8 + [0x0A] }, to: Self.input, mode: 0o600)
    } catch { throw .cannotRun(error.description) }
    let objects = try output(["cat-file", "--batch"], in: place, readsInput: true)
    return try Self.files(entries, in: objects)
  }

  /// A file of a listing: `100644 blob DIGEST SIZE<tab>PATH`.
  private struct Entry {
    let object: String
    let size: Int
    let path: String

    init?(_ line: ArraySlice<UInt8>) {
      guard let tab = line.firstIndex(of: 0x09) else { return nil }
      let fields = line[..<tab].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      guard fields.count == 4, ["100644", "100755"].contains(fields[0]), fields[1] == "blob", let size = Int(fields[3]),
        size >= 0
      else { return nil }
      object = fields[2]
      self.size = size
      path = String(decoding: line[(tab + 1)...], as: UTF8.self)
    }
  }

  /// Takes apart what `cat-file` gives for each entry: `DIGEST blob SIZE`, a line end, the bytes, a line end.
  private static func files(_ entries: [Entry], in objects: [UInt8]) throws(Failure) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    var place = 0
    for entry in entries {
      guard let end = objects[place...].firstIndex(of: 0x0A),
        objects[place..<end].elementsEqual("\(entry.object) blob \(entry.size)".utf8),
        objects.count - end > entry.size + 1
      else { throw .cannotRun("what it gives of “\(entry.path)” is not whole") }
      files[entry.path] = Array(objects[(end + 1)..<(end + 1 + entry.size)])
      place = end + entry.size + 2
    }
    return files
  }

  private static let input = "input"

  private func output(
    _ arguments: [String], in place: TemporaryFolder, readsInput: Bool = false
  ) throws(Failure) -> [UInt8] {
    var run = ProgramRun(
      path: git.path,
      arguments: [
        "-C", folder, "-c", "safe.directory=*", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c",
        "protocol.allow=never", "--no-pager",
      ] + arguments, messages: "\(place.path)/messages",
      environment: [
        "PATH=/usr/local/bin:/usr/bin:/bin", "HOME=\(place.path)", "LANG=C.UTF-8", "GIT_CONFIG_NOSYSTEM=1",
        "GIT_TERMINAL_PROMPT=0", "GIT_NO_LAZY_FETCH=1", "GIT_NO_REPLACE_OBJECTS=1", "GIT_OPTIONAL_LOCKS=0",
      ])
    run.output = "\(place.path)/\(arguments[0])"
    if readsInput { run.input = "\(place.path)/\(Self.input)" }
    switch run.end(within: Self.deadline) {
    case .cannotStart(let reason): throw .cannotRun(reason)
    case .deadline: throw .cannotRun("it took more than \(Self.deadline) seconds")
    case .exit(0): break
    case .exit:
      let words = try read("messages", in: place, limit: 1 << 20).suffix(1_024)
      throw .noRevision(
        words: String(decoding: words, as: UTF8.self).split(whereSeparator: \.isNewline).joined(separator: " "))
    }
    return try read(arguments[0], in: place, limit: 2 * Self.sizeLimit)
  }

  private func read(_ name: String, in place: TemporaryFolder, limit: Int) throws(Failure) -> [UInt8] {
    do throws(WorldError) {
      return try FolderDescriptor(path: place.path).read(name, limit: limit)
    } catch { throw .cannotRun(error.description) }
  }
}
