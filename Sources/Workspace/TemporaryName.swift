import Glibc

/// The name of a file that is being written, `.NAME.PID-NUMBER.tmp`: it tells whether its writer is still there.
enum TemporaryName {
  static func make(for name: String) -> String {
    // A name has at most 255 bytes; what is cut off is nobody's.
    ".\(String(decoding: name.utf8.prefix(100), as: UTF8.self)).\(getpid())-\(UInt64.random(in: 0...UInt64.max)).tmp"
  }

  /// True for what a writer left that was killed.
  static func isAbandoned(_ name: String) -> Bool {
    let parts = name.split(separator: ".")
    guard name.hasPrefix("."), parts.count > 2, parts.last == "tmp",
      let numbers = parts.dropLast().last?.split(separator: "-"),
      numbers.count == 2, UInt64(numbers[1]) != nil, let process = pid_t(numbers[0]), process > 0
    else { return false }
    return kill(process, 0) != 0 && errno == ESRCH
  }
}

extension FolderDescriptor {
  /// Deletes what writers that were killed have left half-written in a folder.
  public func removeAbandoned(in path: String) {
    for name in (try? list(path)) ?? [] where TemporaryName.isAbandoned(name) { try? remove("\(path)/\(name)") }
  }
}
