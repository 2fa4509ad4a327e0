import ByteText

/// A line of a grid table, by the columns of its display.
struct GridLine {
  let start: Int
  let end: Int
  /// The columns that the line takes.
  let width: Int
  /// The byte of each column, -1 for the second half of a wide character; empty where every byte takes one column.
  private let places: [Int]

  init(_ bytes: [UInt8], from start: Int, to end: Int) {
    self.start = start
    self.end = end
    if bytes[start..<end].allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
      width = end - start
      places = []
      return
    }
    var places: [Int] = []
    var place = start
    while place < end {
      if bytes[place] == 0x09 {
        places.append(contentsOf: repeatElement(place, count: 4 - places.count & 3))
        place += 1
        continue
      }
      let scalar = bytes.scalar(at: place, limit: end) ?? " "
      let columns = DisplayWidth.of(scalar)
      if columns > 0 { places.append(place) }
      if columns > 1 { places.append(-1) }
      place += 1
      while place < end, bytes[place] & 0xC0 == 0x80 { place += 1 }
    }
    self.places = places
    width = places.count
  }

  /// The offset of the byte in a column; nil in the middle of a wide character and past the end.
  func offset(of column: Int) -> Int? {
    if places.isEmpty { return column < width ? start + column : nil }
    return column < width && places[column] >= 0 ? places[column] : nil
  }

  func byte(of column: Int, in bytes: [UInt8]) -> UInt8 { offset(of: column).map { bytes[$0] } ?? 0 }

  /// The bytes of all columns.
  func columns(in bytes: [UInt8]) -> [UInt8] {
    places.isEmpty ? Array(bytes[start..<end]) : places.map { $0 >= 0 ? bytes[$0] : 0 }
  }
}
