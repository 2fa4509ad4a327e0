import ByteText
import Testing

@Suite("Display width and line wrapping")
struct LineWrappingTests {
  @Test(
    "East Asian wide characters take two columns, marks and format characters none",
    arguments: [
      ("abc", 3), ("é", 1), ("e\u{301}", 1), ("수용소", 6), ("東京", 4), ("ｱ", 1), ("Ａ", 2), ("a\u{200B}b", 2), ("“x”", 3),
      ("🌾", 2), ("\u{1B}", 0), ("𠮷", 2), ("", 0), ("\u{AD}", 1), ("ᄒ\u{1161}", 2),
    ])
  func width(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
    #expect(DisplayWidth.of(Array(text.utf8)[...]) == columns)
  }

  private func wrap(_ text: String, _ width: Int, first: String = "", prefix: String = "") -> [String] {
    var out: [UInt8] = []
    LineWrapping(width: width, firstPrefix: Array(first.utf8), prefix: Array(prefix.utf8))
      .wrap(Array(text.utf8), into: &out)
    return String(decoding: out, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map(String.init)
  }

  @Test("text breaks at spaces, and no line is wider than asked")
  func spaces() {
    #expect(wrap("one two three four", 9) == ["one two", "three", "four"])
    #expect(wrap("  one   two ", 20) == ["one two"])
    #expect(wrap("", 20) == [""])
  }

  @Test("a word that is wider than the line stands alone and is not cut")
  func longWord() {
    #expect(wrap("see https://example.org/long/path now", 10) == ["see", "https://example.org/long/path", "now"])
  }

  @Test("a line feed ends the line, and a no-break space does not")
  func hardBreaks() {
    #expect(wrap("one\ntwo three", 40) == ["one", "two three"])
    #expect(wrap("page\u{A0}31 of it", 5) == ["page\u{A0}31", "of it"])
  }

  @Test("Chinese and Japanese break between characters, but not before closing or after opening punctuation")
  func ideographs() {
    #expect(wrap("東京都の人。", 6) == ["東京都", "の人。"])
    #expect(wrap("東京都。人", 6) == ["東京", "都。人"])
    #expect(wrap("東京「都」", 6) == ["東京", "「都」"])
  }

  @Test("Korean breaks at spaces")
  func hangul() {
    #expect(wrap("정치범수용소에 갇힌", 8) == ["정치범수용소에", "갇힌"])
  }

  @Test("prefixes count, and trailing spaces of an empty line go")
  func prefixes() {
    #expect(wrap("one two three", 9, first: "- ", prefix: "  ") == ["- one two", "  three"])
    #expect(wrap("", 9, first: "- ", prefix: "  ") == ["-"])
  }

  @Test("a word that may not begin a line stays where it is")
  func guardedWords() {
    var out: [UInt8] = []
    LineWrapping(width: 5, mayBeginLine: { $0.first != UInt8(ascii: "#") }).wrap(Array("abcd # ef".utf8), into: &out)
    #expect(String(decoding: out, as: UTF8.self) == "abcd #\nef\n")
  }

  @Test("bytes that are not UTF-8 do no harm")
  func invalid() {
    var out: [UInt8] = []
    LineWrapping(width: 9).wrap([0xE6, 0x61, 0xFF, 0x20, 0xF0, 0x9F], into: &out)
    #expect(out == [0xE6, 0x61, 0xFF, 0x20, 0xF0, 0x9F, 0x0A])
  }
}
