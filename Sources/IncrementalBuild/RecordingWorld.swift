import Synchronization
import Workspace

/// A world that remembers what was asked of it: files that were read, names that were not there, folders that were
/// listed. What a step recorded is what its result depends on.
public final class RecordingWorld: World {
  /// One question and its answer.
  public enum Recorded: Hashable, Sendable {
    case read(SourceFileIdentity)
    case absent(String)
    case listed(String, [String])
  }

  /// A file by its path; the bytes are known to the source map.
  public struct SourceFileIdentity: Hashable, Sendable {
    public var path: String
    public var byteCount: Int
  }

  private let base: any World
  private let state = Mutex<(order: [SourceFile], events: Set<Recorded>)>(([], []))

  public init(_ base: any World) { self.base = base }

  public func source(_ path: String) throws(WorldError) -> SourceFile {
    do throws(WorldError) {
      let file = try base.source(path)
      state.withLock { state in
        let identity = SourceFileIdentity(path: file.path, byteCount: file.bytes.count)
        if state.events.insert(.read(identity)).inserted { state.order.append(file) }
      }
      return file
    } catch {
      state.withLock { _ = $0.events.insert(.absent(path)) }
      throw error
    }
  }

  public func list(_ folder: String) throws(WorldError) -> [String] {
    let names = try base.list(folder)
    state.withLock { _ = $0.events.insert(.listed(folder, names)) }
    return names
  }

  /// The files that were read, sorted by path.
  public var files: [SourceFile] {
    state.withLock { $0.order }.sorted { $0.path < $1.path }
  }
}
