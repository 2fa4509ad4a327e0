/// Rows as RFC 4180 writes them: lines end with CR LF, and a field with a comma, a quotation mark or a line end stands in
/// quotation marks.
struct CSVText {
  private(set) var bytes: [UInt8] = []
  private var field: [UInt8] = []
  private var isAtLineStart = true

  /// Adds a field.
  ///
  /// - Parameter write: puts the field's bytes, as they are, into an empty array.
  mutating func field(_ write: (inout [UInt8]) -> Void) {
    field.removeAll(keepingCapacity: true)
    write(&field)
    if !isAtLineStart { bytes.append(UInt8(ascii: ",")) }
    isAtLineStart = false
    guard field.contains(where: Self.isSpecial) else { return bytes += field }
    bytes.append(0x22)
    for byte in field {
      if byte == 0x22 { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  mutating func endRow() {
    bytes += [0x0D, 0x0A]
    isAtLineStart = true
  }

  private static func isSpecial(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x2C || byte == 0x0A || byte == 0x0D }
}
