/// Base64 (RFC 4648 §4), with padding and without line ends.
public enum Base64 {
  public static func encode(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    var index = 0
    while index < bytes.count {
      let left = bytes.count - index
      let first = bytes[index]
      let second = left > 1 ? bytes[index + 1] : 0
      let third = left > 2 ? bytes[index + 2] : 0
      result.append(digits[Int(first >> 2)])
      result.append(digits[Int((first & 3) << 4 | second >> 4)])
      result.append(left > 1 ? digits[Int((second & 15) << 2 | third >> 6)] : UInt8(ascii: "="))
      result.append(left > 2 ? digits[Int(third & 63)] : UInt8(ascii: "="))
      index += 3
    }
    return result
  }

  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}
