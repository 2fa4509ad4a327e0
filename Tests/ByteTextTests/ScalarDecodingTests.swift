import ByteText
import Testing

@Suite("Characters of UTF-8")
struct ScalarDecodingTests {
  @Test("each character is found with its length", arguments: ["a", "é", "한", "—", "𐍈", "\u{0}", "\u{10FFFF}"])
  func characters(text: String) {
    let bytes = Array((text + "x").utf8)
    let (scalar, length) = bytes.span.scalar(at: 0)
    #expect(String(scalar) == text && length == text.utf8.count)
  }

  @Test(
    "a byte that begins no character is U+FFFD, and one byte long",
    arguments: [[0x80, 0x61], [0xC3], [0xC3, 0x28], [0xE2, 0x80], [0xE2, 0x28, 0x80], [0xF0, 0x90, 0x8D], [0xFF]])
  func broken(bytes: [UInt8]) {
    let (scalar, length) = bytes.span.scalar(at: 0)
    #expect(scalar == "\u{FFFD}" && length == 1)
  }

  @Test(
    "a surrogate and a number past the last character are no characters",
    arguments: [[0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]])
  func noCharacter(bytes: [UInt8]) { #expect(bytes.span.scalar(at: 0).scalar == "\u{FFFD}") }
}
