import ByteText
import SQLiteDatabase
import Synchronization
import Workspace

/// The table in which the memory of runs keeps them.
final class RunTable: Sendable {
  private static let path = ".dossier/red/runs.sqlite"
  /// Goes up when what is kept has another form.
  private static let form = 6
  /// The oldest runs are forgotten past so many.
  private static let limit = 32

  /// A run as it is kept, but for its outline.
  struct Run {
    let inputs: KeptInputs
    /// The files that it wrote or found right, with their stamps.
    let outputs: [UInt8]
    let transcript: RunTranscript
    /// Tells it from others.
    let sum: String
  }

  /// The workspace.
  private let folder: FolderDescriptor
  /// Opened when it is first needed: a run that does some of an earlier one again asks three times.
  private let connection = Mutex<SQLiteConnection?>(nil)

  init(folder: FolderDescriptor) { self.folder = folder }

  /// What is kept of a run of a kind; nil where nothing is that is whole.
  func run(of kind: String) -> Run? {
    guard folder.stamp(of: Self.path) != nil else { return nil }
    return read("inputs, outputs, output, errors, status, sum", of: kind) { row in
      let (inputs, outputs) = (row.bytes(0), row.bytes(1))
      var transcript = RunTranscript()
      (transcript.output, transcript.errors) = (row.bytes(2), row.bytes(3))
      transcript.status = Int32(truncatingIfNeeded: row.integer(4) ?? 0)
      let sum = Self.sum(inputs, outputs, transcript)
      guard row.text(5) == sum else { return nil }
      return Run(inputs: KeptInputs(bytes: inputs), outputs: outputs, transcript: transcript, sum: sum)
    }
  }

  /// The outline of a run; nil where the run that is kept now is another one, and where the outline is damaged.
  ///
  /// - Parameter sum: of the run.
  func outline(of kind: String, sum: String) -> [UInt8]? {
    read("outline, outline_sum", of: kind) { row in
      let outline = row.bytes(0)
      return row.text(1) == Self.sum(outline, of: sum) ? outline : nil
    }
  }

  func write(_ kind: String, _ run: RunMemory.Run) {
    guard run.inputs.files.allSatisfy({ $0.stamp != nil }) else { return }
    var files = FieldWriter()
    files.add(run.outputs)
    let (inputs, outputs) = (run.inputs.bytes, files.bytes)
    let sum = Self.sum(inputs, outputs, run.transcript)
    let insertion = """
      INSERT OR REPLACE INTO run (kind, inputs, outputs, output, errors, status, sum, outline, outline_sum)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    let values: [SQLiteStatement.Value] = [
      .text(kind), .bytes(inputs), .bytes(outputs), .bytes(run.transcript.output), .bytes(run.transcript.errors),
      .integer(Int(run.transcript.status)), .text(sum), .bytes(run.outline), .text(Self.sum(run.outline, of: sum)),
    ]
    open { connection throws(SQLiteFault) -> Void? in
      try connection.transaction { () throws(SQLiteFault) in
        try connection.statement(insertion).run(values)
        try connection.run(
          "DELETE FROM run WHERE number NOT IN (SELECT number FROM run ORDER BY number DESC LIMIT \(Self.limit))")
      }
    }
  }

  func clear() {
    guard folder.stamp(of: Self.path) != nil else { return }
    open { connection throws(SQLiteFault) -> Void? in try connection.run("DELETE FROM run") }
  }

  /// What is made of the row of a kind; nil where there is none.
  private func read<Value: Sendable>(
    _ columns: String, of kind: String, _ value: @Sendable (SQLiteStatement) -> Value?
  ) -> Value? {
    open { connection throws(SQLiteFault) in
      let row = try connection.statement("SELECT \(columns) FROM run WHERE kind = ?")
      try row.bind([.text(kind)])
      return try row.step() ? value(row) : nil
    }
  }

  private static func sum(_ inputs: [UInt8], _ outputs: [UInt8], _ transcript: RunTranscript) -> String {
    sum([inputs, outputs, transcript.output, transcript.errors, Array(String(transcript.status).utf8)])
  }

  private static func sum(_ outline: [UInt8], of run: String) -> String { sum([outline, Array(run.utf8)]) }

  private static func sum(_ parts: [[UInt8]]) -> String {
    var checksum = Checksum()
    for part in parts { checksum.add(part) }
    return checksum.text
  }

  /// What is done with the table; nil where it cannot be. A damaged one is deleted.
  @discardableResult
  private func open<Value: Sendable>(_ use: @Sendable (SQLiteConnection) throws(SQLiteFault) -> Value?) -> Value? {
    connection.withLock { connection in
      if connection == nil {
        connection = SQLiteConnection.derived(
          Self.path, in: folder, form: Self.form,
          tables: """
            CREATE TABLE run (
              number INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL UNIQUE, inputs BLOB NOT NULL,
              outputs BLOB NOT NULL, output BLOB NOT NULL, errors BLOB NOT NULL, status INTEGER NOT NULL,
              sum TEXT NOT NULL, outline BLOB NOT NULL, outline_sum TEXT NOT NULL);
            """)
      }
      guard let opened = connection else { return nil }
      do throws(SQLiteFault) { return try use(opened) } catch {
        if SQLiteConnection.removeDamaged(Self.path, in: folder, error) { connection = nil }
        return nil
      }
    }
  }
}
