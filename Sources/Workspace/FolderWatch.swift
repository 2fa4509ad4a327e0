import Glibc

/// Waits for changes below a folder, told by the kernel (inotify).
///
/// It follows folders that come later. Where more has changed than the kernel keeps in its queue, it says that something
/// has.
public final class FolderWatch {
  private static let mask = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_ONLYDIR)

  private let folder: FolderDescriptor
  private let root: String
  private let isIgnored: (String) -> Bool
  private let queue: Int32
  /// By the kernel's number of the watch: the folder, relative to the root.
  private var folders: [Int32: String] = [:]
  /// True where the kernel watches no more folders (`fs.inotify.max_user_watches`).
  public private(set) var isIncomplete = false

  /// - Parameters:
  ///   - path: of the folder.
  ///   - isIgnored: true for names, of folders or files directly below the root, that are not watched.
  public init(path: String, isIgnored: @escaping (String) -> Bool) throws(WorldError) {
    folder = try FolderDescriptor(path: path)
    root = path
    self.isIgnored = isIgnored
    queue = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    guard queue >= 0 else { throw .unreadable(path: path, reason: "the system cannot watch folders") }
    watch("")
  }

  deinit { close(queue) }

  /// Waits until something has changed and nothing more has for a while, and gives the paths, sorted. Nil where the wait was
  /// interrupted by a signal.
  ///
  /// - Parameter quiet: milliseconds without a change after which the changes are told: an editor writes several times.
  public func changes(quiet: Int32 = 80) -> [String]? {
    var found: Set<String> = []
    while true {
      var poll = pollfd(fd: queue, events: Int16(POLLIN), revents: 0)
      let count = unsafe Glibc.poll(&poll, 1, found.isEmpty ? -1 : quiet)
      if count < 0 { return nil }
      if count == 0 { return found.sorted() }
      found.formUnion(read())
    }
  }

  /// What has changed so far.
  private func read() -> Set<String> {
    var bytes = [UInt8](repeating: 0, count: 64 << 10)
    let count = unsafe bytes.withUnsafeMutableBytes { unsafe Glibc.read(queue, $0.baseAddress, $0.count) }
    guard count > 0 else { return [] }
    var found: Set<String> = []
    var offset = 0
    let head = MemoryLayout<inotify_event>.size
    while offset + head <= count {
      let event = unsafe bytes.withUnsafeBytes {
        unsafe $0.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
      }
      let length = Int(event.len)
      let name = String(
        decoding: bytes[(offset + head)..<min(offset + head + length, count)].prefix { $0 != 0 }, as: UTF8.self)
      offset += head + length
      guard let place = folders[event.wd], !name.isEmpty else {
        found.insert(".")
        continue
      }
      let path = place.isEmpty ? name : "\(place)/\(name)"
      guard !isHidden(name), !(place.isEmpty && isIgnored(name)) else { continue }
      if event.mask & UInt32(IN_ISDIR) != 0, event.mask & UInt32(IN_CREATE | IN_MOVED_TO) != 0 { watch(path) }
      found.insert(path)
    }
    return found
  }

  /// Watches a folder and all below it.
  private func watch(_ path: String) {
    let place = path.isEmpty ? root : "\(root)/\(path)"
    let number = unsafe inotify_add_watch(queue, place, Self.mask)
    guard number >= 0 else {
      // A folder that is gone again needs no watch.
      if errno == ENOSPC { isIncomplete = true }
      return
    }
    folders[number] = path
    for name in (try? folder.list(path.isEmpty ? "." : path)) ?? [] where name.hasSuffix("/") {
      let name = String(name.dropLast())
      guard !isHidden(name), !(path.isEmpty && isIgnored(name)) else { continue }
      watch(path.isEmpty ? name : "\(path)/\(name)")
    }
  }

  /// Names that editors and version control use for themselves.
  private func isHidden(_ name: String) -> Bool { name.hasPrefix(".") || name.hasSuffix("~") }
}
