import DocumentModel
import Synchronization

/// All files of a run by number, so that a span can be shown as a place.
///
/// Files are numbered in the order in which they are first read. Two reads of the same path with the same bytes give
/// the same file.
public final class SourceMap: Sendable {
  private struct State {
    var files: [SourceFile] = []
    var byPath: [String: [Int]] = [:]
  }

  private let state = Mutex(State())

  public init() {}

  /// Adds a file, or finds it where the same bytes were added under the same path before.
  public func add(path: String, bytes: [UInt8]) -> SourceFile {
    state.withLock { state in
      for index in state.byPath[path] ?? [] where state.files[index].bytes == bytes { return state.files[index] }
      let file = SourceFile(id: FileID(rawValue: UInt32(clamping: state.files.count + 1)), path: path, bytes: bytes)
      state.byPath[path, default: []].append(state.files.count)
      state.files.append(file)
      return file
    }
  }

  /// The file of a number; nil for `FileID.none` and for numbers that were never given.
  public func file(_ id: FileID) -> SourceFile? {
    state.withLock { state in
      let index = Int(id.rawValue) - 1
      return state.files.indices.contains(index) ? state.files[index] : nil
    }
  }
}
