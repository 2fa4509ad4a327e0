/// Tells whether bytes are what they were, where nobody means harm: much faster than `SHA256`, and no protection.
///
/// Each step takes eight bytes and can be turned back, so that a change of one word is always seen.
public struct Checksum: Hashable, Sendable {
  private var state: UInt64 = 0x6A09_E667_F3BC_C908

  public init() {}

  /// Takes in a run of bytes, and how many there are: where one ends and the next begins counts.
  public mutating func add(_ bytes: [UInt8]) {
    take(UInt64(bytes.count))
    unsafe bytes.withUnsafeBytes { buffer in
      for start in stride(from: 0, to: buffer.count & ~7, by: 8) {
        take(UInt64(littleEndian: unsafe buffer.loadUnaligned(fromByteOffset: start, as: UInt64.self)))
      }
    }
    take(bytes[(bytes.count & ~7)...].reversed().reduce(0) { $0 << 8 | UInt64($1) })
  }

  /// The sum as 16 hexadecimal digits.
  public var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  @inline(__always)
  private mutating func take(_ word: UInt64) {
    state = (state ^ word) &* 0x9E37_79B9_7F4A_7C15
    state ^= state >> 32
  }
}
