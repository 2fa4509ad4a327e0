import Testing
import XMLSyntax

@Suite("XML documents")
struct XMLDocumentTests {
  private func kind(_ text: String, limits: XMLLimits = XMLLimits()) -> XMLProblem.Kind? {
    do {
      _ = try XMLDocument.parse(Array(text.utf8), limits: limits)
      return nil
    } catch {
      return error.kind
    }
  }

  @Test("a document is parsed and searched")
  func search() throws {
    let document = try XMLDocument.parse(Array("<a xmlns='u'><b c='1'>x</b><b c='2'>y</b></a>".utf8))
    let namespaces = [(prefix: "n", name: "u")]
    #expect(try document.values("//n:b", namespaces: namespaces) == ["x", "y"])
    #expect(try document.values("//n:b/@c", namespaces: namespaces) == ["1", "2"])
    #expect(try document.values("count(//n:b)", namespaces: namespaces) == ["2"])
    #expect(throws: XMLProblem.self) { try document.values("//[") }
  }

  @Test(
    "what is not well-formed is refused with its line", arguments: ["", "<a>\n<b></a>", "x", "<a b=1/>", "<a/><b/>"])
  func malformed(text: String) { #expect(kind(text) == .notWellFormed) }

  @Test("an entity declaration is refused")
  func entities() {
    #expect(kind("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>") == .declaration)
    #expect(kind("<!DOCTYPE a [<!ENTITY % b SYSTEM 'file:///etc/passwd'> %b;]><a/>") == .declaration)
  }

  @Test("an external subset is not read")
  func external() { #expect(kind("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>") == nil) }

  @Test("depth, attributes and size have budgets")
  func budgets() {
    var limits = XMLLimits()
    limits.depth = 3
    limits.attributesPerElement = 2
    limits.bytes = 100
    #expect(kind("<a><a><a/></a></a>", limits: limits) == nil)
    #expect(kind("<a><a><a><a></a></a></a></a>", limits: limits) == .limit)
    #expect(kind("<a b='=' c='>'/>", limits: limits) == nil)
    #expect(kind("<a b='' c='' d=''/>", limits: limits) == .limit)
    #expect(kind("<a><!-- <a><a><a><a> --><![CDATA[<a><a><a>]]></a>", limits: limits) == nil)
    #expect(kind("<a>\(String(repeating: "x", count: 100))</a>", limits: limits) == .limit)
  }

  @Test("an encoding that hides the marks of the budgets is refused")
  func encodings() {
    #expect(throws: XMLProblem.self) { try XMLDocument.parse([0xFF, 0xFE, 0x3C, 0x00, 0x61, 0x00]) }
  }

  @Test("a grammar tells what is valid, and with which line what is not")
  func grammar() throws {
    let grammar =
      "<element name='a' xmlns='http://relaxng.org/ns/structure/1.0'><oneOrMore><element name='b'><empty/></element></oneOrMore></element>"
    let schema = try RelaxNGSchema(Array(grammar.utf8))
    #expect(schema.validate(try XMLDocument.parse(Array("<a><b/></a>".utf8))) == [])
    let problems = schema.validate(try XMLDocument.parse(Array("<a>\n<c/></a>".utf8)))
    #expect(problems.contains { $0.kind == .invalid && $0.line == 2 })
    #expect(throws: XMLProblem.self) { try RelaxNGSchema(Array("<element/>".utf8)) }
  }
}
