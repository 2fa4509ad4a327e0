import ByteText
import SQLiteDatabase
import Synchronization
import Workspace

/// What steps made in earlier runs, by the name of the step, with the bytes of its results by their digest.
///
/// It is derived, and every fault of it is a miss: a corrupt, cut or foreign entry is not there. What has not been used for
/// longest goes first when it grows past its limit. Several processes, and several threads of one, may use it at once.
public final class StepCache: Sendable {
  /// What is kept of a step.
  public struct Entry: Hashable, Sendable {
    /// What tells whether the step would make the same again, in the caller's own form.
    public var record: [UInt8]
    /// The digests of the results.
    public var results: [String]

    public init(record: [UInt8], results: [String]) {
      self.record = record
      self.results = results
    }
  }

  private struct State {
    var connection: SQLiteConnection?
    /// What is to be written with the next batch.
    var waiting: [(step: String, entry: Entry, results: [[UInt8]])] = []
    var waitingSize = 0
    var used: Set<String> = []
  }

  /// Goes up when what is kept has another form.
  private static let form = 4
  /// So many bytes are written in one go: a lock is held for as long.
  public static let batch = 4 << 20

  private let path: String
  private let folder: FolderDescriptor
  private let limit: Int
  private let batch: Int
  private let state: Mutex<State>

  /// - Parameters:
  ///   - folder: the workspace, in which the cache is kept.
  ///   - clearance: the name of the folder that keeps its state: what is kept has the label of the run.
  ///   - limit: how many bytes of results are kept.
  ///   - batch: so many bytes wait to be written; with `.max` nothing is written before `finish`.
  public init(folder: FolderDescriptor, clearance: String, limit: Int = 1 << 30, batch: Int = StepCache.batch) {
    self.folder = folder
    self.limit = limit
    self.batch = batch
    path = ".dossier/\(clearance)/steps.sqlite"
    state = Mutex(State())
    state.withLock { $0.connection = Self.connection(path, in: folder) }
  }

  /// What is kept of a step; nil where nothing is that is whole.
  public func entry(of step: String) -> Entry? {
    state.withLock { state -> Entry? in
      guard
        let row = Self.row(
          "SELECT record, results, sha256 FROM step WHERE name = ?", step, state.connection)
      else { return nil }
      let (record, results) = (row.bytes(0), row.lines(1))
      return row.text(2) == Self.digest(record, results) ? Entry(record: record, results: results) : nil
    }
  }

  /// The bytes of a result; nil where they are not kept, or are not what they were.
  public func result(_ sha256: String) -> [UInt8]? {
    let bytes = state.withLock { state in
      Self.row("SELECT bytes FROM result WHERE sha256 = ?", sha256, state.connection)?.bytes(0)
    }
    guard let bytes, SHA256.hexadecimal(of: bytes) == sha256 else { return nil }
    return bytes
  }

  /// Notes that what is kept of a step was of use.
  public func touch(_ step: String) { state.withLock { _ = $0.used.insert(step) } }

  /// Keeps what a step made, in place of what was kept of it before.
  ///
  /// - Parameters:
  ///   - record: what tells whether the step would make the same again.
  ///   - results: what it made, with the digests.
  public func keep(_ step: String, record: [UInt8], results: [(sha256: String, bytes: [UInt8])]) {
    let entry = Entry(record: record, results: results.map(\.sha256))
    state.withLock { state in
      state.waiting.append((step, entry, results.map(\.bytes)))
      state.used.insert(step)
      state.waitingSize += record.count + results.reduce(0) { $0 + $1.bytes.count }
      if state.waitingSize >= batch { write(&state) }
    }
  }

  /// Writes what is still to be written, and forgets what is too much.
  public func finish() {
    state.withLock { state in
      write(&state)
      let (connection, used) = (state.connection, state.used)
      state.used = []
      guard let connection else { return }
      mending(&state) { () throws(SQLiteFault) in
        try connection.transaction { () throws(SQLiteFault) in
          let turn = try connection.statement("SELECT coalesce(max(turn), 0) + 1 FROM step")
          let number = try turn.step() ? turn.integer(0) ?? 1 : 1
          let update = try connection.statement("UPDATE step SET turn = ? WHERE name = ?")
          for step in used.sorted() { try update.run([.integer(number), .text(step)]) }
        }
        try evict(connection)
      }
    }
  }

