import ByteText
import Diagnostics
import DocumentModel
import Evidence
import Formats
import PluginKit
import TestSupport
import Testing
import Workspace

@Suite("Plain text")
struct PlainTextRendererTests {
  static func render(_ document: Document, width: Int = 72, isStandalone: Bool = true) -> (String, [Diagnostic]) {
    var out = OutputSet()
    var sink = DiagnosticSink()
    let context = PluginContext(
      world: MemoryWorld(), audience: .everyone(today: 0), asOf: 0, isStandalone: isStandalone)
    PlainTextRenderer(arguments: PluginArguments(["width": .init(.integer(width))]))
      .render(document, to: &out, in: context, diagnostics: &sink)
    return (String(decoding: out.main, as: UTF8.self), sink.diagnostics)
  }

  private func render(_ blocks: Block..., width: Int = 40) -> String {
    Self.render(Document(blocks: blocks), width: width).0
  }

  private func paragraph(_ text: String) -> Block { .paragraph([.text(text)]) }

  private func table(_ rows: [[String]], head: [String] = [], alignment: Table.Alignment = .standard) -> Block {
    func row(_ cells: [String]) -> Table.Row { Table.Row(cells: cells.map { Table.Cell([.text($0)]) }) }
    return Block(
      .table(
        Table(
          columns: (rows.first ?? head).map { _ in Table.Column(alignment: alignment) },
          head: head.isEmpty ? [] : [row(head)], body: rows.map(row))))
  }

  @Test("nothing of the reference document vanishes but raw passages of other formats")
  func nothingVanishes() {
    let (text, diagnostics) = Self.render(ReferenceDocument.document, width: 400)
    let wanted = [
      "Policy brief", "Ana Lindqvist", "2 April 2022", "As of 31 March 2022", "Edition 2", "arms trade",
      "none has been inside", "people held in camps, 2021", "third line, indented", "A word that officials avoid.",
      "Harvest by province", "no figure[3]", "flooded", "A short row", "A grey square (images/pixel.png)",
      "Estimates differ by a factor of sixty.", "at least 50,000", "7 January 2018", "vetoes resolutions on",
      "Ties of Vesperia.", "A section kind that was not expanded.", "북한이탈주민의", "return \"<script>",
      "Kind of source: advocacy", "[3] UN Food Office", "SELECT 1 < 2;", "https://example.org/?a=1&b=\"2\"",
      "Record: orlov-2021#c07, vesper-watch#c03",
    ]
    for words in wanted { #expect(text.contains(words), "“\(words)” is missing") }
    #expect(!text.contains("marquee"))
    #expect(Set(diagnostics.map(\.id.name)) == ["text/control-character", "text/lossy"])
    let losses = diagnostics.filter { $0.id == "text/lossy" }.map(\.message)
    #expect(losses.count == 5 && Set(losses).count == 5)
    #expect(!text.unicodeScalars.contains { PlainCharacters.isControl($0) && $0 != "\n" })
  }

  @Test("no line of the reference document is wider than 72 columns, words that are wider apart")
  func width() {
    let (text, _) = Self.render(ReferenceDocument.document)
    for line in text.split(separator: "\n") { #expect(DisplayWidth.of(line) <= 72, "\(line)") }
  }

  @Test("a label above everyone's stands in the first line and in the last")
  func banner() {
    let lines = Self.render(ReferenceDocument.document).0.split(separator: "\n")
    #expect(lines.first == "TLP:GREEN: Share within your community only.")
    #expect(lines.last == lines.first)
    #expect(!Self.render(ReferenceDocument.document, isStandalone: false).0.contains("TLP:GREEN"))
  }

  @Test("an empty document is an empty text")
  func empty() { #expect(Self.render(Document()).0.isEmpty) }

  @Test("an admonition’s title stands before its words", arguments: ["warning", "callout-tip"])
  func admonitionTitle(name: String) {
    let attributes = Attributes(classes: [name], pairs: [.init(key: "title", value: "Do not cite")])
    #expect(render(Block(.division([paragraph("Careful")]), attributes: attributes)) == "Do not cite\n\nCareful\n")
  }

  @Test("a table that fits is aligned by display width, its figures to the right")
  func alignedTable() {
    let text = render(table([["수용소", "14"], ["Camp", "120,000"]], head: ["Place", "People"], alignment: .right))
    #expect(
      text == """
         Place   People
        ------  -------
        수용소       14
          Camp  120,000

        """)
  }

  @Test("cells wrap where that makes a table fit")
  func wrappedTable() {
    let text = render(
      table(
        [["2014", "The inquiry reports that crimes were committed"], ["2016", "Sanctions"]], head: ["Year", "What"]),
      width: 30)
    #expect(
      text == """
        Year  What
        ----  ------------------------
        2014  The inquiry reports that
              crimes were committed

        2016  Sanctions

        """)
  }

  @Test("a table that cannot fit becomes a list that says what each cell is")
  func listedTable() {
    let word = "Unwrappablelongword"
    let text = render(table([[word, word, "c"]], head: ["One", "Two", "Three"]), width: 30)
    #expect(text == "- One: \(word)\n  Two: \(word)\n  Three: c\n")
  }

  @Test("an address gets one number however often it is used, after those of the notes")
  func links() {
    var document = Document(blocks: [
      .paragraph([
        Inline(.noteReference(1)), Inline(.link(Link(target: "https://a.example", content: [.text("one")]))),
        .text(" "), Inline(.link(Link(target: "https://a.example", content: [.text("two")]))), .text(" "),
        Inline(.link(Link(target: "https://b.example", content: [.text("https://b.example")]))),
      ])
    ])
    document.apparatus.notes = [Note(number: 1, origin: .author, blocks: [paragraph("Words.")])]
    let text = Self.render(document).0
    #expect(text.hasPrefix("[1]one [2] two [2] https://b.example\n"))
    #expect(text.hasSuffix("[2] https://a.example\n"))
  }

  @Test("control characters of the input do not reach the text, and one message says so")
  func controls() {
    let span = SourceSpan(file: FileID(rawValue: 1), offset: 7, length: 2)
    let document = Document(blocks: [
      .paragraph([.text("a\u{1B}[31mred\u{202E}x\r\ny", span: span)]), Block(.code("tab\there\r\nnext\u{7}")),
    ])
    let (text, diagnostics) = Self.render(document)
    #expect(text == "a\u{FFFD}[31mred\u{FFFD}x\u{FFFD} y\n\n    tab    here\n    next\u{FFFD}\n")
    #expect(diagnostics.map(\.span) == [span])
  }

  @Test("estimates are bars on one scale")
  func bars() {
    let chart = ChartSpec(
      kind: .range(
        RangeChart(
          unit: "people",
          bars: [
            .init(label: "A", low: 50, high: 100, figure: "50 to 100", claims: []),
            .init(label: "B", low: nil, high: 50, figure: "under 50", claims: []),
          ])),
      title: "How many?", description: "",
      table: Table(
        columns: [Table.Column()], head: [],
        body: [
          Table.Row(cells: [Table.Cell([.text("A"), Inline(.noteReference(4))])]),
          Table.Row(cells: [Table.Cell([.text("B")])]),
        ]))
    let text = render(Block(.figure(Figure(content: .chart(chart), caption: []))), width: 34)
    #expect(
      text.hasPrefix(
        """
        How many?

        A: 50 to 100[4]
                  [---o---]
        B: under 50
          <-------]
        """))
    #expect(text.contains("0 to 100 people"))
  }

