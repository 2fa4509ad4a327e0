import ByteText
import Testing

@Suite("Lower case")
struct LowerCaseTests {
  @Test(
    "a text is written in lower case as the standard library does it",
    arguments: ["", "Okafor, Jiří (2018): TITLE", "ÉCOLE Ó BRIAIN", "İSTANBUL", "ΟΔΟΣ", "ẞ 年度 [~]@`{", "e\u{301}É"])
  func same(text: String) {
    #expect(text.inLowerCase == text.lowercased())
    #expect(text.dropFirst().inLowerCase == text.dropFirst().lowercased())
  }
}
