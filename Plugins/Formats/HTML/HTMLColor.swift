/// A colour of a page.
struct HTMLColor: Hashable {
  var red: UInt8
  var green: UInt8
  var blue: UInt8

  /// Reads `#1d4f91` or `#14a`; nil for anything else.
  init?(_ text: String) {
    let digits = text.utf8.dropFirst().compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    guard text.utf8.first == UInt8(ascii: "#"), digits.count == text.utf8.count - 1 else { return nil }
    let values = digits.count == 3 ? digits.flatMap { [$0, $0] } : digits
    guard values.count == 6 else { return nil }
    func byte(_ index: Int) -> UInt8 { UInt8(truncatingIfNeeded: values[index] * 16 + values[index + 1]) }
    (red, green, blue) = (byte(0), byte(2), byte(4))
  }

  /// As a style sheet writes it.
  var text: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The contrast with another colour as WCAG 2.2 defines it, from 1 to 21.
  func contrast(with other: HTMLColor) -> Double {
    let (low, high) = (min(luminance, other.luminance), max(luminance, other.luminance))
    return (high + 0.05) / (low + 0.05)
  }

  /// The nearest lighter colour that has a contrast with a dark ground; white where none has.
  func lightened(on ground: HTMLColor, to contrast: Double) -> HTMLColor {
    var color = self
    for step in 1...20 where color.contrast(with: ground) < contrast {
      func mixed(_ part: UInt8) -> UInt8 { UInt8(clamping: Int(part) + (255 - Int(part)) * step / 20) }
      (color.red, color.green, color.blue) = (mixed(red), mixed(green), mixed(blue))
    }
    return color
  }

  private var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  /// The light of a part of sRGB, from 0 to 1.
  private static func linear(_ part: UInt8) -> Double {
    let value = Double(part) / 255
    if value <= 0.04045 { return value / 12.92 }
    // A power of 2.4 is the square by the fifth root of the square.
    let base = (value + 0.055) / 1.055
    var root = 1.0
    for _ in 0..<30 { root -= (root * root * root * root * root - base * base) / (5 * root * root * root * root) }
    return base * base * root
  }
}
