import Diagnostics
import DocumentModel
import Evidence
import Formats
import TestSupport
import Testing

@Suite("Pandoc's tree, read")
struct JSONPandocReaderTests {
  private func read(_ text: String) -> (document: Document, diagnostics: [Diagnostic]) {
    JSONRunning.read(bytes: Array(text.utf8))
  }

  private let word = #"{"t":"Str","c":"x"}"#
  private let secret = #"["",[],[["tlp","TLP:RED"]]]"#
  private let none = #"["",[],[]]"#

  @Test("every node reads back", arguments: JSONSample.blocks + JSONSample.inlines)
  func nodes(sample: JSONSample) {
    let (blocks, ids) = JSONRunning.read("[\(sample.json)]")
    #expect(blocks == [sample.block] && ids.isEmpty)
  }

  @Test("words and spaces become one text, which covers them")
  func words() throws {
    let (blocks, _) = JSONRunning.read(
      #"[{"t":"Para","c":[{"t":"Str","c":"a"},{"t":"Space"},{"t":"Str","c":"b c"},{"t":"Str","c":"d"}]}]"#)
    guard case .paragraph(let content)? = blocks.first?.kind else {
      Issue.record("no paragraph")
      return
    }
    #expect(content == [.text("a b cd")])
    #expect(content[0].span.isKnown && content[0].span.length == 75)
  }

  @Test("metadata of Pandoc and of Dossier comes in")
  func metadata() {
    let (document, diagnostics) = read(
      #"""
      {"pandoc-api-version":[1,23],"meta":{"title":{"t":"MetaInlines","c":[{"t":"Emph","c":[\#(word)]}]},\#
      "subtitle":{"t":"MetaString","c":"S  s"},"author":{"t":"MetaList","c":[{"t":"MetaInlines","c":[\#(word)]},\#
      {"t":"MetaMap","c":{"name":{"t":"MetaString","c":"N"},"email":{"t":"MetaString","c":"e"}}}]},\#
      "date":{"t":"MetaBlocks","c":[{"t":"Plain","c":[\#(word)]}]},"keywords":{"t":"MetaString","c":"k"},\#
      "abstract":{"t":"MetaBlocks","c":[{"t":"Para","c":[\#(word)]}]},"lang":{"t":"MetaString","c":"ko"},\#
      "as-of":{"t":"MetaString","c":"2022"},"edition":{"t":"MetaBool","c":true},"toc":{"t":"MetaBool","c":true}},\#
      "blocks":[]}
      """#)
    let metadata = document.metadata
    #expect(metadata.title == [Inline(.emphasis([.text("x")]))] && metadata.subtitle == [.text("S  s")])
    #expect(metadata.authors == ["x", "N"] && metadata.date == "x" && metadata.keywords == ["k"])
    #expect(metadata.abstract == [.paragraph([.text("x")])] && metadata.language == "ko" && metadata.asOf == "2022")
    #expect(metadata.edition == "true")
    #expect(diagnostics.map(\.id.name) == ["json/lossy", "json/lossy"])
  }

  @Test(
    "a tree of another version, or no tree at all, is refused at its place",
    arguments: [
      (#"{"pandoc-api-version":[1,22,2],"meta":{},"blocks":[]}"#, "22 json/pandoc-version"),
      (#"{"pandoc-api-version":"1.23","meta":{},"blocks":[]}"#, "0 json/pandoc-version"),
      (#"{"meta":{},"blocks":[]}"#, "0 json/pandoc-version"), ("[]", "0 json/pandoc-version"),
      (#"{"pandoc-api-version":[1,23],"meta":{}}"#, "0 json/wrong-type"),
      (#"{"pandoc-api-version":[1,23],"meta":[],"blocks":[]}"#, "36 json/wrong-type"), ("{", "1 json/syntax"),
    ])
  func version(text: String, expected: String) {
    let (document, diagnostics) = read(text)
    #expect(document.blocks.isEmpty)
    #expect(diagnostics.map { "\($0.span.offset) \($0.id)" } == [expected])
  }

  @Test("the text of unknown nodes is kept, whatever shape they have")
  func unknown() {
    let (blocks, ids) = JSONRunning.read(
      #"""
      [{"t":"New","c":"text"},{"t":"Box","c":[\#(none),[{"t":"Para","c":[\#(word)]}]]},{"t":"Bare"},\#
      {"t":"Para","c":[{"t":"Ruby","c":[[\#(word)],[\#(word),{"t":"Emph","c":[\#(word)]}]]}]},{"t":"Null"}]
      """#)
    #expect(
      blocks == [
        .paragraph([.text("text")]), .paragraph([.text("x")]),
        .paragraph([.text("x x"), Inline(.emphasis([.text("x")]))]),
      ])
    #expect(ids == Array(repeating: "json/unknown-node", count: 4))
  }

  @Test(
    "a node of another shape is said, and the rest is read",
    arguments: [
      #"{"t":"Para"}"#, #"{"t":"Para","c":"x"}"#, #"{"t":"Para","c":[1]}"#, #"{"c":[]}"#, "7", "null",
      #"{"t":"Header","c":[1,["",[],[]]]}"#, #"{"t":"Header","c":["1",["",[],[]],[]]}"#, #"{"t":"Div","c":[[],[]]}"#,
      #"{"t":"Div","c":[["",[1],[]],[]]}"#, #"{"t":"Div","c":[["",[],[["a"]]],[]]}"#, #"{"t":"CodeBlock","c":["x"]}"#,
      #"{"t":"OrderedList","c":[[1],[]]}"#, #"{"t":"OrderedList","c":[[1.5,{"t":"Decimal"},{"t":"Period"}],[]]}"#,
      #"{"t":"DefinitionList","c":[[[]]]}"#, #"{"t":"Figure","c":[["",[],[]],[],[]]}"#, #"{"t":"Table","c":[]}"#,
      #"{"t":"Para","c":[{"t":"Link","c":[["",[],[]],[],["a"]]}]}"#, #"{"t":"Para","c":[{"t":"Math","c":[1,"x"]}]}"#,
      #"{"t":"Para","c":[{"t":"Cite","c":[[{}],[]]}]}"#, #"{"t":"Para","c":[{"t":"Str","c":1}]}"#,
    ])
  func shapes(node: String) {
    let (blocks, ids) = JSONRunning.read(#"[\#(node),{"t":"Plain","c":[\#(word)]}]"#)
    #expect(blocks.last == Block(.plain([.text("x")])))
    #expect(ids == ["json/wrong-type"])
  }

  @Test("numbers that the tree cannot hold are moved to the nearest, and that is said")
  func numbers() {
    let cell = #"[["",[],[]],{"t":"AlignDefault"},0,5000,[]]"#
    let (blocks, ids) = JSONRunning.read(
      #"""
      [{"t":"Header","c":[9,\#(none),[]]},{"t":"Table","c":[\#(none),[null,[]],[],[\#(none),[]],\#
      [[\#(none),0,[],[[\#(none),[\#(cell)]]]]],[\#(none),[]]]}]
      """#)
    #expect(blocks.first == Block(.heading(level: 6, [])))
    guard case .table(let table)? = blocks.last?.kind, let read = table.body.first?.cells.first else {
      Issue.record("no cell")
      return
    }
    #expect(read.rowSpan == 1 && read.columnSpan == 1_000 && ids == ["json/lossy", "json/lossy", "json/lossy"])
  }

  @Test("several bodies of a table are joined, and so are the blocks of a caption")
  func tables() throws {
    let row = #"[\#(none),[[\#(none),{"t":"AlignDefault"},1,1,[{"t":"Plain","c":[\#(word)]}]]]]"#
    let caption = #"[[\#(word)],[{"t":"Para","c":[\#(word)]},{"t":"CodeBlock","c":[\#(none),"y"]}]]"#
    let (blocks, ids) = JSONRunning.read(
      #"""
      [{"t":"Table","c":[\#(none),\#(caption),[],[\#(none),[\#(row)]],\#
      [[\#(none),1,[],[\#(row)]],[\#(none),0,[\#(row)],[\#(row)]]],[\#(none),[]]]}]
      """#)
    guard case .table(let table)? = blocks.first?.kind else {
      Issue.record("no table")
      return
    }
    #expect(table.head.count == 1 && table.body.count == 3 && table.rowHeaderColumns == 1)
    #expect(table.caption == [.text("x y")] && ids == ["json/lossy", "json/lossy", "json/lossy"])
  }

  @Test("a caption loses the number that resolve puts there, where it will be put there again")
  func captionLabel() {
    let label = #"{"t":"Span","c":[["",["caption-label"],[]],[{"t":"Str","c":"1."},{"t":"Space"}]]}"#
    func figure(_ id: String) -> [Block] {
      JSONRunning.read(#"[{"t":"Figure","c":[["\#(id)",[],[]],[null,[{"t":"Plain","c":[\#(label),\#(word)]}]],[]]}]"#)
        .blocks
    }
    #expect(
      figure("fig-a") == [
        Block(.figure(Figure(content: .blocks([]), caption: [.text("x")])), attributes: Attributes(id: "fig-a"))
      ])
    #expect(figure("").map { $0.plainTextOfCaption } == ["1. x"])
  }

  // MARK: The wall

  @Test("what an audience may not see is not read, and nothing in it is diagnosed")
  func admission() {
    let bad = #"{"t":"Para","c":[{"t":"Nothing"},7]}"#
    let refused = [
      #"{"t":"Div","c":[\#(secret),[\#(bad)]]}"#, #"{"t":"CodeBlock","c":[\#(secret),7]}"#,
      #"{"t":"Figure","c":[\#(secret),7,[\#(bad)]]}"#, #"{"t":"Table","c":[\#(secret),1,2,3,4,5]}"#,
      #"{"t":"Unknown","c":[\#(secret),[\#(bad)]]}"#, #"{"t":"Unknown","c":[[\#(secret),[\#(bad)]]]}"#,
      #"{"t":"Div","c":[["",["ambr"],[]],[\#(bad)]]}"#,
      #"{"t":"Div","c":[["",[],[["when-audience","other"]]],[\#(bad)]]}"#,
    ]
    for node in refused {
      let (blocks, ids) = JSONRunning.read("[\(node)]")
      #expect(blocks.isEmpty && ids.filter { $0 != "json/unknown-node" }.isEmpty, "\(node)")
    }
    for node in ["Span", "Link", "Image", "Code"] {
      let (blocks, ids) = JSONRunning.read(
        #"[{"t":"Plain","c":[\#(word),{"t":"\#(node)","c":[\#(secret),7,8]},\#(word)]}]"#)
      #expect(blocks == [Block(.plain([.text("xx")]))] && ids.isEmpty)
    }
    #expect(JSONRunning.read("[\(refused[0])]", clearance: .red).ids.count == 2)
  }

  @Test("a refused heading takes its section with it")
  func sections() {
    func header(_ level: Int, _ attributes: String, _ text: String) -> String {
      #"{"t":"Header","c":[\#(level),\#(attributes),[{"t":"Str","c":"\#(text)"}]]}"#
    }
    let (blocks, ids) = JSONRunning.read(
      "[\(header(1, none, "a")),\(header(2, secret, "b")),7,\(header(3, none, "c")),\(header(2, none, "d")),"
        + "\(header(2, #"["",["amber"]]"#, "e")),\(header(1, #"["green",[],[]]"#, "Green")),"
        + "\(header(1, #"["red",[],[]]"#, "g"))]")
    #expect(blocks.plainText == "a d Green" && ids == ["json/wrong-type"])
  }

  @Test("refused rows of a table go, and refused cells are empty")
  func cells() {
    func cell(_ attributes: String) -> String {
      #"[\#(attributes),{"t":"AlignDefault"},1,1,[{"t":"Plain","c":[\#(word)]}]]"#
    }
    let rows =
      "[[\(none),[\(cell(secret)),\(cell(none))]],[\(secret),[\(cell(none))]]]"
    let (blocks, ids) = JSONRunning.read(
      #"[{"t":"Table","c":[\#(none),[null,[]],[],[\#(secret),\#(rows)],[[\#(none),0,[],\#(rows)],[\#(secret),0,[],\#(rows)]],[\#(none),[]]]}]"#
    )
    guard case .table(let table)? = blocks.first?.kind else {
      Issue.record("no table")
      return
    }
    #expect(table.head.isEmpty && table.body.count == 1 && ids.isEmpty)
    #expect(table.body.first?.cells.map(\.blocks.count) == [0, 1])
  }

  @Test("HTML is text without its comments, unless the run admits raw passages")
  func rawHTML() {
    let nodes =
      #"""
      [{"t":"RawBlock","c":["html","<!-- a -->\n<b>\n <i>x\n"]},{"t":"RawBlock","c":["HTML5","<!-- b\n"]},\#
      {"t":"Plain","c":[\#(word),{"t":"RawInline","c":["html","<br>"]},{"t":"RawInline","c":["html","<!-- c -->"]},\#
      \#(word),{"t":"RawInline","c":["latex","\\x"]}]}]
      """#
    let (blocks, ids) = JSONRunning.read(nodes)
    #expect(
      blocks == [
        .paragraph([.text("<b>"), Inline(.softBreak), .text("<i>x")]),
        Block(.plain([.text("x<br>x"), Inline(.raw(RawText(format: "latex", text: "\\x")))])),
      ])
    #expect(ids == ["json/raw-html", "json/raw-html"])
    let (raw, none) = JSONRunning.read(nodes, allowsRaw: true)
    #expect(raw.first == Block(.raw(RawText(format: "html", text: "<!-- a -->\n<b>\n <i>x\n"))) && none.isEmpty)
  }
}

extension Block {
  fileprivate var plainTextOfCaption: String {
    if case .figure(let figure) = kind { figure.caption.plainText } else { "" }
  }
}
