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

  @Test("characters that XML forbids become U+FFFD and are counted", arguments: [0, 8, 0xB, 0x1F, 0xFFFE, 0xFFFF])
  func forbiddenInXML(value: UInt32) throws {
    let character = String(try #require(Unicode.Scalar(value)))
    #expect(written("a\(character)b", as: .xmlText) == ("a\u{FFFD}b", 1))
    #expect(written("a\(character)b", as: .htmlText) == ("a\u{FFFD}b", 1))
  }

  @Test(
    "HTML forbids C1 controls and noncharacters too, XML does not",
    arguments: [0x7F, 0x80, 0x9F, 0xFDD0, 0xFDEF, 0x1FFFE, 0x10FFFF])
  func forbiddenInHTML(value: UInt32) throws {
    let character = String(try #require(Unicode.Scalar(value)))
    #expect(written(character, as: .htmlText) == ("\u{FFFD}", 1))
    #expect(written(character, as: .xmlText) == (character, 0))
  }

  @Test("neighbours of forbidden characters stay", arguments: [0xA0, 0xFDCF, 0xFDF0, 0xFFFD, 0x1FFFD])
  func neighbours(value: UInt32) throws {
    let character = String(try #require(Unicode.Scalar(value)))
    #expect(written(character, as: .htmlText) == (character, 0))
  }
}
