import ByteText
import Diagnostics
import DocumentModel
import Formats
import PluginKit
import TestSupport
import Testing
import Workspace

@Suite("Markdown output")
struct MarkdownRendererTests {
  static func render(_ document: Document, wrap: Int = 0, isStandalone: Bool = true) -> (String, [Diagnostic]) {
    var out = OutputSet()
    var sink = DiagnosticSink()
    let context = PluginContext(
      world: MemoryWorld(), audience: .everyone(today: 0), asOf: 0, isStandalone: isStandalone)
    MarkdownRenderer(arguments: PluginArguments(["wrap": .init(.integer(wrap))]))
      .render(document, to: &out, in: context, diagnostics: &sink)
    return (String(decoding: out.main, as: UTF8.self), sink.diagnostics)
  }

  private func render(_ blocks: Block..., wrap: Int = 0) -> String {
    Self.render(Document(blocks: blocks), wrap: wrap).0
  }

  private func inlines(_ content: Inline...) -> String { render(.paragraph(content)) }

  @Test("nothing of the reference document vanishes")
  func nothingVanishes() {
    let (text, diagnostics) = Self.render(ReferenceDocument.document)
    let wanted = [
      "kind: \"Policy brief\"", "authors: [\"Ana Lindqvist\", \"Tomás Øvergård\"]", "as-of: \"2022-03-31\"",
      "  Between 80,000 and 120,000 people are held in camps. Five sources agree on the *range*",
      "::: {#summary .key-findings}", "people were held in camps in 2021.[^1]", "## Who is held {#held}",
      "> > A quotation in a quotation.", "| &#32;  third line, indented,", "- [x] done",
      ":   A word that officials avoid.",
      "| South       | no figure[^3]    |", ": Harvest by province, 2017 and *2019* {#tbl-harvest}",
      "![A picture[^2]](images/pixel.png){#fig-pixel alt=\"A grey square\"}",
      "> | The government, 2020    | fewer than 2,000  |", "| 1 June 2021    | 수용소 보고서가 나오다   |",
      ": Ties of Vesperia.", "::: {.timeline}", "[גדר]{lang=\"he\"}", "``` swift", "```{=docbook}",
      "[^3]: UN Food Office", "Record: orlov-2021#c07, vesper-watch#c03.", "[^left]: A note that was not resolved.",
    ]
    for words in wanted { #expect(text.contains(words), "“\(words)” is missing") }
    #expect(Set(diagnostics.map(\.id.name)) == ["markdown/lossy"])
    #expect(diagnostics.count == 8)
    #expect(!text.unicodeScalars.contains { PlainCharacters.isControl($0) && $0 != "\n" && $0 != "\t" })
  }

  @Test("a label above everyone's stands in the first line of the text and in the last")
  func banner() {
    let text = Self.render(ReferenceDocument.document).0
    #expect(text.contains("\n---\n\n**TLP:GREEN: Share within your community only.**\n"))
    #expect(text.hasSuffix("\n**TLP:GREEN: Share within your community only.**\n"))
  }

  @Test("an empty document is an empty text")
  func empty() { #expect(Self.render(Document()).0.isEmpty) }

  @Test(
    "text is escaped where it would mean something, and only there",
    arguments: [
      ("plain words, 1990-2000 (about 10%); snake_case & co.", "plain words, 1990-2000 (about 10%); snake_case & co."),
      ("*no* _no_ `no`", #"\*no\* \_no\_ \`no\`"#), ("[a](b) ![c]", #"\[a](b) !\[c]"#), ("a < b <c>", #"a < b \<c>"#),
      ("AT&T &amp; R & D", #"AT&T \&amp; R & D"#), ("# no", ##"\# no"##), ("#no", "#no"), ("- no", #"\- no"#),
      ("-5", "-5"),
      ("1. no", #"1\. no"#), ("2014. no", #"2014\. no"#), ("2014.5", "2014.5"), ("a) no", #"a\) no"#),
      ("(iv) no", #"\(iv) no"#), ("(see) no", "(see) no"), ("> no", #"\> no"#), ("| no", #"\| no"#),
      ("a | b", "a | b"),
      ("::: no", #"\::: no"#), (": no", #"\: no"#), ("Table: no", #"Table\: no"#),
      ("a -- b --- c...", #"a -\- b -\-\- c..\."#),
      ("x@y.org, @key, a @ b", #"x\@y.org, \@key, a @ b"#), ("$5 and $6", "$5 and $6"),
      ("it's \"so\"", #"it\'s \"so\""#),
      ("“so” it’s", "“so” it’s"), ("H~2~O x^2^", #"H\~2\~O x\^2\^"#), ("{{< value x >}}", #"\{{< value x >}}"#),
      ("https://a.org", #"https\://a.org"#), (" edge ", "&#32;edge&#32;"),
      ("bell\u{7} rtl\u{202E}", "bell&#7; rtl&#8238;"),
      (#"C:\dir"#, #"C:\\dir"#),
    ])
  func escapes(text: String, written: String) {
    #expect(inlines(.text(text)) == written + "\n")
  }

  @Test("marks of emphasis take turns, and letters beside them do not undo them")
  func emphasis() {
    func em(_ content: Inline...) -> Inline { Inline(.emphasis(content)) }
    func strong(_ content: Inline...) -> Inline { Inline(.strong(content)) }
    #expect(inlines(em(.text("a"))) == "*a*\n")
    #expect(inlines(strong(em(.text("a")))) == "**_a_**\n")
    #expect(inlines(em(strong(.text("a")), .text(" b"))) == "*__a__ b*\n")
    #expect(inlines(em(.text("a")), em(.text("b"))) == "*a*_b_\n")
    #expect(inlines(em(.text("a")), em(.text("b")), .text("c")) == "*a*_b_&#99;\n")
    #expect(inlines(.text("x"), em(.text("(a)")), .text("y")) == "&#120;*(a)*&#121;\n")
    #expect(inlines(.text("x"), em(.text("a")), .text("y")) == "x*a*y\n")
    #expect(inlines(em(.text(" a "))) == "*&#32;a&#32;*\n")
  }

  @Test("literal text is fenced by more marks than it holds")
  func code() {
    #expect(inlines(Inline(.code("a"))) == "`a`\n")
    #expect(inlines(Inline(.code("a`b"))) == "``a`b``\n")
    #expect(inlines(Inline(.code("`"))) == "`` ` ``\n")
    #expect(render(Block(.code("```\nx\n```"))) == "````\n```\nx\n```\n````\n")
    #expect(
      render(Block(.code("x"), attributes: Attributes(id: "a", classes: ["swift"]))) == "``` {#a .swift}\nx\n```\n")
  }

  @Test("addresses that need it stand in angle brackets")
  func links() {
    func link(_ target: String, _ text: String = "x", title: String = "") -> String {
      inlines(Inline(.link(Link(target: target, title: title, content: [.text(text)]))))
    }
    #expect(link("https://a.org/b") == "[x](https://a.org/b)\n")
    #expect(link("https://a.org/b", "https://a.org/b") == "<https://a.org/b>\n")
    #expect(link("a b(c)") == "[x](<a b(c)>)\n")
    #expect(link("", title: "say \"so\"") == "[x](<> \"say \\\"so\\\"\")\n")
    #expect(link("u", "a]b") == #"[a\]b](u)"# + "\n")
    #expect(inlines(.text("!"), Inline(.link(Link(target: "u", content: [.text("x")])))) == "\\![x](u)\n")
  }

  @Test("an unresolved citation, shortcode or reference is written as it was read")
  func unresolved() {
    let source = "[see @a-b#c01, p. 3; @{x y}]"
    let cite = Inline(.cite(Citation(items: [CitationItem(key: "a-b#c01")], rendered: [.text(source)])))
    #expect(inlines(cite) == source + "\n")
    #expect(
      inlines(Inline(.shortcode(Shortcode(name: "meta", arguments: [], source: "{{< meta title >}}"))))
        == "{{< meta title >}}\n")
    let unknown = Inline(.cite(Citation(items: [CitationItem(key: "a")], rendered: [.text("[not *here*]")])))
    #expect(inlines(unknown) == #"\[not \*here\*]"# + "\n")
  }

  @Test("lists nest by the width of their markers, and two in a row stay two")
  func lists() {
    func list(_ style: List.Style, _ items: [[Block]], isTight: Bool = true) -> Block {
      Block(.list(List(style: style, isTight: isTight, items: items.map { List.Item(blocks: $0) })))
    }
    let plain = Block(.plain([.text("a")]))
    let inner = list(.ordered(start: 9, .decimal, .period), [[plain], [plain]])
    // A list that does not start at 1 may not follow text, unless something stands between.
    #expect(render(list(.bullet, [[plain, inner], []])) == "- a\n  <!-- -->\n  9. a\n  10. a\n-\n")
    let first = list(.ordered(start: 1, .decimal, .period), [[plain]])
    #expect(render(list(.bullet, [[plain, first]])) == "- a\n  1. a\n")
    let loose = list(.bullet, [[.paragraph([.text("a")]), .paragraph([.text("b")])]], isTight: false)
    #expect(render(loose, loose) == "- a\n\n  b\n\n<!-- -->\n\n- a\n\n  b\n")
    #expect(
      render(Block(.quote([list(.bullet, [[plain], [plain]], isTight: false)]))) == "> - a\n>\n> - a\n")
  }

  @Test("the number of a table or picture is not written where its identifier is: it is numbered again when read")
  func captionLabels() {
    let label = Inline(.span([.text("Table 1. ")]), attributes: Attributes(classes: ["caption-label"]))
    let cell = Table.Cell([.text("a")])
    let table = Table(
      columns: [.init()], head: [.init(cells: [cell])], body: [.init(cells: [cell])], caption: [label, .text("Who")])
    #expect(render(Block(.table(table), attributes: Attributes(id: "tbl-who"))).contains(": Who {#tbl-who}"))
    #expect(render(Block(.table(table))).contains(": Table 1. Who"))
    let picture = Inline(.image(Image(target: "a.png", alternative: [.text("Who")])))
    let figure = Block(
      .figure(Figure(content: .blocks([Block(.plain([picture]))]), caption: [label, .text("Who")])),
      attributes: Attributes(id: "fig-who"))
    #expect(render(figure).contains("![Who](a.png){#fig-who}"))
  }

  @Test("a pipe table keeps its alignments, its caption with attributes, and bars in cells")
  func table() {
    let table = Table(
      columns: [.init(alignment: .left), .init(alignment: .right)],
      head: [Table.Row(cells: [Table.Cell([.text("Place")]), Table.Cell([.text("People")])])],
      body: [Table.Row(cells: [Table.Cell([.text("a|b")]), Table.Cell([Inline(.code("x|y"))])])],
      caption: [.text("Who")])
    #expect(
      render(Block(.table(table), attributes: Attributes(id: "tbl-a"))) == #"""
        | Place | People |
        | :---- | -----: |
        | a\|b  | `x\|y` |

        : Who {#tbl-a}

        """#)
  }

  @Test("wrapping breaks lines at spaces and begins none with what would be markup")
  func wrapping() {
    let text = "Seven words and then - a dash 1. and a number # and more"
    #expect(
      render(.paragraph([.text(text)]), wrap: 20)
        == "Seven words and then -\na dash 1. and a\nnumber # and more\n")
    #expect(render(.paragraph([.text("a"), Inline(.softBreak), .text("b")]), wrap: 22) == "a b\n")
    #expect(render(.paragraph([.text("a"), Inline(.softBreak), .text("b")])) == "a\nb\n")
  }

  @Test("metadata with quotation marks, colons and controls stays one line of YAML each")
  func frontMatter() {
    var document = Document()
    document.metadata.title = [.text("A: \"b\"")]
    document.metadata.institution = "x\ny\u{1B}"
    #expect(
      Self.render(document).0.split(separator: "\n") == [
        "---", #"title: "A: \\\"b\\\"""#, #"institution: "x\u000ay\u001b""#, #"lang: "en""#, "---",
      ])
  }

  @Test("text five hundred blocks and a thousand inlines deep is written")
  func deep() {
    var block = Block.paragraph([.text("deep")])
    for _ in 0..<500 { block = Block(.quote([block])) }
    var inline = Inline.text("deep")
    for _ in 0..<1_000 { inline = Inline(.emphasis([inline])) }
    #expect(render(block).contains("deep"))
    #expect(inlines(inline).contains("deep"))
  }
}
