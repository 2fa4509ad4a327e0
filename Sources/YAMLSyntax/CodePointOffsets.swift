/// Turns indices of code points into byte offsets. Built once per file, asked in any order.
struct CodePointOffsets {
  private static let stride = 64
  private let bytes: ArraySlice<UInt8>
  /// The byte offset of every 64th code point; nil where every code point is one byte.
  private let marks: [Int]?

  /// - Parameter bytes: valid UTF-8.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    guard bytes.contains(where: { $0 >= 0x80 }) else {
      marks = nil
      return
    }
    var found: [Int] = []
    var index = 0
    for (offset, byte) in zip(bytes.indices, bytes) where byte & 0xC0 != 0x80 {
      if index % CodePointOffsets.stride == 0 { found.append(offset) }
      index += 1
    }
    marks = found
  }

  /// The offset in the file of a code point of the slice; the slice's end for an index past it.
  func offset(of index: Int) -> Int {
    guard let marks else { return min(bytes.startIndex + max(0, index), bytes.endIndex) }
    let mark = index / CodePointOffsets.stride
    guard index >= 0, mark < marks.count else { return bytes.endIndex }
    var left = index % CodePointOffsets.stride
    var offset = marks[mark]
    while offset < bytes.endIndex {
      if bytes[offset] & 0xC0 != 0x80 {
        if left == 0 { return offset }
        left -= 1
      }
      offset += 1
    }
    return bytes.endIndex
  }
}
