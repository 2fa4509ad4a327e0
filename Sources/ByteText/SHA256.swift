import CSHA256

/// SHA-256 (FIPS 180-4), by the processor's own instructions where it has them.
public enum SHA256 {
  typealias State = SIMD8<UInt32>

  /// The 32 bytes of the digest.
  public static func digest(of bytes: [UInt8]) -> [UInt8] {
    digest(of: bytes) { block, state in
      if !compressByInstructions(block, &state) { compress(block, &state) }
    }
  }

  /// The digest, by a function that takes blocks of 64 bytes into the state.
  static func digest(of bytes: [UInt8], by compress: (Span<UInt8>, inout State) -> Void) -> [UInt8] {
    var state = State(
      0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19)
    let whole = bytes.count / 64 * 64
    compress(bytes.span.extracting(..<whole), &state)

    var last = Array(bytes[whole...])
    last.append(0x80)
    while last.count % 64 != 56 { last.append(0) }
    let bits = UInt64(bytes.count) &* 8
    for shift in stride(from: 56, through: 0, by: -8) { last.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift))) }
    compress(last.span, &state)

    return (0..<8).flatMap { index in
      stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: state[index] >> UInt32($0)) }
    }
  }

  /// The digest in lower-case hexadecimal.
  public static func hexadecimal(of bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest(of: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// False where the processor has no instructions for it.
  private static func compressByInstructions(_ bytes: Span<UInt8>, _ state: inout State) -> Bool {
    let constants = constants
    var words = InlineArray<8, UInt32> { state[$0] }
    var wordSpan = words.mutableSpan
    let isDone = unsafe wordSpan.withUnsafeMutableBufferPointer { words in
      unsafe constants.span.withUnsafeBufferPointer { constants in
        unsafe bytes.withUnsafeBufferPointer { bytes in
          guard let start = bytes.baseAddress, let state = words.baseAddress, let keys = constants.baseAddress else {
            return true
          }
          return unsafe dossier_sha256(state, start, bytes.count / 64, keys)
        }
      }
    }
    if isDone { for index in 0..<8 { state[index] = words[index] } }
    return isDone
  }

  /// Takes blocks of 64 bytes into the state.
  static func compress(_ bytes: Span<UInt8>, _ state: inout State) {
    var words = InlineArray<16, UInt32>(repeating: 0)
    let constants = constants
    for start in stride(from: 0, to: bytes.count, by: 64) {
      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      var (e, f, g, h) = (state[4], state[5], state[6], state[7])
      for index in 0..<16 {
        let at = start &+ index &* 4
        words[index] =
          UInt32(bytes[at]) << 24 | UInt32(bytes[at &+ 1]) << 16 | UInt32(bytes[at &+ 2]) << 8 | UInt32(bytes[at &+ 3])
      }
      for first in stride(from: 0, to: 64, by: 8) {
        if first >= 16 { for index in first..<(first &+ 8) { extend(&words, index) } }
        round(a, b, c, &d, e, f, g, &h, constants[first], words[first & 15])
        round(h, a, b, &c, d, e, f, &g, constants[first &+ 1], words[(first &+ 1) & 15])
        round(g, h, a, &b, c, d, e, &f, constants[first &+ 2], words[(first &+ 2) & 15])
        round(f, g, h, &a, b, c, d, &e, constants[first &+ 3], words[(first &+ 3) & 15])
        round(e, f, g, &h, a, b, c, &d, constants[first &+ 4], words[(first &+ 4) & 15])
        round(d, e, f, &g, h, a, b, &c, constants[first &+ 5], words[(first &+ 5) & 15])
        round(c, d, e, &f, g, h, a, &b, constants[first &+ 6], words[(first &+ 6) & 15])
        round(b, c, d, &e, f, g, h, &a, constants[first &+ 7], words[(first &+ 7) & 15])
      }
      state &+= State(a, b, c, d, e, f, g, h)
    }
  }

  /// The next word of the schedule, in place of the one that lies sixteen back.
  @inline(__always)
  private static func extend(_ words: inout InlineArray<16, UInt32>, _ index: Int) {
    let a = words[(index &+ 1) & 15]
    let b = words[(index &+ 14) & 15]
    let s0 = rotate(a, 7) ^ rotate(a, 18) ^ (a &>> 3)
    let s1 = rotate(b, 17) ^ rotate(b, 19) ^ (b &>> 10)
    words[index & 15] &+= s0 &+ words[(index &+ 9) & 15] &+ s1
  }

  /// One round, with the variables named as they are before it; the caller turns them.
  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32,
    _ constant: UInt32, _ word: UInt32
  ) {
    let s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    let first = h &+ s1 &+ (g ^ (e & (f ^ g))) &+ constant &+ word
    let s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    d &+= first
    h = first &+ s0 &+ ((a & b) | (c & (a | b)))
  }

  @inline(__always)
  private static func rotate(_ value: UInt32, _ count: UInt32) -> UInt32 { value &>> count | value &<< (32 &- count) }

  private static let constants: InlineArray<64, UInt32> = [
    0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1, 0x923F_82A4, 0xAB1C_5ED5,
    0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3, 0x72BE_5D74, 0x80DE_B1FE, 0x9BDC_06A7, 0xC19B_F174,
    0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F, 0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA,
    0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7, 0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967,
    0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC, 0x5338_0D13, 0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85,
    0xA2BF_E8A1, 0xA81A_664B, 0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070,
    0x19A4_C116, 0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3,
    0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208, 0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7, 0xC671_78F2,
  ]
}
