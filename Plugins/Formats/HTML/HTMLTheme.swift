import ByteText

/// The look of the page: one stylesheet, which the page's policy admits by its digest and beside which it admits nothing.
enum HTMLTheme {
  private static let rules = [base, text, apparatus, tables, charts, screens, dark, printed].joined(separator: "\n")

  /// The stylesheet of a page with its title in the running head of print.
  static func css(runningHead: String) -> String {
    var title = ByteWriter()
    title.write(runningHead, as: string)
    let text = String(decoding: title.bytes, as: UTF8.self)
    return rules + "\n@page { @top-left { content: \"\(text)\"; } }\n@page :first { @top-left { content: \"\"; } }"
  }

  /// A string in a stylesheet inside a page.
  private static let string = Escaping(
    [
      ("\"", "\\22 "), ("\\", "\\5c "), ("<", "\\3c "), (">", "\\3e "), ("&", "\\26 "), ("\n", " "), ("\r", " "),
      ("\t", " "),
    ], allowing: .html)

  /// The content security policy: no scripts, no frames, no requests; this stylesheet and embedded pictures only.
  static func policy(for css: String) -> String {
    let digest = String(decoding: Base64.encode(SHA256.digest(of: Array(css.utf8))), as: UTF8.self)
    return "default-src 'none'; style-src 'sha256-\(digest)'; img-src data:; base-uri 'none'; form-action 'none'"
  }
}
