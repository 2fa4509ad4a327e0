import ByteText
import DocumentModel
import Synchronization

/// A file as it was read: its bytes, its number and the name that messages show.
public final class SourceFile: Sendable {
  public let id: FileID
  /// The path relative to the workspace, or `-` for standard input.
  public let path: String
  public let bytes: [UInt8]
  private let lineStarts: LineStarts
  private let knownDigest = Mutex<String?>(nil)

  public init(id: FileID, path: String, bytes: [UInt8]) {
    self.id = id
    self.path = path
    self.bytes = bytes
    lineStarts = LineStarts()
  }

  /// The SHA-256 of the bytes, in lower-case hexadecimal.
  public var sha256: String {
    knownDigest.withLock { known in
      let digest = known ?? SHA256.hexadecimal(of: bytes)
      known = digest
      return digest
    }
  }

  /// The whole file.
  public var span: SourceSpan { SourceSpan(file: id, offset: 0, length: bytes.count) }

  /// The line and column of a byte offset, both from 1. Columns count Unicode code points, as editors do.
  ///
  /// An offset past the end is the end.
  public func place(at offset: Int) -> Place {
    let starts = lineStarts.offsets(in: bytes)
    let target = min(max(0, offset), bytes.count)
    var low = 0
    var high = starts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= target { low = middle } else { high = middle }
    }
    let before = lineStarts.codePoints(before: starts[low], in: bytes)
    return Place(line: low + 1, column: lineStarts.codePoints(before: target, in: bytes) - before + 1)
  }

  /// The bytes of a line without its line end; `line` counts from 1. Empty where there is no such line.
  public func line(_ line: Int) -> ArraySlice<UInt8> {
    let starts = lineStarts.offsets(in: bytes)
    guard line >= 1, line <= starts.count else { return [] }
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return bytes[start..<end]
  }

  /// The text of a span; bytes that are not UTF-8 become U+FFFD.
  public func text(of span: SourceSpan) -> String {
    let start = min(Int(span.offset), bytes.count)
    return String(decoding: bytes[start..<min(span.end, bytes.count)], as: UTF8.self)
  }
}

/// A place as people name it.
public struct Place: Hashable, Sendable {
  /// From 1.
  public var line: Int
  /// From 1, in Unicode code points.
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
