import ByteText
import Testing

@Suite("Percent-encoding")
struct PercentEncodingTests {
  @Test("what is unreserved stays, and all else is encoded byte by byte")
  func encoding() {
    #expect(PercentEncoding.encoded("aZ09-._~") == "aZ09-._~")
    #expect(PercentEncoding.encoded("a b/é%\u{0}") == "a%20b%2F%C3%A9%25%00")
    #expect(PercentEncoding.encoded("a/b c") { $0 != 0x20 } == "a/b%20c")
    #expect(PercentEncoding.encoded("") == "")
  }
}
