import ByteText

/// The look of the page: one stylesheet, which the page's policy admits by its digest and beside which it admits nothing.
enum HTMLTheme {
  static let css = [base, text, apparatus, tables, charts, screens, dark, printed].joined(separator: "\n")

  /// The content security policy: no scripts, no frames, no requests; this stylesheet and embedded pictures only.
  static let policy: String = {
    let digest = String(decoding: Base64.encode(SHA256.digest(of: Array(css.utf8))), as: UTF8.self)
    return "default-src 'none'; style-src 'sha256-\(digest)'; img-src data:; base-uri 'none'; form-action 'none'"
  }()
}
