/// All that a build may read. Paths are relative to the workspace, with `/` between folders.
///
/// Reads, absences and listings are recorded by the world that the compiler hands out; a world of an edition holds
/// only what that edition's audience may see.
public protocol World: Sendable {
  /// The file at a path.
  func source(_ path: String) throws(WorldError) -> SourceFile
  /// The names in a folder, sorted by code point; folders end in `/`.
  func list(_ folder: String) throws(WorldError) -> [String]
  /// What can be told of what is in a folder without reading it, in the order of `list`; nil where that is nothing.
  func stamps(_ folder: String) -> [FileStamp]?
  /// What can be told of one file without reading it; nil where that is nothing.
  func stamp(_ path: String) -> FileStamp?
  /// True where anything stands at a path, be it a link.
  func exists(_ path: String) -> Bool
  /// True where a link is at a path that leads to a folder: what lies in it is no part of the world. Nothing that is kept may
  /// depend on it: what the link leads to changes unseen.
  func isLinkToFolder(_ path: String) -> Bool
}

extension World {
  public func stamps(_ folder: String) -> [FileStamp]? { nil }

  public func stamp(_ path: String) -> FileStamp? { nil }

  public func isLinkToFolder(_ path: String) -> Bool { false }

  public func exists(_ path: String) -> Bool { (try? source(path)) != nil || (try? list(path)) != nil }
}

/// Why a world does not give a file. What an edition may not see and what is not there are the same error.
public enum WorldError: Error, Hashable, Sendable {
  case notFound(path: String)
  /// The file is larger than the budget, in bytes.
  case tooLarge(path: String, limit: Int)
  /// The system's own words for what went wrong.
  case unreadable(path: String, reason: String)
  /// The same, where a file or a folder was to be made.
  case unwritable(path: String, reason: String)

  public var path: String {
    switch self {
    case .notFound(let path), .tooLarge(let path, _), .unreadable(let path, _), .unwritable(let path, _): path
    }
  }
}

extension WorldError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notFound(let path): "no file “\(path)”"
    case .tooLarge(let path, let limit): "“\(path)” is larger than \(limit) bytes"
    case .unreadable(let path, let reason): "“\(path)” cannot be read: \(reason)"
    case .unwritable(let path, let reason): "“\(path)” cannot be written: \(reason)"
    }
  }
}
