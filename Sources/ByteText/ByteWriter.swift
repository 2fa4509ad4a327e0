/// Collects the bytes of an output. Text is appended in runs, never character by character.
public struct ByteWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  public init(capacity: Int = 0) { bytes.reserveCapacity(max(0, capacity)) }

  public var count: Int { bytes.count }

  /// Nil where nothing was written.
  public var last: UInt8? { bytes.last }

  /// Writes one byte.
  @inline(__always)
  public mutating func write(_ byte: UInt8) { bytes.append(byte) }

  /// Writes text as it is.
  public mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Writes bytes as they are.
  public mutating func write(_ other: [UInt8]) { bytes.append(contentsOf: other) }

  /// Writes a part of other bytes as it is.
  mutating func write(_ other: borrowing Span<UInt8>, _ range: Range<Int>) { bytes.append(other, range) }

  /// Writes a number in decimal digits.
  public mutating func write(_ number: Int) { write(String(number)) }

  /// Writes a byte several times; nothing for a count of zero or less.
  public mutating func write(_ byte: UInt8, count: Int) {
    guard count > 0 else { return }
    bytes.append(contentsOf: repeatElement(byte, count: count))
  }

  /// Writes text with what a format cannot hold replaced.
  ///
  /// - Returns: how many characters were replaced because the format forbids them; escapes do not count.
  @discardableResult
  public mutating func write(_ text: String, as escaping: Escaping) -> Int {
    let span = text.utf8Span.span
    var forbidden = 0
    var start = 0
    var index = 0
    while index < span.count {
      let action = escaping.action(for: span[index])
      if action == Escaping.pass {
        index += 1
        continue
      }
      if action == Escaping.inspect {
        let length = escaping.forbiddenLength(in: span, at: index)
        if length == 0 {
          index += 1
          continue
        }
        bytes.append(span, start..<index)
        bytes.append(contentsOf: Escaping.replacementCharacter)
        forbidden += 1
        index += length
      } else {
        bytes.append(span, start..<index)
        if action == Escaping.forbid {
          bytes.append(contentsOf: Escaping.replacementCharacter)
          forbidden += 1
        } else {
          bytes.append(contentsOf: escaping.replacement(action))
        }
        index += 1
      }
      start = index
    }
    bytes.append(span, start..<span.count)
    return forbidden
  }

  /// Takes back what was written after the first `count` bytes.
  public mutating func truncate(to count: Int) {
    guard count >= 0, count < bytes.count else { return }
    bytes.removeSubrange(count...)
  }
}

extension [UInt8] {
  /// Appends a part of other bytes, which stays where it is.
  public mutating func append(_ span: borrowing Span<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    unsafe span.extracting(range).withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}
