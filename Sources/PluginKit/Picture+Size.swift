extension Picture {
  /// Width and height in pixels, so that a page keeps the room; nil where the bytes do not tell.
  public var size: (width: Int, height: Int)? {
    let found: (Int, Int)? =
      switch mediaType {
      case "image/png": pair(big(16, 4), big(20, 4))
      case "image/gif": pair(little(6, 2), little(8, 2))
      case "image/jpeg": sizeOfJPEG
      case "image/webp": sizeOfWebP
      default: nil
      }
    guard let found, (1...65_535).contains(found.0), (1...65_535).contains(found.1) else { return nil }
    return found
  }

  /// From the first frame header; segments before it are skipped by their lengths.
  private var sizeOfJPEG: (Int, Int)? {
    var place = 2
    while place + 4 <= bytes.count, bytes[place] == 0xFF {
      let marker = bytes[place + 1]
      if marker == 0xFF {
        place += 1
        continue
      }
      let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
      if isFrame { return pair(big(place + 7, 2), big(place + 5, 2)) }
      guard let length = big(place + 2, 2), length >= 2 else { return nil }
      place += 2 + length
    }
    return nil
  }

  private var sizeOfWebP: (Int, Int)? {
    guard bytes.count > 16 else { return nil }
    switch String(decoding: bytes[12..<16], as: UTF8.self) {
    case "VP8X": return pair(little(24, 3).map { $0 + 1 }, little(27, 3).map { $0 + 1 })
    case "VP8L": return little(21, 4).map { (($0 & 0x3FFF) + 1, ($0 >> 14 & 0x3FFF) + 1) }
    case "VP8 ": return pair(little(26, 2).map { $0 & 0x3FFF }, little(28, 2).map { $0 & 0x3FFF })
    default: return nil
    }
  }

  private func pair(_ width: Int?, _ height: Int?) -> (Int, Int)? {
    guard let width, let height else { return nil }
    return (width, height)
  }

  /// A number of up to four bytes, the highest first; nil past the end.
  private func big(_ start: Int, _ count: Int) -> Int? {
    guard start + count <= bytes.count else { return nil }
    return bytes[start..<(start + count)].reduce(0) { $0 << 8 | Int($1) }
  }

  /// A number of up to four bytes, the lowest first; nil past the end.
  private func little(_ start: Int, _ count: Int) -> Int? {
    guard start + count <= bytes.count else { return nil }
    return bytes[start..<(start + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
