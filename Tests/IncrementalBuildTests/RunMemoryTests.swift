import Foundation
import IncrementalBuild
import SQLiteDatabase
import Synchronization
import Testing
import Workspace

/// A memory of runs over a folder with two inputs and an output.
@Suite("The memory of runs")
final class RunMemoryTests {
  private let url: URL
  private let folder: FolderDescriptor
  private let map = SourceMap()

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "dossier-memory-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url.appending(path: "in"), withIntermediateDirectories: true)
    folder = try FolderDescriptor(path: url.path)
    try write("one", to: "in/a.md")
    try write("two", to: "in/b.md")
    try write("made", to: "out.html")
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  private func write(_ text: String, to path: String) throws {
    let folder = url.appending(path: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url.appending(path: path))
  }

  private var world: DiskWorld { DiskWorld(folder: folder, map: map) }
  /// What a run publishes.
  private var outputs: [InputSnapshot.File] {
    (try? OutputFolder(folder).publish([(path: "out.html", bytes: Array("made".utf8))]).files) ?? []
  }
  private var memory: RunMemory { RunMemory(folder: folder, world: world) }

  /// Runs once: lists, reads, misses, and keeps what it said.
  private func run() {
    let recorder = RecordingWorld(world)
    for name in (try? recorder.list("in")) ?? [] { _ = try? recorder.source("in/\(name)") }
    for path in ["in/a.ko.md", "gone/deep/a.md", "gone/deep/b.md"] { _ = try? recorder.source(path) }
    memory.keep("k", inputs: recorder.snapshot, outputs: outputs, transcript: RunTranscript(output: "said"))
  }

  /// What the memory tells in place of a run.
  private func transcript(of kind: String) -> RunTranscript? {
    if case .same(let transcript) = memory.recollection(of: kind) { transcript } else { nil }
  }

  @Test("what has not changed is told again, and nothing of another kind")
  func hit() {
    run()
    #expect(transcript(of: "k") == RunTranscript(output: "said"))
    #expect(transcript(of: "k") == RunTranscript(output: "said"))
    #expect(transcript(of: "other") == nil)
  }

  private func spoil(_ change: (inout Data) -> Void) throws {
    let file = url.appending(path: ".dossier/red/runs.sqlite")
    var bytes = try Data(contentsOf: file)
    change(&bytes)
    try bytes.write(to: file)
  }

  @Test("a memory that is damaged behind what is read on opening it is begun anew")
  func healing() throws {
    run()
    try spoil { bytes in for index in 32_768..<bytes.count { bytes[index] = 0xA5 } }
    #expect(transcript(of: "k") == nil)
    run()
    run()
    #expect(transcript(of: "k") == RunTranscript(output: "said"))
  }

  @Test("what is kept in another form is dropped")
  func otherForm() throws {
    run()
    // SQLite's user_version.
    try spoil { $0[60..<64] = Data([0, 0, 0, 99]) }
    #expect(transcript(of: "k") == nil)
    run()
    #expect(transcript(of: "k") == RunTranscript(output: "said"))
    try sql("ALTER TABLE run RENAME TO elsewhere; PRAGMA user_version = 1")
    #expect(transcript(of: "k") == nil)
    #expect(throws: SQLiteFault.self) { try sql("SELECT * FROM elsewhere") }
    try sql("SELECT * FROM run")
  }

  private func sql(_ statements: String) throws {
    try SQLiteConnection(path: url.appending(path: ".dossier/red/runs.sqlite").path).run(statements)
  }

  @Test(
    "a change of an input, of a listing, of an absence or of an output is a miss",
    arguments: ["in/a.md", "in/c.md", "in/a.ko.md", "gone/deep/b.md", "out.html"])
  func change(path: String) throws {
    run()
    try write("new", to: path)
    #expect(transcript(of: "k") == nil)
    run()
    #expect(transcript(of: "k") != nil)
  }

  @Test("what answers in two ways within one run is a miss", arguments: ["in/a.md", "in/c.md", "in/a.ko.md"])
  func changeWithin(path: String) throws {
    let recorder = RecordingWorld(world)
    func ask() {
      _ = try? recorder.list("in")
      for path in ["in/a.md", "in/a.ko.md"] { _ = try? recorder.source(path) }
    }
    ask()
    try write("another text", to: path)
    ask()
    memory.keep("k", inputs: recorder.snapshot, outputs: outputs, transcript: RunTranscript(output: "said"))
    #expect(transcript(of: "k") == nil)
  }

