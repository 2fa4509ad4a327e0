import Dispatch
import Synchronization
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
    /// What it told and made by part, in the caller's own form.
    public var outline: [UInt8]
  }

  /// What is known of a run that was asked for before.
  public enum Recollection: Sendable {
    case unknown
    /// It would tell and make the same now.
    case same(RunTranscript)
    /// Files that it read may have other bytes, and nothing else is otherwise. The inputs are those of the run as they would
    /// be asked for now, but for these files.
    case changed(Run, files: [String])
  }

  private let folder: FolderDescriptor
  private let table: RunTable
  private let world: any World

  /// - Parameters:
  ///   - folder: the workspace, in which the memory is kept and outputs lie.
  ///   - world: what runs read.
  public init(folder: FolderDescriptor, world: any World) {
    self.folder = folder
    table = RunTable(folder: folder)
    self.world = world
  }

  /// The steps of earlier runs at a clearance.
  ///
  /// - Parameters:
  ///   - clearance: the name of the folder that keeps its state.
  ///   - batch: as `StepCache` has it.
  public func steps(for clearance: String, batch: Int = StepCache.batch) -> StepCache {
    StepCache(folder: folder, clearance: clearance, batch: batch)
  }

  /// The digests that earlier runs of a program noted.
  public func digests(by program: String) -> DigestMemory { DigestMemory(folder: folder, program: program) }

  /// What there is of the last run of a kind.
  ///
  /// - Parameter kind: everything but files that decides what a run does.
  public func recollection(of kind: String) -> Recollection {
    guard let kept = table.run(of: kind), let inputs = comparison(with: kept) else { return .unknown }
    if inputs.changed.isEmpty, inputs.settled.isEmpty { return .same(kept.transcript) }
    guard let outline = table.outline(of: kind, sum: kept.sum), var run = Run(kept, outline: outline)
    else { return .unknown }
    for index in inputs.settled { run.inputs.files[index].sha256 = "" }
    guard inputs.changed.isEmpty else { return .changed(run, files: inputs.changed) }
    // Stamps tell now what content had to before.
    table.write(kind, run)
    return .same(run.transcript)
  }

  /// Remembers a run.
  ///
  /// - Parameters:
  ///   - inputs: what it asked.
  ///   - outputs: what it wrote or found right, as it was left.
  ///   - outline: what it told and made by part, for one that does some of it again.
  public func keep(
    _ kind: String, inputs: InputSnapshot, outputs: [InputSnapshot.File], transcript: RunTranscript,
    outline: [UInt8] = []
  ) {
    guard let folders = outputFolders(of: outputs) else { return }
    table.write(kind, Run(inputs: inputs, outputs: outputs + folders, transcript: transcript, outline: outline))
  }

  /// Remembers a run of which a part was done again.
  ///
  /// - Parameters:
  ///   - run: as it is to be kept, with the outputs of the run before.
  ///   - outputs: what was written or found right this time.
  public func keep(_ kind: String, _ run: Run, renewing outputs: [InputSnapshot.File]) {
    let paths = Set(outputs.map(\.path))
    var run = run
    run.outputs = run.outputs.filter { !paths.contains($0.path) } + outputs
    table.write(kind, run)
  }

  /// The folders at the top that outputs lie in: one that holds other names holds what the run knows nothing of. Nil where
  /// one is gone.
  private func outputFolders(of outputs: [InputSnapshot.File]) -> [InputSnapshot.File]? {
    let paths = Set(outputs.compactMap { file in file.path.firstIndex(of: "/").map { String(file.path[..<$0]) } })
    let folders = paths.sorted().map { InputSnapshot.File(path: $0, stamp: folder.stamp(of: $0)) }
    return folders.allSatisfy { $0.stamp != nil } ? folders : nil
  }

  /// Forgets all runs: their outputs are no longer all there are.
  public func forget() { table.clear() }

  /// How the world answers now what a run asked; nil where that is otherwise than with other bytes of the same files, or
  /// where not all outputs are there. The two look at different files, and at the same time.
  private func comparison(with kept: RunTable.Run) -> KeptInputs.Comparison? {
    let found = Mutex<(areThere: Bool, inputs: KeptInputs.Comparison?)>((false, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { part in
      if part == 0 {
        let areThere = areThere(kept.outputs)
        found.withLock { $0.areThere = areThere }
      } else {
        let inputs = kept.inputs.compared(with: world)
        found.withLock { $0.inputs = inputs }
      }
    }
    return found.withLock { $0.areThere ? $0.inputs : nil }
  }

  /// True where all outputs are there, as they were left.
  private func areThere(_ outputs: [UInt8]) -> Bool {
    guard var files = KeptFiles(FieldReader(outputs)) else { return false }
    while files.count > 0 {
      guard files.read(), let stamp = files.stamp, folder.isStill(stamp, at: files.path) else { return false }
    }
    return files.isAtEnd
  }
}

extension RunMemory.Run {
  /// Nil where what is kept is none that can be read.
  fileprivate init?(_ kept: RunTable.Run, outline: [UInt8]) {
    guard let inputs = InputSnapshot(bytes: kept.inputs.bytes), let outputs = KeptFiles(FieldReader(kept.outputs))?.all
    else { return nil }
    self.init(inputs: inputs, outputs: outputs, transcript: kept.transcript, outline: outline)
  }
}
