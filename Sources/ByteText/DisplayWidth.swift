/// How many columns text takes on a terminal or in a fixed-width font: East Asian wide characters two, combining marks
/// and other format characters none, everything else one.
public enum DisplayWidth {
  /// The columns of one code point. Control characters take none.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x7F { return value >= 0x20 ? 1 : 0 }
    if value < 0x300 { return value >= 0xA0 ? 1 : 0 }
    if contains(value, zeroWidth) { return 0 }
    return isWide(scalar) ? 2 : 1
  }

  public static func of(_ text: some StringProtocol) -> Int {
    var width = 0
    for scalar in text.unicodeScalars { width += of(scalar) }
    return width
  }

  /// The columns of UTF-8 bytes; what is not UTF-8 counts as U+FFFD.
  public static func of(_ bytes: ArraySlice<UInt8>) -> Int {
    if bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return bytes.count }
    return of(String(decoding: bytes, as: UTF8.self))
  }

  /// True for a code point that takes two columns.
  public static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x1100 && contains(scalar.value, wide)
  }

  private static func contains(_ value: UInt32, _ ranges: [(first: UInt32, last: UInt32)]) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].last < value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].first <= value
  }
}