  @Test("a run that asks again agrees with the one before where it gets the same answers")
  func agreement() throws {
    func snapshot(_ paths: String...) -> InputSnapshot {
      let recorder = RecordingWorld(world)
      _ = try? recorder.list("in")
      for path in paths { _ = try? recorder.source(path) }
      return recorder.snapshot
    }
    let before = snapshot("in/a.md", "in/none.md")
    #expect(snapshot("in/a.md", "in/b.md", "in/none.md").agrees(with: before, butFor: []))
    try write("another", to: "in/a.md")
    #expect(!snapshot("in/a.md").agrees(with: before, butFor: []))
    #expect(snapshot("in/a.md").agrees(with: before, butFor: ["in/a.md"]))
    #expect(snapshot("in/b.md").agrees(with: before, butFor: []))
    try FileManager.default.removeItem(at: url.appending(path: "in/a.md"))
    #expect(!snapshot("in/a.md").agrees(with: before, butFor: ["in/a.md"]))
    try write("one", to: "in/none.md")
    #expect(!snapshot().agrees(with: before, butFor: []))
    #expect(!snapshot("in/none.md").agrees(with: before, butFor: []))
  }

  @Test("an output that another run replaces before this one is kept is a miss")
  func replacement() throws {
    let recorder = RecordingWorld(world)
    _ = try? recorder.source("in/a.md")
    let outputs = outputs
    _ = try OutputFolder(folder).publish([(path: "out.html", bytes: Array("else".utf8))])
    memory.keep("k", inputs: recorder.snapshot, outputs: outputs, transcript: RunTranscript(output: "said"))
    #expect(transcript(of: "k") == nil)
  }

  @Test("so is what was deleted", arguments: ["in/b.md", "out.html"])
  func deletion(path: String) throws {
    run()
    try FileManager.default.removeItem(at: url.appending(path: path))
    #expect(transcript(of: "k") == nil)
  }

  @Test("a file that is written with the same size within the clock's resolution is told by its content")
  func sameTick() throws {
    run()
    let file = try FileHandle(forWritingTo: url.appending(path: "in/a.md"))
    try file.write(contentsOf: Data("eno".utf8))
    try file.close()
    #expect(transcript(of: "k") == nil)
  }

  @Test("a file whose stamp tells a change by now is read once more, and then no longer")
  func settled() {
    run()
    let later = LaterWorld(world)
    let memory = RunMemory(folder: folder, world: later)
    for _ in 0..<2 {
      guard case .same = memory.recollection(of: "k") else {
        Issue.record("nothing has changed")
        return
      }
      #expect(later.read.withLock(\.self) == ["in/a.md", "in/b.md"])
    }
  }

  @Test(
    "a memory that is corrupt, cut, empty or foreign is a miss, and is made anew",
    arguments: [
      Data("no database, but more than a hundred bytes of text, so that it is not taken for an empty one.....".utf8),
      Data(), Data(repeating: 0, count: 8_192),
    ])
  func corrupt(bytes: Data) throws {
    run()
    let file = url.appending(path: ".dossier/red/runs.sqlite")
    try bytes.write(to: file)
    for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file.path + suffix) }
    #expect(transcript(of: "k") == nil)
    run()
    #expect(transcript(of: "k") != nil)
    #expect(try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int == 0o600)
  }

  @Test("a snapshot's bytes read back, and cut ones do not")
  func bytes() {
    let recorder = RecordingWorld(world)
    _ = try? recorder.list("in")
    _ = try? recorder.source("in/a.md")
    _ = try? recorder.source("in/none")
    let snapshot = recorder.snapshot
    #expect(snapshot.files.count == 1 && snapshot.absences == ["in/none"] && snapshot.listings.count == 1)
    #expect(InputSnapshot(bytes: snapshot.bytes) == snapshot)
    for count in 0..<(snapshot.bytes.count - 1) {
      #expect(InputSnapshot(bytes: Array(snapshot.bytes.prefix(count))) == nil)
    }
  }

  @Test("so do files with any stamps, or with none", arguments: [Int.min, -1, 0, 63, 64, Int.max])
  func stamps(number: Int) {
    let recorder = RecordingWorld(world)
    for name in ["a", "b"] { _ = try? recorder.source("in/\(name).md") }
    var snapshot = recorder.snapshot
    #expect(snapshot.files.map(\.path) == ["in/a.md", "in/b.md"])
    snapshot.files[0].stamp?.modified = number
    snapshot.files[1].stamp?.changed = number
    snapshot.files[1].stamp?.size = number
    snapshot.files[1].stamp?.inode = UInt64(truncatingIfNeeded: number)
    snapshot.files.append(snapshot.files[0])
    snapshot.files[2].stamp = nil
    #expect(InputSnapshot(bytes: snapshot.bytes) == snapshot)
  }
}

/// A world some time later: all its stamps are settled.
private final class LaterWorld: World {
  private let base: any World
  let read = Mutex<[String]>([])

  init(_ base: any World) { self.base = base }

  func source(_ path: String) throws(WorldError) -> SourceFile {
    read.withLock { $0.append(path) }
    return try base.source(path)
  }

  func list(_ folder: String) throws(WorldError) -> [String] { try base.list(folder) }

  func stamps(_ folder: String) -> [FileStamp]? { base.stamps(folder)?.map(\.settled) }

  func stamp(_ path: String) -> FileStamp? { base.stamp(path)?.settled }

  func exists(_ path: String) -> Bool { base.exists(path) }
}

extension FileStamp {
  fileprivate var settled: FileStamp {
    var stamp = self
    stamp.isSettled = true
    return stamp
  }
}
