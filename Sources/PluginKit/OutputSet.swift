/// The files that a renderer makes: one main file and others beside it.
public struct OutputSet: Sendable {
  /// The main file's bytes.
  public var main: [UInt8] = []
  /// The others by name, relative to the main file.
  public private(set) var files: [String: [UInt8]] = [:]

  public init() {}

  /// Adds a file beside the main one.
  ///
  /// - Parameter name: relative, with `/` between folders, without `.` and `..` components.
  /// - Returns: false, and nothing is added, where the name is not such a name or has other bytes already.
  @discardableResult
  public mutating func file(_ name: String, _ bytes: [UInt8]) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }), !name.utf8.contains(0) else { return false }
    guard files[name].map({ $0 == bytes }) ?? true else { return false }
    files[name] = bytes
    return true
  }
}
