import Diagnostics
import DocumentModel
import JSONSyntax
import TestSupport
import Testing
import Workspace

@Suite("JSON")
struct JSONReaderTests {
  private func read(_ bytes: [UInt8]) -> (node: JSONNode?, faults: [String]) {
    let file = SourceMap().add(path: "a.json", bytes: bytes)
    var sink = DiagnosticSink()
    let node = JSONReader.read(file, diagnostics: &sink)
    return (node, sink.diagnostics.map { "\($0.span.offset) \($0.id)" })
  }

  private func read(_ text: String) -> (node: JSONNode?, faults: [String]) { read(Array(text.utf8)) }

  @Test("values carry their places")
  func places() throws {
    let node = try #require(read(" {\"a\": [1, \"é\"], \"b\": null}\n").node)
    #expect(node.span.offset == 1 && node.span.end == 28)
    let elements = try #require(node["a"]?.elements)
    #expect(elements.map(\.span.offset) == [8, 11] && elements.map(\.span.length) == [1, 4])
    #expect(elements.map(\.text) == ["1", "é"] && elements[0].integer == 1 && elements[1].string == "é")
    #expect(node.members?.map(\.key) == ["a", "b"])
    guard case .null? = node["b"]?.kind else {
      Issue.record("b is null")
      return
    }
    #expect(node["c"] == nil && elements[0]["a"] == nil && elements[0].elements == nil)
  }

  @Test(
    "numbers follow RFC 8259",
    arguments: ["0", "-0", "10", "1.5", "-0.25", "1e9", "1E+9", "2.5e-3", "123456789012345678901234567890"])
  func numbers(text: String) {
    let (node, faults) = read("[\(text)]")
    #expect(faults.isEmpty && node?.elements?.first?.text == text)
  }

  @Test(
    "what is nearly JSON is refused",
    arguments: [
      "1.", ".5", "+1", "01", "-", "-a", "1e", "1e+", "0x10", "1.e3", "NaN", "Infinity", "'a'", "[1,]", "[,1]", "{a:1}",
      "{\"a\" 1}", "{\"a\":}", "tru", "nulll", "[1]]", "\u{B}1", "\u{A0}1", "\u{2028}1", "[1] // x", "", " ", "{", "[",
      "\"",
      "\"\\", "\"\\u12", "\"\\u12g4\"", "{\"a\"", "{\"a\":1", "[\"a\\", "{\"a\\",
    ])
  func refused(text: String) {
    let (node, faults) = read(text)
    #expect(node == nil && faults.count == 1 && faults[0].hasSuffix("json/syntax"), "\(faults)")
  }

  @Test("escapes become characters, and half of a pair the replacement character")
  func escapes() {
    let text = #""\"\\\/\b\f\n\r\t\u00e9\uD83C\uDF3E \ud83c\u0041\udf3e""#
    #expect(read(text).node?.string == "\"\\/\u{8}\u{C}\n\r\té🌾 \u{FFFD}A\u{FFFD}")
    #expect(read(Array("\"a".utf8) + [0xFF, 0x22]).faults == ["3 json/not-utf8"])
    #expect(read("\"a\tb\"").faults == ["2 json/syntax"])
  }

  @Test("a key that occurs twice is refused in small and in large objects, and the first counts")
  func duplicates() throws {
    for count in [1, 11, 12, 13, 40] {
      let members = (0..<count).map { "\"k\($0)\":\($0)" } + ["\"k0\":9", "\"k\(count - 1)\":9"]
      let (node, faults) = read("{" + members.joined(separator: ",") + "}")
      #expect(faults.count == 2 && faults.allSatisfy { $0.hasSuffix("json/duplicate-key") })
      #expect(try #require(node).members?.map(\.value.integer) == Array(0..<count))
    }
  }

  @Test("256 levels are read and 257 are not")
  func depth() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(read(nested(256)).faults.isEmpty)
    #expect(read(nested(257)).faults == ["256 budget/json-depth"])
  }

  @Test("time grows with the length of what is read")
  func linear() {
    func time(_ text: String) -> Double {
      let bytes = Array(text.utf8)
      return ProcessorTime.seconds { _ = read(bytes) }
    }
    func members(_ count: Int) -> String { "{" + (0..<count).map { "\"\($0)\":0" }.joined(separator: ",") + "}" }
    #expect(time(members(40_000)) < time(members(10_000)) * 12)
    func text(_ count: Int) -> String { "\"" + String(repeating: "\\n x", count: count) + "\"" }
    #expect(time(text(400_000)) < time(text(100_000)) * 12)
  }
}
