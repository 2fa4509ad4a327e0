import Synchronization

/// The offsets at which lines start, found when the first place is asked for: most files are never complained about.
final class LineStarts: Sendable {
  private let known = Mutex<[Int]?>(nil)

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
}
