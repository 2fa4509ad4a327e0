/// Rows as RFC 4180 writes them: lines end with CR LF, and a field with a comma, a quotation mark or a line end stands in
/// quotation marks.
struct CSVText {
  /// How many bytes are kept in one piece: a large text never moves.
  private static let pieceSize = 1 << 20

  private var finished: [[UInt8]] = []
  private var bytes: [UInt8] = []
  private var isAtLineStart = true

  /// The text so far, in order.
  var pieces: [[UInt8]] { finished + [bytes] }

  /// Adds a field.
  ///
  /// - Parameter write: adds the field's bytes, as they are.
  mutating func field(_ write: (inout [UInt8]) -> Void) {
    if !isAtLineStart { bytes.append(UInt8(ascii: ",")) }
    isAtLineStart = false
    let start = bytes.count
    write(&bytes)
    guard bytes[start...].contains(where: Self.isSpecial) else { return }
    if !bytes[start...].contains(0x22) {
      bytes.insert(0x22, at: start)
    } else {
      let field = bytes[start...].flatMap { $0 == 0x22 ? [0x22, 0x22] : [$0] }
      bytes.replaceSubrange(start..., with: [0x22] + field)
    }
    bytes.append(0x22)
  }

  mutating func endRow() {
    bytes.append(0x0D)
    bytes.append(0x0A)
    isAtLineStart = true
    guard bytes.count >= Self.pieceSize else { return }
    finished.append(bytes)
    bytes = []
    bytes.reserveCapacity(Self.pieceSize + Self.pieceSize / 8)
  }

  private static func isSpecial(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x2C || byte == 0x0A || byte == 0x0D }
}
