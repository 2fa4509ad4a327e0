import ByteText

/// The look of all pages: one style sheet, which a page's policy admits by its digest.
enum HTMLTheme {
  /// The style sheet, made once.
  static let css = Array(
    compact([base, text, apparatus, tables, charts, screens, dark, printed].joined(separator: "\n")).utf8)

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

  /// The style sheet without the space that only its authors need.
  private static func compact(_ css: String) -> String {
    css.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: "\n")
      .replacing(" {\n", with: "{").replacing(" { ", with: "{").replacing("; }", with: "}").replacing(": ", with: ":")
      .replacing(";\n", with: ";").replacing("; ", with: ";")
  }
}
