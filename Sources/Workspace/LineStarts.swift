import Synchronization

/// The offsets at which lines start, and how many code points stand before an offset, found when the first place is
/// asked for: most files are never complained about.
final class LineStarts: Sendable {
  private let known = Mutex<[Int]?>(nil)
  /// How many code points stand before every multiple of the step.
  private let counts = Mutex<[Int]?>(nil)
  private static let step = 4_096

  /// Offsets in ascending order; the first is 0. A line ends with LF, CR or CR LF.
  func offsets(in bytes: [UInt8]) -> [Int] {
    known.withLock { cache in
      if let cache { return cache }
      var starts = [0]
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
        if byte == 0x0A || byte == 0x0D { starts.append(index) }
      }
      cache = starts
      return starts
    }
  }

  /// How many code points begin before an offset.
  func codePoints(before offset: Int, in bytes: [UInt8]) -> Int {
    let counts = counts.withLock { cache in
      if let cache { return cache }
      var counts = [0]
      for start in stride(from: 0, to: bytes.count, by: Self.step) {
        counts.append(counts[counts.count - 1] + Self.codePoints(in: bytes[start...].prefix(Self.step)))
      }
      cache = counts
      return counts
    }
    let index = offset / Self.step
    return counts[index] + Self.codePoints(in: bytes[index * Self.step..<offset])
  }

  private static func codePoints(in bytes: ArraySlice<UInt8>) -> Int {
    let bytes = bytes.span
    var count = 0
    for index in bytes.indices where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
