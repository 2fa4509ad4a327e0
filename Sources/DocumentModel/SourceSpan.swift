/// The number of a file in the run's `SourceMap`. Zero is no file.
public struct FileID: RawRepresentable, Hashable, Comparable, Sendable {
  public let rawValue: UInt32

  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The file of a node that was made by hand and not read.
  public static let none = FileID(rawValue: 0)

  public static func < (left: FileID, right: FileID) -> Bool { left.rawValue < right.rawValue }
}

/// A run of bytes in a file: where a node was written.
///
/// Offsets and lengths count bytes of the file as it was read. Lines and columns are computed where a place is shown,
/// never here.
public struct SourceSpan: Hashable, Sendable {
  public var file: FileID
  /// The first byte, from zero.
  public var offset: UInt32
  /// How many bytes; zero marks a point between two bytes.
  public var length: UInt32

  public init(file: FileID, offset: UInt32, length: UInt32) {
    self.file = file
    self.offset = offset
    self.length = length
  }

  /// A span from byte offsets; values outside what a span can hold are clamped.
  public init(file: FileID, offset: Int, length: Int) {
    self.init(file: file, offset: UInt32(clamping: offset), length: UInt32(clamping: length))
  }

  /// The span of a node that stands in no file.
  public static let none = SourceSpan(file: .none, offset: UInt32(0), length: 0)

  /// False for a node that was made by hand and not read.
  public var isKnown: Bool { file != .none }

  /// The offset one past the last byte.
  public var end: Int { Int(offset) + Int(length) }

  /// The smallest span that covers both; a span of another file, or of none, adds nothing.
  public func union(_ other: SourceSpan) -> SourceSpan {
    guard isKnown else { return other }
    guard other.file == file else { return self }
    let first = min(offset, other.offset)
    return SourceSpan(file: file, offset: Int(first), length: max(end, other.end) - Int(first))
  }

  /// True where `other` stands wholly inside this span.
  public func contains(_ other: SourceSpan) -> Bool {
    file == other.file && offset <= other.offset && other.end <= end
  }
}
