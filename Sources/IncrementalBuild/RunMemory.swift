import ByteText
import SQLiteDatabase
import Workspace

/// What earlier runs asked, made and said, so that one that would do the same again is told without doing it.
///
/// It is derived, and every fault of it is a miss. What a run asked has the label of all that it asked for, whatever
/// the run's own clearance: the file is private to its owner and belongs to no cache that others read.
public struct RunMemory: Sendable {
  /// A run that is remembered.
  public struct Run: Hashable, Sendable {
    public var inputs: InputSnapshot
    /// The files that it wrote or found right.
    public var outputs: [InputSnapshot.File]
    public var transcript: RunTranscript
  }

  private static let path = ".dossier/red/runs.sqlite"
  /// Goes up when what is kept has another form: part of every table's name.
  private static let table = "run3"
  /// The oldest runs are forgotten past so many.
  private static let limit = 32

  private let folder: FolderDescriptor
  private let world: any World

  /// - Parameters:
  ///   - folder: the workspace, in which the memory is kept and outputs lie.
  ///   - world: what runs read.
  public init(folder: FolderDescriptor, world: any World) {
    self.folder = folder
    self.world = world
  }

  /// The steps of earlier runs at a clearance.
  ///
  /// - Parameter clearance: the name of the folder that keeps its state.
  public func steps(for clearance: String) -> StepCache { StepCache(folder: folder, clearance: clearance) }

  /// The digests that earlier runs of a program noted.
  public func digests(by program: String) -> DigestMemory { DigestMemory(folder: folder, program: program) }

  /// What the last run of a kind told, where it would tell and make the same now; nil where it has to run.
  ///
  /// - Parameter kind: everything but files that decides what a run does.
  public func transcript(of kind: String) -> RunTranscript? {
    guard var run = read(kind), outputsAreThere(run.outputs), let inputs = run.inputs.confirmed(in: world)
    else { return nil }
    if inputs != run.inputs {
      run.inputs = inputs
      write(kind, run)
    }
    return run.transcript
  }

  /// Remembers a run.
  ///
  /// - Parameters:
  ///   - inputs: what it asked.
  ///   - outputs: the paths of what it wrote or found right.
  public func keep(_ kind: String, inputs: InputSnapshot, outputs: [String], transcript: RunTranscript) {
    let outputs = outputs.map { InputSnapshot.File(path: $0, stamp: folder.stamp(of: $0), sha256: "") }
    guard inputs.files.allSatisfy({ $0.stamp != nil }), outputs.allSatisfy({ $0.stamp != nil }) else { return }
    write(kind, Run(inputs: inputs, outputs: outputs, transcript: transcript))
  }

  private func write(_ kind: String, _ run: Run) {
    guard let connection = connection() else { return }
    let (inputs, outputs) = (run.inputs.bytes, InputSnapshot(files: run.outputs, absences: [], listings: []).bytes)
    try? connection.transaction { () throws(SQLiteFault) in
      let insertion =
        "INSERT OR REPLACE INTO \(Self.table) (kind, inputs, outputs, output, errors, status, sha256) VALUES (?, ?, ?, ?, ?, ?, ?)"
      try connection.statement(insertion).run([
        .text(kind), .bytes(inputs), .bytes(outputs), .bytes(run.transcript.output), .bytes(run.transcript.errors),
        .integer(Int(run.transcript.status)), .text(Self.digest(inputs, outputs, run.transcript)),
      ])
      try connection.run(
        "DELETE FROM \(Self.table) WHERE number NOT IN (SELECT number FROM \(Self.table) ORDER BY number DESC LIMIT \(Self.limit))"
      )
    }
  }

  private func outputsAreThere(_ outputs: [InputSnapshot.File]) -> Bool {
    outputs.allSatisfy { output in
      output.stamp.map { folder.isStill($0, at: output.path) } ?? false
    }
  }

  private func read(_ kind: String) -> Run? {
    guard folder.stamp(of: Self.path) != nil, let connection = connection(),
      let row = try? connection.statement(
        "SELECT inputs, outputs, output, errors, status, sha256 FROM \(Self.table) WHERE kind = ?"),
      (try? row.bind([.text(kind)])) != nil, (try? row.step()) == true
    else { return nil }
    let (first, second) = (row.bytes(0), row.bytes(1))
    var transcript = RunTranscript()
    (transcript.output, transcript.errors) = (row.bytes(2), row.bytes(3))
    transcript.status = Int32(truncatingIfNeeded: row.integer(4) ?? 0)
    guard row.text(5) == Self.digest(first, second, transcript), let inputs = InputSnapshot(bytes: first),
      let outputs = InputSnapshot(bytes: second)
    else { return nil }
    return Run(inputs: inputs, outputs: outputs.files, transcript: transcript)
  }

  private static func digest(_ inputs: [UInt8], _ outputs: [UInt8], _ transcript: RunTranscript) -> String {
    SHA256.hexadecimal(of: inputs + outputs + transcript.output + transcript.errors + String(transcript.status).utf8)
  }

  private func connection() -> SQLiteConnection? {
    SQLiteConnection.derived(
      Self.path, in: folder,
      tables: """
        CREATE TABLE IF NOT EXISTS \(Self.table) (
          number INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL UNIQUE, inputs BLOB NOT NULL,
          outputs BLOB NOT NULL, output BLOB NOT NULL, errors BLOB NOT NULL, status INTEGER NOT NULL, sha256 TEXT NOT NULL);
        """)
  }
}