  @Test("an open end is marked even where the other end is the end of the scale, and no unit leaves no gap")
  func openEnds() {
    let bars: [RangeChart.Bar] = [
      .init(label: "A", low: 100, high: nil, figure: "at least 100", claims: []),
      .init(label: "B", low: nil, high: 0, figure: "none", claims: []),
    ]
    let chart = ChartSpec(
      kind: .range(RangeChart(unit: "", bars: bars)), title: "How many?", description: "",
      table: Table(
        columns: [Table.Column()], head: [],
        body: [Table.Row(cells: [Table.Cell([.text("A")])]), Table.Row(cells: [Table.Cell([.text("B")])])]))
    let lines = render(Block(.figure(Figure(content: .chart(chart), caption: []))), width: 34)
      .split(separator: "\n").map { $0.drop { $0 == " " } }
    #expect(lines.contains("[>") && lines.contains("<]"), "\(lines)")
    #expect(lines.contains { $0.hasPrefix("Scale: 0 to 100; o") }, "\(lines)")
  }

  @Test("text five hundred blocks deep keeps its words and at least twenty columns")
  func deep() {
    var block = paragraph("the innermost words of a deep text")
    for _ in 0..<500 { block = Block(.quote([block])) }
    #expect(render(block).split(whereSeparator: \.isWhitespace).joined(separator: " ").contains("innermost words"))
  }

  @Test("the reference document looks as it did")
  func golden() {
    Goldens.expect(
      Rendering.of(ReferenceDocument.document, with: PlainTextRenderer.self).bytes,
      matches: "FormatsTests/Goldens/reference.txt")
  }

  @Test("no tree makes it fail, lets a control through or gives other bytes the second time")
  func randomTrees() {
    for seed in PropertyRuns.seeds(200) {
      let document = RandomDocument.document(seed: seed)
      let rendering = Rendering.of(document, with: PlainTextRenderer.self)
      #expect(!rendering.text.unicodeScalars.contains { PlainCharacters.isControl($0) && $0 != "\n" }, "seed \(seed)")
      #expect(rendering.bytes == Rendering.of(document, with: PlainTextRenderer.self).bytes, "seed \(seed)")
    }
  }
}
