import ByteText
import SQLiteDatabase
import Synchronization
import Workspace

/// Digests of texts of which a program has found out, at full clearance, that there is nothing to find: it does not look
/// again.
///
/// What is kept is what the last run noted or found noted. It is derived, and every fault of it is a miss.
public final class DigestMemory: Sendable {
  private struct State {
    var known: Set<String> = []
    var noted: Set<String> = []
  }

  private static let path = ".dossier/red/digests.sqlite"
  /// Goes up when what is kept has another form.
  private static let form = 2

  private let folder: FolderDescriptor
  private let program: String
  private let state: Mutex<State>

  /// - Parameters:
  ///   - folder: the workspace, in which the memory is kept.
  ///   - program: what tells this program from others: another one may find more.
  public init(folder: FolderDescriptor, program: String) {
    self.folder = folder
    self.program = program
    state = Mutex(State(known: Self.read(folder, program)))
  }

  /// True where an earlier run noted the digest; this run does then, too.
  public func contains(_ digest: String) -> Bool {
    state.withLock { state in
      guard state.known.contains(digest) else { return false }
      state.noted.insert(digest)
      return true
    }
  }

  public func note(_ digest: String) { state.withLock { _ = $0.noted.insert(digest) } }

  /// Keeps what this run noted.
  public func finish() {
    let (known, noted) = state.withLock { ($0.known, $0.noted) }
    guard known != noted, let connection = Self.connection(folder) else { return }
    let digests = noted.sorted().joined(separator: "\n")
    do throws(SQLiteFault) {
      try connection.transaction { () throws(SQLiteFault) in
        try connection.run("DELETE FROM noted")
        try connection.statement("INSERT INTO noted (program, digests, sha256) VALUES (?, ?, ?)")
          .run([.text(program), .text(digests), .text(Self.check(digests))])
      }
    } catch {
      SQLiteConnection.removeDamaged(Self.path, in: folder, error)
    }
  }

  private static func read(_ folder: FolderDescriptor, _ program: String) -> Set<String> {
    guard folder.exists(path), let connection = connection(folder),
      let row = try? connection.statement("SELECT digests, sha256 FROM noted WHERE program = ?"),
      (try? row.bind([.text(program)])) != nil, (try? row.step()) == true, let digests = row.text(0),
      row.text(1) == check(digests)
    else { return [] }
    return Set(digests.split(separator: "\n").map(String.init))
  }

  private static func check(_ digests: String) -> String { SHA256.hexadecimal(of: Array(digests.utf8)) }

  private static func connection(_ folder: FolderDescriptor) -> SQLiteConnection? {
    SQLiteConnection.derived(
      path, in: folder, form: form,
      tables: """
        CREATE TABLE noted (program TEXT NOT NULL, digests TEXT NOT NULL, sha256 TEXT NOT NULL);
        """)
  }
}
