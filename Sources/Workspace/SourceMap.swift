import DocumentModel
import Synchronization

/// All files of a run by number, so that a span can be shown as a place.
///
/// Files are numbered in the order in which they are first read. Two reads of the same path with the same bytes give
/// the same file. A large workspace has more bytes than need be in memory at once: of files that nobody else holds, and that
/// can be read again, only the latest are kept.
public final class SourceMap: Sendable {
  /// So many bytes are kept of what can be read again.
  public static let limit = 32 << 20

  private struct State {
    var entries: [Entry] = []
    var byPath: [String: [Int]] = [:]
    /// The entries that might be let go of, from `next` on: the ones that were added first come first.
    var queue: [Int] = []
    var next = 0
    /// Of all entries in the queue, in bytes.
    var size = 0
    /// The last file that was read again to show a place in it.
    var shown: SourceFile?
  }

  private struct Entry {
    let path: String
    let read: (@Sendable () -> [UInt8]?)?
    /// Nil where it was let go of.
    var file: SourceFile?
    /// Of a file that was let go of.
    var sha256 = ""
  }

  private let limit: Int
  private let state = Mutex(State())

  /// - Parameter limit: how many bytes are kept of what can be read again.
  public init(limit: Int = SourceMap.limit) { self.limit = limit }

  /// Adds a file, or finds it where the same bytes were added under the same path before.
  ///
  /// - Parameter read: gives the bytes of the file as they are when it is called; nil where nothing can.
  public func add(path: String, bytes: [UInt8], readAgain read: (@Sendable () -> [UInt8]?)? = nil) -> SourceFile {
    state.withLock { state in
      for index in state.byPath[path] ?? [] {
        if let file = state.entries[index].file {
          if file.bytes == bytes { return file }
          continue
        }
        let file = SourceFile(id: Self.id(at: index), path: path, bytes: bytes)
        guard file.sha256 == state.entries[index].sha256 else { continue }
        state.entries[index].file = file
        letGo(&state, for: index)
        return file
      }
      let index = state.entries.count
      let file = SourceFile(id: Self.id(at: index), path: path, bytes: bytes)
      state.byPath[path, default: []].append(index)
      state.entries.append(Entry(path: path, read: read, file: file))
      if read != nil { letGo(&state, for: index) }
      return file
    }
  }

  /// The file of a number; nil for `FileID.none` and for numbers that were never given.
  ///
  /// What was let go of is read again. Where it has other bytes by then, the file is given without any: all its places are
  /// its beginning.
  public func file(_ id: FileID) -> SourceFile? {
    guard let entry = entry(id) else { return nil }
    if let file = entry.file { return file }
    if let shown = state.withLock({ $0.shown }), shown.id == id { return shown }
    var file = SourceFile(id: id, path: entry.path, bytes: entry.read?() ?? [])
    if file.sha256 != entry.sha256 { file = SourceFile(id: id, path: entry.path, bytes: []) }
    state.withLock { $0.shown = file }
    return file
  }

  /// True where a file of that path was added.
  public func holds(_ path: String) -> Bool { state.withLock { $0.byPath[path] != nil } }

  /// The path of the file of a number, whether or not its bytes are kept.
  public func path(of id: FileID) -> String? { entry(id)?.path }

  private func entry(_ id: FileID) -> Entry? {
    state.withLock { state in
      let index = Int(id.rawValue) - 1
      return state.entries.indices.contains(index) ? state.entries[index] : nil
    }
  }

  /// Lets go of files until what is left fits, with one that is new. What somebody holds takes its turn again: it would stay
  /// in memory all the same.
  private func letGo(_ state: inout State, for new: Int) {
    state.queue.append(new)
    state.size += state.entries[new].file?.bytes.count ?? 0
    for _ in 0..<8 where state.size > limit && state.next < state.queue.count {
      let index = state.queue[state.next]
      state.next += 1
      if isKnownUniquelyReferenced(&state.entries[index].file), let file = state.entries[index].file {
        state.entries[index].sha256 = file.sha256
        state.entries[index].file = nil
        state.size -= file.bytes.count
      } else {
        state.queue.append(index)
      }
    }
    guard state.next > state.queue.count / 2 else { return }
    state.queue.removeFirst(state.next)
    state.next = 0
  }

  private static func id(at index: Int) -> FileID { FileID(rawValue: UInt32(clamping: index + 1)) }
}
