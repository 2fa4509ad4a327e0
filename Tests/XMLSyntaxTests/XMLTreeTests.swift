import Testing
import XMLSyntax

@Suite("XML trees")
struct XMLTreeTests {
  private func read(_ text: String, limits: XMLLimits = XMLLimits()) -> XMLTree.Reading {
    XMLTree.read(Array(text.utf8), limits: limits)
  }

  /// The tree in a few letters: elements as `name[…]`, text in quotation marks.
  private func shape(_ tree: XMLTree, _ node: Int) -> String {
    if tree.isText(node) { return "“\(tree.text(of: node))”" }
    let name = tree.names[tree.name(of: node)].local
    if tree.isInstruction(node) { return "?\(name) \(tree.text(of: node))?" }
    return "\(name)[\(tree.children(of: node).map { shape(tree, $0) }.joined())]"
  }

  private func shape(_ text: String) throws -> String {
    let tree = try #require(read(text).tree)
    return shape(tree, try #require(tree.root))
  }

  @Test("elements, text, CDATA and instructions in document order; comments are left out")
  func nodes() throws {
    #expect(try shape("<a>x<b>y</b>z<c/><?p q r?></a>") == "a[“x”b[“y”]“z”c[]?p q r?]")
    #expect(try shape("<a>x<!-- c -->y<![CDATA[<z>&]]>&amp;&#233;</a>") == "a[“xy<z>&&é”]")
    #expect(try shape("<a>one &lt; two</a>") == "a[“one < two”]")
    #expect(try shape("<a><b>1</b><b>2</b> 3</a>") == "a[b[“1”]b[“2”]“ 3”]")
  }

  @Test("attributes have names, namespaces and whole values")
  func attributes() throws {
    let tree = try #require(read("<a xmlns:x='u' b='1 &amp; 2' x:c='\n3'><d/></a>").tree)
    let root = try #require(tree.root)
    #expect(tree.attribute("b", of: root) == "1 & 2")
    #expect(tree.attribute("c", namespace: "u", of: root) == " 3")
    #expect(tree.attribute("c", of: root) == nil)
    #expect(tree.attributes(of: root).map(\.name.local) == ["b", "c"])
    #expect(tree.attributes(of: root + 1).isEmpty)
  }

  @Test("every node knows where it was written")
  func places() throws {
    let text = "<?xml version='1.0'?>\n<a>é x<b c='>'>y</b>z\n<d/></a>\n"
    let tree = try #require(read(text).tree)
    func written(_ node: Int) -> String {
      let place = tree.place(of: node)
      return String(decoding: Array(text.utf8)[place.offset..<(place.offset + place.length)], as: UTF8.self)
    }
    let root = try #require(tree.root)
    #expect(written(root) == "<a>é x<b c='>'>y</b>z\n<d/></a>")
    #expect(tree.children(of: root).map(written) == ["é x", "<b c='>'>y</b>", "z\n", "<d/>"])
  }

  @Test("what stands before an error is kept, and the error has its place")
  func truncated() throws {
    let text = "<a><b>one</b>\n<b>two"
    let reading = read(text)
    let tree = try #require(reading.tree)
    #expect(shape(tree, try #require(tree.root)) == "a[b[“one”]“\n”b[“two”]]")
    #expect(reading.problems.map(\.kind) == [.notWellFormed])
    #expect(reading.problems.first?.line == 2)
    #expect(reading.problems.first?.offset == text.utf8.count)
    #expect(read("").problems.map(\.kind) == [.notWellFormed])
    #expect(read("no markup").problems.map(\.kind) == [.notWellFormed])
    #expect(read("<a><b></a>").problems.map(\.kind) == [.notWellFormed])
  }

  @Test("no declaration makes a text grow or brings in a file")
  func declarations() {
    let laughs =
      "<!DOCTYPE a [<!ENTITY b 'ha'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;'>]><a>&d;</a>"
    let hidden = [
      laughs, "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
      "<!DOCTYPE a [<!ENTITY % b SYSTEM 'http://example.org/x'> %b;]><a/>",
      // A literal that looks like a comment hides what follows from a careless look.
      "<!DOCTYPE a [<!NOTATION n SYSTEM '<!--'><!ENTITY b 'x'><!-- -->]><a>&b;</a>",
      "<!DOCTYPE a [<!-- ' --><!ENTITY b 'x'><!-- ' -->]><a>&b;</a>",
      "<!DOCTYPE a [<?p ' ?><!ENTITY b 'x'><?p ' ?>]><a>&b;</a>",
      "<!DOCTYPE a [<!ATTLIST a b CDATA 'xxxxxxxx'>]><a/>",
    ]
    for text in hidden {
      let reading = read(text)
      #expect(reading.tree == nil, "\(text)")
      #expect(reading.problems.map(\.kind) == [.declaration], "\(text)")
    }
    #expect(read("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a>x</a>").problems.isEmpty)
    #expect(read("<!DOCTYPE a PUBLIC 'p' 'http://example.org/a.dtd' [<!ELEMENT a ANY>]><a>x</a>").problems.isEmpty)
  }

  @Test("named characters are known or stay as they were written, with and without a document type")
  func namedCharacters() throws {
    for start in ["", "<!DOCTYPE a SYSTEM 'a.dtd'>"] {
      let reading = read("\(start)<a>x&nbsp;y &mdash; z &product; &product;</a>")
      let tree = try #require(reading.tree)
      #expect(tree.allText(of: try #require(tree.root)) == "x\u{A0}y — z &product; &product;")
      #expect(reading.problems.map(\.kind) == [.unknownName, .unknownName])
    }
  }

  @Test("budgets: depth, attributes, the length of a text, and the whole")
  func budgets() {
    func kinds(_ text: String) -> [XMLProblem.Kind] {
      var limits = XMLLimits()
      limits.bytes = 400_000
      limits.textLength = 1_000
      let reading = read(text, limits: limits)
      #expect((reading.tree == nil) == !reading.problems.isEmpty)
      return reading.problems.map(\.kind)
    }
    func nested(_ depth: Int) -> String {
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }
    #expect(kinds(nested(256)).isEmpty)
    #expect(kinds(nested(257)) == [.limit])
    #expect(kinds(nested(50_000)) == [.limit])
    func attributes(_ count: Int) -> String { "<a \((0..<count).map { "a\($0)='x'" }.joined(separator: " "))/>" }
    #expect(kinds(attributes(1_000)).isEmpty)
    #expect(kinds(attributes(1_001)) == [.limit])
    // The parser must not see them either where a literal hides them from a careless look.
    #expect(kinds("<!DOCTYPE a [<!NOTATION n SYSTEM '<!--'>]>\(attributes(2_000))") == [.limit])
    #expect(kinds("<a>\(String(repeating: "x", count: 1_000))</a>").isEmpty)
    #expect(
      kinds("<a>\(String(repeating: "x", count: 600))<![CDATA[\(String(repeating: "y", count: 600))]]></a>") == [.limit]
    )
    #expect(kinds("<a>\(String(repeating: "<b/>", count: 200_000))</a>") == [.limit])
  }

