import Synchronization
import Workspace

/// A world that remembers what was asked of it: files that were read, names that were not there, folders that were
/// listed. What a step recorded is what its result depends on.
///
/// What answered in two ways is remembered as not there, too: no later world answers so.
public final class RecordingWorld: World {
  private struct State {
    var files: [String: InputSnapshot.File] = [:]
    var absences: Set<String> = []
    var listings: [String: [String]] = [:]
    var isSteady = true

    mutating func note(unsteady path: String) {
      absences.insert(path)
      isSteady = false
    }
  }

  private let base: any World
  private let state = Mutex(State())

  public init(_ base: any World) { self.base = base }

  public func source(_ path: String) throws(WorldError) -> SourceFile {
    // Taken first: a file that changes while it is read has another stamp afterwards.
    let stamp = base.stamp(path)
    do throws(WorldError) {
      let file = try base.source(path)
      state.withLock { state in
        if let first = state.files[path] {
          // Two files whose names differ in the normal form of Unicode alone are one key here.
          let isSame = first.path.utf8.elementsEqual(path.utf8) && isStill(first, file)
          if !isSame { state.note(unsteady: path) }
          return
        }
        if state.absences.contains(path) { state.isSteady = false }
        let isSettled = stamp?.isSettled ?? false
        let digest = isSettled ? "" : file.sha256
        state.files[path] = InputSnapshot.File(path: path, stamp: stamp, sha256: digest)
      }
      return file
    } catch {
      state.withLock { state in
        state.absences.insert(path)
        if state.files[path] != nil { state.note(unsteady: path) }
      }
      throw error
    }
  }

  /// True where a file that is read again has the bytes that it had.
  private func isStill(_ first: InputSnapshot.File, _ file: SourceFile) -> Bool {
    guard first.sha256.isEmpty || first.sha256 == file.sha256 else { return false }
    guard let before = first.stamp else { return true }
    // Taken last: a stamp from before it was read may be older than what was read.
    return base.stamp(first.path)?.isSame(as: before) == true
  }

  public func list(_ folder: String) throws(WorldError) -> [String] {
    do throws(WorldError) {
      let names = try base.list(folder)
      state.withLock { state in
        if let first = state.listings[folder], first != names { state.note(unsteady: folder) }
        if state.absences.contains(folder) { state.isSteady = false }
        state.listings[folder] = names
      }
      return names
    } catch {
      state.withLock { state in
        state.absences.insert(folder)
        if state.listings[folder] != nil { state.note(unsteady: folder) }
      }
      throw error
    }
  }

  public func stamps(_ folder: String) -> [FileStamp]? { base.stamps(folder) }

  public func stamp(_ path: String) -> FileStamp? { base.stamp(path) }

  /// False where something that was asked more than once has answered in two ways: what was made of it may belong to
  /// neither.
  public var isSteady: Bool { state.withLock(\.isSteady) }

  /// Everything that was asked so far.
  public var snapshot: InputSnapshot {
    state.withLock { state in
      InputSnapshot(
        files: state.files.values.sorted(by: InputSnapshot.File.precedes), absences: state.absences.sorted(),
        listings: state.listings.map { InputSnapshot.Listing(folder: $0.key, names: $0.value) }
          .sorted { $0.folder < $1.folder })
    }
  }
}
