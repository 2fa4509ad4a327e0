/// Splits the rows of pipe tables. A pipe after a backslash is no border, not even in code.
enum PipeTableScanner {
  /// The cells of a row, trimmed, in the order of the line.
  static func cells(in bytes: [UInt8], from start: Int, to end: Int) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var place = bytes.skippingBlanks(from: start, limit: end)
    if place < end, bytes[place] == "|" { place += 1 }
    while place < end {
      let border = nextBorder(in: bytes, from: place, to: end)
      if border == end, bytes.skippingBlanks(from: place, limit: end) == end { break }
      let first = min(bytes.skippingBlanks(from: place, limit: border), border)
      var last = border
      while last > first, bytes[last - 1].isBlank { last -= 1 }
      result.append(first..<last)
      place = border + 1
    }
    return result
  }

  static func countCells(in bytes: [UInt8], from start: Int, to end: Int) -> Int {
    cells(in: bytes, from: start, to: end).count
  }

  private static func nextBorder(in bytes: [UInt8], from start: Int, to end: Int) -> Int {
    var place = start
    while place < end, bytes[place] != "|" {
      place += bytes[place] == "\\" && place + 1 < end && bytes[place + 1] == "|" ? 2 : 1
    }
    return min(place, end)
  }

  /// Where the text of a caption starts after `Table:`, `table:` or `:`; nil where the line is none.
  static func captionStart(in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    for word in ["Table:", "table:"] as [StaticString] where bytes.matches(word, at: start, limit: end) {
      return bytes.skippingBlanks(from: start + 6, limit: end)
    }
    guard start + 1 < end, bytes[start] == ":", bytes[start + 1].isBlank else { return nil }
    let next = bytes.skippingBlanks(from: start + 1, limit: end)
    return next < end ? next : nil
  }
}
