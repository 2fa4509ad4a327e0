import Diagnostics
import DocumentModel
import Formats
import TestSupport
import Testing

@Suite("Pandoc's tree, written")
struct JSONRendererTests {
  private func write(_ inlines: [Inline]) -> String { JSONRunning.write([Block(.paragraph(inlines))]) }

  private func paragraph(_ nodes: String...) -> String { #"[{"t":"Para","c":[\#(nodes.joined(separator: ","))]}]"# }

  private func str(_ text: String) -> String { #"{"t":"Str","c":"\#(text)"}"# }

  private let space = #"{"t":"Space"}"#

  @Test("every node is written as Pandoc writes it", arguments: JSONSample.blocks + JSONSample.inlines)
  func nodes(sample: JSONSample) { #expect(JSONRunning.write([sample.block]) == "[\(sample.json)]") }

  @Test("text is split into words as Pandoc splits it")
  func words() {
    #expect(write([.text(" a  b\tc ")]) == paragraph(str("a"), space, str("b"), space, str("c")))
    #expect(write([.text("a \n b\r")]) == paragraph(str("a"), #"{"t":"SoftBreak"}"#, str("b")))
    #expect(
      write([.text("a "), Inline(.softBreak), .text(" b")]) == paragraph(str("a"), #"{"t":"SoftBreak"}"#, str("b")))
    #expect(
      write([.text("a"), Inline(.lineBreak), .text(" b")]) == paragraph(str("a"), #"{"t":"LineBreak"}"#, str("b")))
    #expect(write([.text("a"), .text("b "), .text(" c")]) == paragraph(str("ab"), space, str("c")))
    #expect(write([.text(""), .text(" ")]) == paragraph())
    #expect(write([.text("a\u{A0}\u{3000}b\u{B}")]) == paragraph(str("a\u{A0}\u{3000}b\\u000b")))
  }

  @Test("each word says where it was written, where that is known")
  func spans() {
    let file = FileID(rawValue: 7)
    func text(_ text: String, _ offset: Int, _ length: Int, _ file: FileID) -> Inline {
      .text(text, span: SourceSpan(file: file, offset: offset, length: length))
    }
    let whole = SourceSpan(file: file, offset: 10, length: 6)
    let block = Block(
      .paragraph([
        text("ab é", 10, 5, file), text("x &", 20, 7, file), text("y", 3, 1, FileID(rawValue: 9)), .text(" z"),
      ]), span: whole)
    #expect(
      JSONRunning.write([block], spans: true)
        == #"""
        [{"t":"Para","c":[{"t":"Str","c":"ab","s":[10,2]},{"t":"Space","s":[12,1]},\#
        {"t":"Str","c":"éx","s":[13,14]},{"t":"Space","s":[20,7]},{"t":"Str","c":"&y","s":[20,7]},\#
        {"t":"Space"},{"t":"Str","c":"z"}],"s":[10,6]}]
        """#)
    let other = [
      Block(.thematicBreak, span: whole),
      Block(.thematicBreak, span: SourceSpan(file: .init(rawValue: 2), offset: 1, length: 2)),
    ]
    #expect(
      JSONRunning.write(Document(blocks: other), spans: true).text
        == #"""
        {"pandoc-api-version":[1,23,1],"meta":{},"blocks":[{"t":"HorizontalRule","s":[10,6]},\#
        {"t":"HorizontalRule","s":[1,2,1]}],"astContext":{"files":[{},{}]}}
        """# + "\n")
    #expect(!JSONRunning.write(Document(blocks: other), spans: false).text.contains("\"s\""))
  }

  @Test("what Pandoc has no node for is written as the nearest thing, and that is said")
  func losses() throws {
    let table = Table(columns: [], head: [], body: [.init(cells: [.init(JSONSample.one)])])
    let chart = ChartSpec(kind: .range(RangeChart(unit: "", bars: [])), title: "T", description: "D", table: table)
    let blocks = [
      Block(.figure(Figure(content: .chart(chart), caption: JSONSample.one))),
      Block(.directive(Directive(name: "timeline", body: [JSONSample.plain])), attributes: Attributes(classes: ["a"])),
      Block(
        .plain([
          Inline(.shortcode(Shortcode(name: "v", arguments: [], source: "{{< v >}}"))),
          Inline(.crossReference(CrossReference(target: "fig-x", source: "@fig-x"))), Inline(.noteReference(7)),
        ])),
    ]
    let (text, diagnostics) = JSONRunning.write(Document(blocks: blocks))
    #expect(diagnostics.map(\.id.name) == ["json/lossy", "json/lossy", "json/lossy"])
    #expect(
      text.contains(
        #"{"t":"Figure","c":[["",["chart"],[]],[null,[\#(JSONSample.plainJSON)]],[{"t":"Para","c":[{"t":"Strong""#))
    #expect(text.contains(#"{"t":"Div","c":[["",["timeline","a"],[]],[\#(JSONSample.plainJSON)]]}"#))
    #expect(
      text.contains(
        #"{"t":"Plain","c":[{"t":"Str","c":"{{<"},{"t":"Space"},{"t":"Str","c":"v"},{"t":"Space"},{"t":"Str","c":">}}@fig-x[7]"}]}"#
      ))
  }

  @Test("verse keeps its indentation")
  func verse() {
    let lines = JSONRunning.write([Block(.lines([[.text("   a b ")]]))])
    #expect(lines == #"[{"t":"LineBlock","c":[[\#(str("\u{A0}\u{A0}\u{A0}a")),\#(space),\#(str("b"))]]}]"#)
  }

  @Test("a note stands where it is called, with the records that it rests on")
  func notes() {
    var document = Document(blocks: [Block(.plain([.text("a"), Inline(.noteReference(1)), Inline(.noteReference(1))]))])
    document.apparatus.notes = [
      Note(number: 1, origin: .citation, blocks: [JSONSample.paragraph], claims: JSONSample.claims),
      Note(number: 2, origin: .author, blocks: [Block(.plain([Inline(.noteReference(1))]))]),
    ]
    let note =
      #"""
      {"t":"Note","c":[{"t":"Para","c":[\#(str("one")),\#(space),\#(str("Record:")),\#(space),\#(str("s#c1,")),\#
      \#(space),\#(str("s#c2."))]}]}
      """#
    let (text, diagnostics) = JSONRunning.write(document)
    #expect(text.contains(#"[{"t":"Plain","c":[\#(str("a")),\#(note),\#(note)]}"#))
    #expect(
      text.contains(
        #"{"t":"Div","c":[["",["notes"],[]],[{"t":"Div","c":[["note-2",[],[]],[{"t":"Plain","c":[\#(str("[1]"))]}]]}]]}"#
      ))
    #expect(diagnostics.map(\.message) == ["a note inside a note is written as its number"])
  }

  @Test("a note that is called again and again does not make the output grow without measure")
  func repeatedNotes() {
    let long = String(repeating: "x", count: 60_000)
    var document = Document(blocks: [Block(.plain((0..<5_000).map { _ in Inline(.noteReference(1)) }))])
    document.apparatus.notes = [Note(number: 1, origin: .author, blocks: [Block(.plain([.text(long)]))])]
    let (text, diagnostics) = JSONRunning.write(document)
    #expect(text.utf8.count < 2_000_000)
    #expect(!diagnostics.isEmpty)
  }

  @Test("sources stand at the end where the text does not list them, and the label at head and foot")
  func apparatus() {
    var document = Document(blocks: [JSONSample.plain])
    document.metadata.language = "ko"
    document.apparatus.references = [Reference(key: "a", entry: JSONSample.one), Reference(key: "b")]
    document.apparatus.banner = LabelBanner(label: "TLP:GREEN", instruction: "Share")
    let banner =
      #"{"t":"Div","c":[["",["banner"],[["custom-style","Banner"]]],[{"t":"Para","c":[{"t":"Strong","c":[\#(str("TLP:GREEN:")),\#(space),\#(str("Share"))]}]}]]}"#
    let sources =
      #"""
      {"t":"Header","c":[2,["",[],[]],[\#(str("출처"))]]},{"t":"Div","c":[["",["references"],[]],[\#
      {"t":"Div","c":[["ref-a",["reference"],[]],[\#(JSONSample.paragraphJSON)]]},\#
      {"t":"Div","c":[["ref-b",["reference"],[]],[{"t":"Para","c":[\#(str("b"))]}]]}]]}
      """#
    let text = JSONRunning.write(document).text
    #expect(text.contains("\"blocks\":[\(banner),\(JSONSample.plainJSON),\(sources),\(banner)]"))
    #expect(text.contains(#""meta":{"lang":{"t":"MetaInlines","c":[\#(str("ko"))]}}"#))
    let fragment = JSONRunning.write(document, isStandalone: false).text
    #expect(fragment.contains("\"meta\":{},\"blocks\":[\(JSONSample.plainJSON),\(sources)]"))
    document.blocks.append(Block(.division([]), attributes: Attributes(classes: ["references"])))
    #expect(!JSONRunning.write(document).text.contains("ref-a"))
  }

  @Test("what a document says about itself stands under the keys that Pandoc's templates know")
  func metadata() {
    var document = Document()
    document.metadata.title = [Inline(.emphasis(JSONSample.one))]
    document.metadata.authors = ["A B", "C  D"]
    document.metadata.abstract = [JSONSample.paragraph]
    document.metadata.asOf = "2022-03-31"
    #expect(
      JSONRunning.write(document).text
        == #"""
        {"pandoc-api-version":[1,23,1],"meta":{"abstract":{"t":"MetaBlocks","c":[\#(JSONSample.paragraphJSON)]},\#
        "as-of":{"t":"MetaInlines","c":[\#(str("2022-03-31"))]},"author":{"t":"MetaList","c":[\#
        {"t":"MetaInlines","c":[\#(str("A")),\#(space),\#(str("B"))]},{"t":"MetaString","c":"C  D"}]},\#
        "lang":{"t":"MetaInlines","c":[\#(str("en"))]},"title":{"t":"MetaInlines","c":[{"t":"Emph","c":[\#(str("one"))]}]}},\#
        "blocks":[]}
        """# + "\n")
  }

  @Test("the reference document has not changed")
  func golden() {
    Goldens.expect(
      Rendering.of(ReferenceDocument.document, with: JSONRenderer.self).bytes,
      matches: "FormatsTests/Goldens/reference.json")
  }
}
