import ByteText
import Foundation
import Testing

@Suite("JSON that is written")
struct JSONValueTests {
  @Test("layout on one line and on several")
  func layout() {
    let value = JSONValue.object([
      "a": .array([.integer(-1), .boolean(true), .null]), "b": .object([]), "c": .array([]), "d": nil,
    ])
    #expect(value.text == #"{"a":[-1,true,null],"b":{},"c":[]}"#)
    #expect(
      value.indentedText == """
        {
          "a": [
            -1,
            true,
            null
          ],
          "b": {},
          "c": []
        }

        """)
  }

  @Test("what a page or a reader would take otherwise is escaped, and comes back")
  func escapes() throws {
    let text = "“é” <b>&\"\\\n\t\u{0}\u{1F}\u{7F}\u{85}\u{202E}\u{2066}\u{1F600}"
    let written = JSONValue.string(text).text
    #expect(
      written
        == #""“é” \u003cb\u003e\u0026\"\\\n\t\u0000\u001f\u007f\u0085\u202e\u2066"# + "\u{1F600}\"")
    let back = try JSONSerialization.jsonObject(with: Data(written.utf8), options: .fragmentsAllowed)
    #expect(back as? String == text)
  }
}
