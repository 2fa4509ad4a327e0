import ByteText
import Testing

@Suite("Quotation marks")
struct QuotationStyleTests {
  @Test(
    "a language has its marks, a country or script its own where they differ",
    arguments: [
      ("en", "“a ‘b’ c”"), ("en-GB", "“a ‘b’ c”"), ("de", "„a ‚b‘ c“"), ("de-AT", "„a ‚b‘ c“"), ("de-CH", "«a ‹b› c»"),
      ("fr", "«\u{A0}a “b” c\u{A0}»"), ("fr_CH", "«a ‹b› c»"), ("ja", "「a 『b』 c」"), ("zh", "“a ‘b’ c”"),
      ("zh-Hant-TW", "「a 『b』 c」"), ("ru", "«a „b“ c»"), ("sv", "”a ’b’ c”"), ("tlh", "“a ‘b’ c”"), ("", "“a ‘b’ c”"),
    ])
  func styles(_ language: String, _ text: String) {
    let style = QuotationStyle.of(language)
    let (outer, inner) = (style.marks(isDouble: true, depth: 0), style.marks(isDouble: true, depth: 1))
    #expect("\(outer.open)a \(inner.open)b\(inner.close) c\(outer.close)" == text)
  }

  @Test("single marks are the inner ones, wherever they stand")
  func single() {
    #expect(QuotationStyle.of("en").marks(isDouble: false, depth: 0) == ("‘", "’"))
  }
}
