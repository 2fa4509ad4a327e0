import Testing
import XMLSyntax

@Suite("XML writer")
struct XMLWriterTests {
  @Test("elements are ended, text is escaped, blocks stand on lines of their own")
  func document() {
    var xml = XMLWriter()
    xml.start("a")
    xml.attribute("b", "<\"&\n")
    xml.startLine("c")
    xml.text("x < y & z ]]>")
    xml.end()
    xml.startLine("d")
    xml.end()
    xml.end()
    #expect(
      String(decoding: xml.bytes, as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <a b="&lt;&quot;&amp;&#10;">
          <c>x &lt; y &amp; z ]]&gt;</c>
          <d/>
        </a>

        """)
    #expect(xml.depth == 0)
  }

  @Test("characters that XML forbids are replaced and counted, in text and in attributes")
  func forbidden() throws {
    var xml = XMLWriter(fragment: ())
    xml.start("a")
    xml.attribute("b", "\u{1}")
    xml.text("\u{0}\u{B}")
    xml.end()
    #expect(xml.forbidden == 3)
    #expect(String(decoding: xml.bytes, as: UTF8.self) == "<a b=\"\u{FFFD}\">\u{FFFD}\u{FFFD}</a>\n")
  }

  @Test("an attribute after the tag was closed, and an end without a start, change nothing")
  func misuse() {
    var xml = XMLWriter(fragment: ())
    xml.end()
    xml.start("a")
    xml.text("x")
    xml.attribute("b", "c")
    xml.end()
    #expect(String(decoding: xml.bytes, as: UTF8.self) == "<a>x</a>\n")
  }

  @Test("content can be told from a title")
  func content() {
    var xml = XMLWriter(fragment: ())
    xml.start("a")
    #expect(!xml.hasContent)
    xml.startLine("title")
    xml.end()
    #expect(xml.hasContent)
    xml.forgetContent()
    #expect(!xml.hasContent)
  }
}