  @Test("UTF-16, Latin 1 and windows-1252 are read; others are refused by name")
  func encodings() throws {
    func bytes(_ text: String, isLittleEndian: Bool, hasMark: Bool = true) -> [UInt8] {
      (hasMark ? [0xFEFF] + Array(text.utf16) : Array(text.utf16)).flatMap {
        isLittleEndian ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)]
      }
    }
    let text = "<?xml version='1.0' encoding='UTF-16'?>\n<a>한국어 🌾\n<b/></a>"
    for isLittleEndian in [true, false] {
      for hasMark in [true, false] {
        let reading = XMLTree.read(bytes(text, isLittleEndian: isLittleEndian, hasMark: hasMark))
        let tree = try #require(reading.tree)
        #expect(tree.allText(of: try #require(tree.root)) == "한국어 🌾\n")
        #expect(reading.problems.isEmpty)
      }
    }
    let latin = Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<a>caf".utf8) + [0xE9] + Array("</a>".utf8)
    let tree = try #require(XMLTree.read(latin).tree)
    #expect(tree.allText(of: try #require(tree.root)) == "café")
    #expect(tree.place(of: try #require(tree.root)).offset == 44)
    let windows =
      Array("<?xml version='1.0' encoding='windows-1252'?><a>".utf8) + [0x93, 0x80, 0x94] + Array("</a>".utf8)
    #expect(try shape(#require(XMLTree.read(windows).tree), 0) == "a[““€””]")
    #expect(read("<?xml version='1.0' encoding='EBCDIC-CP-US'?><a/>").problems.map(\.kind) == [.encoding])
    #expect(XMLTree.read([0xFF, 0xFE, 0, 0, 0x3C, 0, 0, 0]).problems.map(\.kind) == [.encoding])
  }

  @Test("bytes that are no letters and forbidden characters become U+FFFD, which is said once")
  func damage() throws {
    for (bytes, expected) in [
      (Array("<a>x".utf8) + [0xFF] + Array("y</a>".utf8), "x\u{FFFD}y"),
      (Array("<a>x\u{0}y\u{1}z</a>".utf8), "x\u{FFFD}y\u{FFFD}z"),
      (Array("<a>x\u{FFFE}y</a>".utf8), "x\u{FFFD}y"),
    ] {
      let reading = XMLTree.read(bytes)
      let tree = try #require(reading.tree)
      #expect(tree.allText(of: try #require(tree.root)) == expected)
      #expect(reading.problems.map(\.kind) == [.characters])
      #expect(reading.problems.first?.offset == 4)
    }
  }

  @Test("any bytes come to an end, and a document that is cut anywhere says so", arguments: 0..<40)
  func anyBytes(seed: Int) {
    let whole = Array("<?xml version='1.0'?><a b='c'><d>text &amp; <![CDATA[x]]></d><!-- e --><?f g?></a>".utf8)
    let cut = XMLTree.read(Array(whole.prefix(seed * 2)))
    #expect(!cut.problems.isEmpty)
    var bytes = whole
    for index in stride(from: seed % 7, to: bytes.count, by: 7 + seed % 5) {
      bytes[index] = UInt8(truncatingIfNeeded: seed &* 37 &+ index &* 11)
    }
    _ = XMLTree.read(bytes)
  }
}
