import Glibc
import Workspace

/// A folder that only this user can look into, and that goes with all that is in it when nobody holds it any longer.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws(WorldError) {
    let parent = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    let template = (parent.hasPrefix("/") ? parent : "/tmp") + "/dossier-XXXXXX"
    var bytes = template.utf8CString
    let made = unsafe bytes.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.flatMap { unsafe mkdtemp($0) } != nil
    }
    guard made else { throw .unreadable(path: template, reason: unsafe String(cString: strerror(errno))) }
    path = String(decoding: bytes.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    Self.empty(path, depth: 0)
    unsafe rmdir(path)
  }

  /// Takes everything out of a folder; links are taken away and not followed.
  private static func empty(_ path: String, depth: Int) {
    guard depth < 64, let stream = unsafe opendir(path) else { return }
    defer { unsafe closedir(stream) }
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe String(cString: UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self))
      }
      guard name != ".", name != ".." else { continue }
      let child = "\(path)/\(name)"
      if unsafe unlink(child) != 0 {
        empty(child, depth: depth + 1)
        unsafe rmdir(child)
      }
    }
  }
}
