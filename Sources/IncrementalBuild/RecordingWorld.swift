import Synchronization
import Workspace

/// A world that remembers what was asked of it: files that were read, names that were not there, folders that were
/// listed. What a step recorded is what its result depends on.
///
/// What answered twice in two ways is remembered as not there, too: no later world answers so.
public final class RecordingWorld: World {
  private struct State {
    var files: [String: InputSnapshot.File] = [:]
    var absences: Set<String> = []
    var listings: [String: [String]] = [:]
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
          if let before = first.stamp, stamp?.isSame(as: before) != true { state.absences.insert(path) }
          return
        }
        let isSettled = stamp?.isSettled ?? false
        let digest = isSettled ? "" : file.sha256
        state.files[path] = InputSnapshot.File(path: path, stamp: stamp, sha256: digest)
      }
      return file
    } catch {
      state.withLock { _ = $0.absences.insert(path) }
      throw error
    }
  }

  public func list(_ folder: String) throws(WorldError) -> [String] {
    do throws(WorldError) {
      let names = try base.list(folder)
      state.withLock { state in
        if let first = state.listings[folder], first != names { state.absences.insert(folder) }
        state.listings[folder] = names
      }
      return names
    } catch {
      state.withLock { _ = $0.absences.insert(folder) }
      throw error
    }
  }

  public func stamps(_ folder: String) -> [FileStamp]? { base.stamps(folder) }

  public func stamp(_ path: String) -> FileStamp? { base.stamp(path) }

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
