import Diagnostics
import DocumentModel
import Formats
import JSONSyntax
import TestSupport
import Testing
import Workspace

@Suite("Pandoc's tree, broken")
struct JSONHostileTests {
  private static let start = #"{"pandoc-api-version":[1,23,1],"meta":{"title":{"t":"MetaInlines","c":[]}},"blocks":["#

  @Test("a file that ends anywhere is said and gives no text", arguments: JSONSample.blocks + JSONSample.inlines)
  func truncated(sample: JSONSample) {
    let bytes = Array("\(Self.start)\(sample.json)]}".utf8)
    for count in 0..<bytes.count {
      let (document, diagnostics) = JSONRunning.read(bytes: Array(bytes[..<count]))
      #expect(document == Document() && diagnostics.count == 1)
    }
  }

  @Test("a wrong value in any place of any node is read to the end", arguments: JSONSample.blocks + JSONSample.inlines)
  func mutated(sample: JSONSample) throws {
    let values = ["null", "-7", "\"x\"", "[]", #"{"t":"Para"}"#, #"{"t":"Str","c":"☐"}"#]
    let text = "\(Self.start)\(sample.json)]}"
    let file = SourceMap().add(path: "tree.json", bytes: Array(text.utf8))
    var sink = DiagnosticSink()
    let root = try #require(JSONReader.read(file, diagnostics: &sink))
    for place in Self.places(root) {
      for value in values {
        let bytes = Array(file.bytes[..<Int(place.offset)]) + Array(value.utf8) + file.bytes[place.end...]
        let (document, _) = JSONRunning.read(bytes: bytes)
        // What was read can be written, and what was written can be read.
        let written = JSONRunning.write(document).text
        #expect(
          JSONRunning.write(JSONRunning.read(bytes: Array(written.utf8), allowsRaw: true).document).text == written)
      }
    }
  }

  private static func places(_ node: JSONNode) -> [SourceSpan] {
    let children = node.elements ?? node.members?.map(\.value) ?? []
    return [node.span] + children.flatMap(places)
  }

  @Test("nesting ends where JSON's nesting ends")
  func depth() {
    for name in ["BlockQuote", "Emph", "Note"] {
      func nested(_ depth: Int) -> String {
        String(repeating: #"{"t":"\#(name)","c":["#, count: depth) + String(repeating: "]}", count: depth)
      }
      #expect(JSONRunning.read("[\(nested(100))]").ids.allSatisfy { $0 != "budget/json-depth" })
      #expect(JSONRunning.read("[\(nested(50_000))]").ids == ["budget/json-depth"])
    }
  }

  @Test("a deep tree is written whole")
  func deepTree() {
    var blocks = [Block(.plain([.text("x")]))]
    for _ in 0..<500 { blocks = [Block(.quote(blocks))] }
    #expect(JSONRunning.write(blocks).ranges(of: "BlockQuote").count == 500)
  }

  @Test("a few cells do not make a large table")
  func tables() {
    func row(_ count: Int) -> Table.Row { Table.Row(cells: (0..<count).map { _ in Table.Cell(blocks: []) }) }
    let table = Table(columns: [], head: [row(2_000)], body: (0..<2_000).map { _ in row(1) })
    #expect(JSONRunning.write([Block(.table(table))]).utf8.count < 20_000_000)
  }
}
