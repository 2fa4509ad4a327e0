import ByteText
import Testing

@Suite("Byte writer")
struct ByteWriterTests {
  private func written(_ text: String, as escaping: Escaping) -> (text: String, forbidden: Int) {
    var writer = ByteWriter()
    let forbidden = writer.write(text, as: escaping)
    return (String(decoding: writer.bytes, as: UTF8.self), forbidden)
  }

  @Test("text without special characters is written as it is")
  func plain() {
    let text = "Kim, 김정은, עברית, 🌾"
    #expect(written(text, as: .xmlText) == (text, 0))
    #expect(written(text, as: .htmlAttribute) == (text, 0))
    #expect(written("", as: .xmlText) == ("", 0))
  }

  @Test("markup characters are escaped where a format gives them a meaning")
  func escapes() {
    #expect(written("a<b>&\"'", as: .xmlText).text == "a&lt;b&gt;&amp;\"'")
    #expect(written("a<b>&\"\t\n\r", as: .xmlAttribute).text == "a&lt;b&gt;&amp;&quot;&#9;&#10;&#13;")
    #expect(written("&&", as: .htmlText).text == "&amp;&amp;")
    #expect(written("]]>", as: .xmlText).text == "]]&gt;")
  }

  @Test(
    "characters that XML forbids become U+FFFD and are counted",
    arguments: ["\u{0}", "\u{8}", "\u{B}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"])
  func forbiddenInXML(character: String) {
    #expect(written("a\(character)b", as: .xmlText) == ("a\u{FFFD}b", 1))
    #expect(written("a\(character)b", as: .htmlText) == ("a\u{FFFD}b", 1))
  }

  @Test(
    "HTML forbids C1 controls and noncharacters too, XML does not",
    arguments: ["\u{7F}", "\u{80}", "\u{9F}", "\u{FDD0}", "\u{FDEF}", "\u{1FFFE}", "\u{10FFFF}"])
  func forbiddenInHTML(character: String) {
    #expect(written(character, as: .htmlText) == ("\u{FFFD}", 1))
    #expect(written(character, as: .xmlText) == (character, 0))
  }

  @Test(
    "neighbours of forbidden characters stay", arguments: ["\u{A0}", "\u{FDCF}", "\u{FDF0}", "\u{FFFD}", "\u{1FFFD}"])
  func neighbours(character: String) {
    #expect(written(character, as: .htmlText) == (character, 0))
  }
}
