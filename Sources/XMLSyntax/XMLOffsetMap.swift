/// Leads from offsets in a text that was converted to UTF-8 to offsets in the bytes that were read, line by line.
struct XMLOffsetMap: Sendable {
  /// The line starts in both; empty where nothing was converted.
  private var lines: [(converted: Int, original: Int)] = []

  mutating func addLine(converted: Int, original: Int) { lines.append((converted, original)) }

  /// The same offset where nothing was converted, else the start of its line.
  func original(_ offset: Int) -> Int {
    guard !lines.isEmpty else { return offset }
    var low = 0
    var high = lines.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if lines[middle].converted <= offset { low = middle } else { high = middle }
    }
    return lines[low].original
  }
}