  /// Does what it can. A damaged cache is deleted: the next run begins a new one.
  private func mending(_ state: inout State, _ body: () throws(SQLiteFault) -> Void) {
    do throws(SQLiteFault) { try body() } catch {
      if SQLiteConnection.removeDamaged(path, in: folder, error) { state.connection = nil }
    }
  }

  /// Deletes the steps that were not used for longest until what is left fits, and the results that no step has.
  private func evict(_ connection: SQLiteConnection) throws(SQLiteFault) {
    func number(_ sql: String) throws(SQLiteFault) -> Int {
      let row = try connection.statement(sql)
      return try row.step() ? row.integer(0) ?? 0 : 0
    }
    // A file is never smaller than what is in it, and is measured without looking at that.
    guard try number("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size") > limit else { return }
    let size = "SELECT coalesce(sum(length(bytes)), 0) FROM result"
    let orphans = "DELETE FROM result WHERE sha256 NOT IN (SELECT sha256 FROM use)"
    try connection.transaction { () throws(SQLiteFault) in
      try connection.run(orphans)
      while try number(size) > limit {
        try connection.run(
          """
          CREATE TEMP TABLE old AS SELECT name FROM step ORDER BY turn, name
            LIMIT (SELECT (count(*) + 7) / 8 FROM step);
          DELETE FROM use WHERE step IN (SELECT name FROM old);
          DELETE FROM step WHERE name IN (SELECT name FROM old);
          DROP TABLE old; \(orphans)
          """)
      }
    }
  }

  private func write(_ state: inout State) {
    let waiting = state.waiting
    state.waiting = []
    state.waitingSize = 0
    guard let connection = state.connection, !waiting.isEmpty else { return }
    mending(&state) { () throws(SQLiteFault) in
      try connection.transaction { () throws(SQLiteFault) in
        let orphans = try connection.statement(
          """
          DELETE FROM result WHERE sha256 IN (SELECT sha256 FROM use WHERE step = ?1)
            AND NOT EXISTS (SELECT 1 FROM use AS other
              WHERE other.sha256 = result.sha256 AND other.step <> ?1)
          """)
        let forget = try connection.statement("DELETE FROM use WHERE step = ?")
        let step = try connection.statement(
          "INSERT OR REPLACE INTO step (name, record, results, sha256, turn) VALUES (?, ?, ?, ?, 0)")
        let use = try connection.statement("INSERT INTO use (step, sha256) VALUES (?, ?)")
        let result = try connection.statement(
          "INSERT OR REPLACE INTO result (sha256, bytes) VALUES (?, ?)")
        for (name, entry, results) in waiting {
          try orphans.run([.text(name)])
          try forget.run([.text(name)])
          let lines = entry.results.joined(separator: "\n")
          try step.run([
            .text(name), .bytes(entry.record), .text(lines), .text(Self.digest(entry.record, entry.results)),
          ])
          for (sha256, bytes) in zip(entry.results, results) {
            try use.run([.text(name), .text(sha256)])
            try result.run([.text(sha256), .bytes(bytes)])
          }
        }
      }
    }
  }

  private static func digest(_ record: [UInt8], _ results: [String]) -> String {
    SHA256.hexadecimal(of: record + Array(results.joined(separator: "\n").utf8))
  }

  private static func row(_ sql: String, _ value: String, _ connection: SQLiteConnection?) -> SQLiteStatement? {
    guard let statement = try? connection?.statement(sql), (try? statement.bind([.text(value)])) != nil,
      (try? statement.step()) == true
    else { return nil }
    return statement
  }

  private static func connection(_ path: String, in folder: FolderDescriptor) -> SQLiteConnection? {
    SQLiteConnection.derived(
      path, in: folder, form: form,
      tables: """
        CREATE TABLE step (
          name TEXT PRIMARY KEY, record BLOB NOT NULL, results TEXT NOT NULL, sha256 TEXT NOT NULL,
          turn INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX stepturn ON step (turn);
        CREATE TABLE use (step TEXT NOT NULL, sha256 TEXT NOT NULL);
        CREATE INDEX usestep ON use (step);
        CREATE INDEX usesha256 ON use (sha256);
        CREATE TABLE result (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL);
        """)
  }
}
