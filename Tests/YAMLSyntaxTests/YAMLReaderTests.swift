import Diagnostics
import DocumentModel
import Testing
import Workspace
import YAMLSyntax

@Suite("YAML with places")
struct YAMLReaderTests {
  private func read(_ text: String, limits: YAMLLimits = YAMLLimits()) -> (YAMLNode?, [String], SourceFile) {
    read(Array(text.utf8), limits: limits)
  }

  private func read(_ bytes: [UInt8], limits: YAMLLimits = YAMLLimits()) -> (YAMLNode?, [String], SourceFile) {
    let file = SourceMap().add(path: "a.yaml", bytes: bytes)
    var sink = DiagnosticSink()
    let node = YAMLReader.read(file, limits: limits, diagnostics: &sink)
    let shown = sink.diagnostics.map { diagnostic in
      let place = file.place(at: Int(diagnostic.span.offset))
      return "\(place.line):\(place.column) \(diagnostic.id): \(diagnostic.message)"
    }
    return (node, shown, file)
  }

  @Test("scalars stay text, whatever they look like")
  func scalars() {
    let (node, faults, _) = read(
      "a: 2014-10-22\nb: no\nc: 007\nd: \"null\"\ne: ~\nf:\ng: 'it''s'\nh: >\n  one\n  two\n")
    #expect(faults.isEmpty)
    #expect(
      ["a", "b", "c", "d", "g", "h"].map { node?[$0]?.text } == [
        "2014-10-22", "no", "007", "null", "it's", "one two\n",
      ])
    #expect(["d", "e", "f"].map { node?[$0]?.isNull } == [false, true, true])
  }

  @Test("every key and value knows its bytes, after letters of more than one byte as well")
  func places() throws {
    let (node, faults, file) = read(
      "이름: \"김 – 박\" # 주석\nlist: [één, {k: 値}]\nblock:\n  - x\n  - long\n    text\nend: e\n")
    #expect(faults.isEmpty)
    let entries = try #require(node?.entries)
    #expect(entries.map { file.text(of: $0.keySpan) } == ["이름", "list", "block", "end"])
    #expect(
      entries.map { file.text(of: $0.value.span) } == ["\"김 – 박\"", "[één, {k: 値}]", "- x\n  - long\n    text", "e"])
    #expect(node?["list"]?.elements.map { file.text(of: $0.span) } == ["één", "{k: 値}"])
    #expect(node?["list"]?.elements.last?["k"].map { file.text(of: $0.span) } == "値")
  }

  @Test("a long file of wide letters keeps its places")
  func manyPlaces() throws {
    let (node, _, file) = read((0..<500).map { "k\($0): 값\($0)" }.joined(separator: "\r\n"))
    for entry in try #require(node?.entries) {
      #expect(file.text(of: entry.value.span) == entry.value.text)
    }
  }

  @Test(
    "every fault has its place",
    arguments: [
      ("a: 1\nb: 2\na: 3\n", "3:1 yaml/duplicate-key: the key “a” occurs twice"),
      ("a: &x 1\nb: *x\n", "1:4 yaml/anchor: anchors such as “&x” are not part of the YAML that is read here"),
      ("a: *x\n", "1:4 yaml/alias: aliases such as “*x” are not part of the YAML that is read here"),
      ("a: !!int 3\n", "1:4 yaml/tag: tags such as “tag:yaml.org,2002:int” are not part of the YAML that is read here"),
      ("<<: {a: 1}\n", "1:1 yaml/merge-key: merge keys are not part of the YAML that is read here"),
      ("[a, b]: 1\n", "1:1 yaml/complex-key: a key is a word, not a list or a mapping"),
      ("a: 1\n---\nb: 2\n", "2:1 yaml/many-documents: a second document starts here"),
      ("a:\n\tb: 1\n", "2:1 yaml/tab: a tab indents this line"),
      ("a: b: c\n", "1:5 yaml/syntax: a second “key:” stands inside a value"),
      ("a: [1, 2\nb: 3\n", "2:2 yaml/syntax: a list in brackets goes on without a comma"),
      ("é: \"abc\n", "2:1 yaml/syntax: the file ends inside a quoted text or a bracket"),
      ("a: @b\n", "1:4 yaml/syntax: a value cannot begin with this character"),
      ("a: b\u{7}\n", "1:5 yaml/control-character: a control character stands in the text"),
    ])
  func faults(text: String, expected: String) { #expect(read(text).1 == [expected]) }

  @Test("a duplicate key names both places and keeps the first")
  func duplicate() {
    let file = SourceMap().add(path: "a.yaml", bytes: Array("k: 1\nk: 2\n".utf8))
    var sink = DiagnosticSink()
    let node = YAMLReader.read(file, diagnostics: &sink)
    #expect(node?["k"]?.text == "1")
    #expect(sink.diagnostics.first?.labels.map { file.place(at: Int($0.span.offset)).line } == [1])
  }

  @Test(
    "bytes that are not UTF-8 are named by place",
    arguments: [
      [0x61, 0x3A, 0x20, 0xE9], [0x61, 0x3A, 0x20, 0xED, 0xA0, 0x80], [0x61, 0x3A, 0x20, 0xC0, 0x80],
      [0x61, 0x3A, 0x20, 0xF0, 0x9F, 0x98],
    ] as [[UInt8]])
  func encoding(bytes: [UInt8]) { #expect(read(bytes).1 == ["1:4 yaml/not-utf8: this is not UTF-8"]) }

  @Test(
    "characters that YAML does not allow are named by place",
    arguments: [("a: \u{1}", 4), ("b: é\u{80}", 5), ("a: x\u{FFFE}", 5), ("a: \u{10}", 4), ("\u{7F}", 1)])
  func control(text: String, column: Int) {
    #expect(read(text).1 == ["1:\(column) yaml/control-character: a control character stands in the text"])
  }

  @Test("the other ends of lines, and what lies beside them, are text")
  func allowed() {
    for character in ["\u{85}", "\u{A0}", "\u{FFFD}", "\u{FEFF}", "\u{1F600}", "ï"] {
      #expect(read("a: \"x\(character)y\"").1.isEmpty)
    }
  }

  @Test(
    "a directive for tags ends the reading before any is read",
    arguments: [
      "%TAG ! x:\n---\na: 1\n", "# c\r%TAG !a! x:", "a: 1\n...\n%TAG", "\u{FEFF}%TAG", "a\u{2028}%TAG", "\u{85}%TAG",
    ])
  func directives(text: String) {
    let messages = read(text).1
    #expect(
      messages.count == 1
        && messages[0].hasSuffix("yaml/tag: directives such as %TAG are not part of the YAML that is read here"))
    #expect(read("%YAML 1.2\n---\na: 5 %TAG\nb: |\n  %TAG\n").1.isEmpty)
  }

  @Test("an alias bomb stops at its first anchor")
  func bomb() {
    let text = "a: &a [x, x]\n" + (1...30).map { "b\($0): &b\($0) [*a, *a]\n" }.joined()
    #expect(read(text).1.count == 1)
  }

  @Test("depth, size and number of values have limits")
  func limits() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(read(deep).1 == ["1:65 budget/yaml-depth: this is nested deeper than 64 levels"])
    let lines = String(repeating: "[\n", count: 100_000)
    #expect(read(lines).1 == ["65:1 budget/yaml-depth: this is nested deeper than 64 levels"])
    let block = (0..<100).map { String(repeating: " ", count: $0) + "k:\n" }.joined()
    #expect(read(block).1.first?.hasPrefix("65:65 budget/yaml-depth") == true)
    #expect(read(String(repeating: "a", count: 4_194_305)).1.first?.contains("budget/yaml-size") == true)
    #expect(read("[" + String(repeating: "1,", count: 200_000) + "]").1.first?.contains("budget/yaml-nodes") == true)
    #expect(read("a: [[1]]", limits: YAMLLimits(depth: 3)).1.isEmpty)
  }

  @Test("an empty file, a byte order mark and CR LF are nothing to complain about")
  func harmless() {
    #expect(read("").1.isEmpty && read("").0 == nil)
    #expect(read("# only a comment\n").0 == nil)
    let (node, faults, file) = read("\u{FEFF}a: 1\r\nb: 2\r\n")
    #expect(faults.isEmpty && node?["b"]?.text == "2")
    #expect(node?.entry("b").map { file.text(of: $0.keySpan) } == "b")
  }

  @Test("front matter is read inside another file, with places in that file")
  func region() throws {
    let file = SourceMap().add(path: "a.md", bytes: Array("---\ntitle: é\nlang: en\n---\n# x\n".utf8))
    var sink = DiagnosticSink()
    let region = SourceSpan(file: file.id, offset: 4, length: 19)
    let node = YAMLReader.read(file, region: region, diagnostics: &sink)
    #expect(sink.diagnostics.isEmpty)
    #expect(node?.entries.map { file.text(of: $0.value.span) } == ["é", "en"])
  }
}
