import ByteText

/// The look of all pages: one style sheet, which a page's policy admits by its digest.
enum HTMLTheme {
  /// The style sheet, made once.
  static let css = compact([base, text, apparatus, tables, charts, screens, dark, printed])

  static let digest = digest(of: css)

  /// A string in a style sheet inside a page.
  static let string = Escaping(
    [
      ("\"", "\\22 "), ("\\", "\\5c "), ("<", "\\3c "), (">", "\\3e "), ("&", "\\26 "), ("\n", " "), ("\r", " "),
      ("\t", " "),
    ], allowing: .html)

  /// The digest of a style sheet as a policy names it.
  static func digest(of css: [UInt8]) -> String {
    String(decoding: Base64.encode(SHA256.digest(of: css)), as: UTF8.self)
  }

  /// The style sheet without the space that only its authors need. Every program that starts does this once, so it is one
  /// pass over bytes.
  private static func compact(_ parts: [String]) -> [UInt8] {
    var css: [UInt8] = []
    css.reserveCapacity(16384)
    var owesSpace = false
    var isString = false
    for byte in parts.joined(separator: "\n").utf8 {
      if !isString, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") {
        owesSpace = true
        continue
      }
      if owesSpace, let last = css.last, !"{}:;,".utf8.contains(last), !"{}".utf8.contains(byte) {
        css.append(UInt8(ascii: " "))
      }
      // One rule a line, for whoever reads the page's source.
      if owesSpace, css.last == UInt8(ascii: "}"), byte != UInt8(ascii: "}") { css.append(UInt8(ascii: "\n")) }
      owesSpace = false
      if byte == UInt8(ascii: "\"") { isString.toggle() }
      css.append(byte)
    }
    return css
  }
}
