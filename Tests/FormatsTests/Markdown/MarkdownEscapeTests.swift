import Diagnostics
import DocumentModel
import Formats
import TestSupport
import Testing

@Suite("Markdown escapes")
struct MarkdownEscapeTests {
  private func paragraph(_ content: Inline..., wrap: Int = 0) -> String {
    let text = MarkdownRendererTests.render(Document(blocks: [.paragraph(content)]), wrap: wrap).0
    #expect(
      MarkdownEquivalence(rules: wrap > 0 ? [.lineEnds] : []).reduce(MarkdownReadBackTests.read(text)).blocks
        == MarkdownEquivalence(rules: wrap > 0 ? [.lineEnds] : []).reduce(Document(blocks: [.paragraph(content)]))
        .blocks)
    return String(text.dropLast())
  }

  @Test(
    "prose is written as it stands",
    arguments: [
      "It costs $5, or US$6 a head; $5 and $10 are prices, and 5 * 3 = 15.",
      "snake_case and a_b_ in C#, F# or I/O; AT&T; R&D;", "He said “yes”, don’t and ‘so’; the ’90s.",
      "About ~5 % of them, {braces}, [sic], […] and [as they say], (C) or (see) above.",
      "3.5-4.0 million – a range — ends… at 10:30; x < y > z; #1 and #hash; a/b; 100% & more = all | some.",
      "Call (a) one and b) two; see note 1. and so on.", "2^10 is 1024.", "a lone ` or * or word* or ~ or ^",
      "@ home, mail me @ work or ana@home", "한국어 [원문] ~100명, 3_4_5", "wait - what? +1, -5 and 5 - 3",
      "[words] first, then {more}.", "http: or std::io, 12:30, a:b",
    ])
  func prose(text: String) {
    #expect(paragraph(.text(text)) == text)
  }

  @Test(
    "what would mean something has a backslash, each for its reason",
    arguments: [
      // Two that could be a pair.
      ("2^10 and 2^20", #"2\^10 and 2\^20"#), ("~5 to ~6", #"\~5 to \~6"#), ("a_b_ and _c", #"a_b\_ and \_c"#),
      ("`a` b", #"\`a\` b"#), ("$x$", #"\$x$"#), ("$5 or 6$", #"\$5 or 6$"#),
      // Brackets before what would belong to them, and the first of a list item, could be a link or a box.
      ("[a](b)", #"\[a](b)"#), ("see [ab]: c", #"see \[ab]: c"#), ("[ab][cd]", #"\[ab]\[cd]"#),
      ("[x] done", #"\[x] done"#),
      ("a [^1]", #"a \[^1]"#), ("![ab]", #"!\[ab]"#), ("[@ab]", #"\[\@ab]"#),
      // Lines that would begin a block.
      ("* a", #"\* a"#), ("* * *", #"\* * *"#), ("_ _ _", #"\_ _ _"#), ("~ a", #"\~ a"#), ("+=+", #"\+=+"#),
      ("#. a", ##"\#. a"##), (":: a", #"\:: a"#), ("IV. a", #"IV\. a"#), ("(2) a", #"\(2) a"#), ("| a", #"\| a"#),
      // Addresses.
      ("https://a.org", #"https\://a.org"#), ("www.a.org", #"www\.a.org"#), ("ana@a.org", #"ana\@a.org"#),
      // A shortcode, and braces that look like a label.
      ("{{< a >}}", #"\{{< a >}}"#), ("{tlp: red}", #"\{tlp: red}"#),
      // Straight quotation marks would be curled.
      ("p. 3, Mr. X and e.g. this", #"p\. 3, Mr\. X and e.g\. this"#), ("see p. or ff.", #"see p\. or ff."#),
      ("don't \"so\"", #"don\'t \"so\""#), ("\u{FEFF}a", "&#65279;a"), ("a\tb", "a&#9;b"),
    ])
  func needed(text: String, written: String) {
    #expect(paragraph(.text(text)) == written)
  }

  @Test("the text of a heading in brackets would be a link to it")
  func headingLabels() {
    let blocks = [
      Block(.heading(level: 1, [.text("Our Method")]), attributes: Attributes(id: "m")),
      .paragraph([.text("see [our  method] and [sic]")]),
    ]
    let text = MarkdownRendererTests.render(Document(blocks: blocks)).0
    #expect(text.hasSuffix("see \\[our  method] and [sic]\n"))
    #expect(MarkdownReadBackTests.read(text).blocks == blocks)
  }

  @Test("what follows markup is kept apart from it")
  func afterMarkup() {
    let code = Inline(.code("a"))
    let key = Inline(
      .cite(Citation(items: [CitationItem(key: "k", mode: .authorInText)], rendered: [.text("@k")])))
    let group = Inline(.cite(Citation(items: [CitationItem(key: "g")], rendered: [.text("[@g]")])))
    let math = Inline(.math(Math(source: "x", isDisplay: false)))
    let raised = Inline(.styled(.superscript, [.text("2")]))
    #expect(paragraph(code, .text("{.b}")) == "`a`\\{.b}")
    #expect(paragraph(code, code) == "`a`<!-- -->`a`")
    #expect(paragraph(math, .text("5")) == "$x$&#53;")
    #expect(paragraph(key, .text("b, c")) == "@k&#98;, c")
    #expect(paragraph(key, .text(".b")) == "@k\\.b")
    #expect(paragraph(key, .text(". B")) == "@k. B")
    #expect(paragraph(key, .text(" "), group) == "@k<!-- --> [@g]")
    #expect(paragraph(.text("a"), key) == "&#97;@k")
    #expect(paragraph(.text("-"), key) == "\\-@k")
    #expect(paragraph(group, .text("(a): b")) == "[@g]\\(a): b")
    #expect(paragraph(group, .text(": b")) == "[@g]\\: b")
    let note = Inline(.footnote(Footnote(content: [.paragraph([.text("n")])])))
    #expect(paragraph(.text("a^"), note) == "a\\^^[n]")
    #expect(paragraph(raised, raised) == "^2^<!-- -->^2^")
    #expect(paragraph(raised, group) == "^2^<!-- -->[@g]")
    #expect(paragraph(Inline(.styled(.superscript, [group]))) == "^<!---->[@g]^")
  }

  @Test(
    "spaces in raised and lowered text are references, between which a mark means something",
    arguments: ["| ^ x ^ y", "a * b * c", "a _ b _ c", "$ x $ y", "a ~ b ~ c", "a ` b ` c", "^", "~ ", "[ x ] ^[ y ]"],
    [TextStyle.superscript, .subscript])
  func raised(text: String, style: TextStyle) {
    _ = paragraph(.text("1"), Inline(.styled(style, [.text(text)])), .text(" 2"))
    _ = paragraph(Inline(.styled(style, [Inline(.emphasis([.text(text)])), .text(text)])))
  }

  @Test("quotation marks inside others stay what they are, and become curly where they cannot")
  func quotations() {
    func quoted(_ content: Inline...) -> Inline { Inline(.quoted(.double, content)) }
    #expect(paragraph(quoted(.text("a "), quoted(.text("b")))) == "\"a \"b\"\"")
    #expect(paragraph(quoted(.text("a(")), .text("b")) == "\"a&#40;\"b")
    #expect(paragraph(.text("a"), quoted(.text("b"))) == "&#97;\"b\"")
    let document = Document(blocks: [.paragraph([quoted(quoted(.text("b")))])])
    let (text, diagnostics) = MarkdownRendererTests.render(document)
    #expect(text == "\"“b”\"\n")
    #expect(diagnostics.map(\.id.name) == ["markdown/lossy"])
  }

  @Test("emphasis inside emphasis takes marks that do not close it")
  func emphasis() {
    func em(_ content: Inline...) -> Inline { Inline(.emphasis(content)) }
    func strong(_ content: Inline...) -> Inline { Inline(.strong(content)) }
    #expect(paragraph(em(em(em(.text("a"))))) == "*_*a*_*")
    #expect(paragraph(em(.text("a "), strong(.text("b")))) == "*a __b__*")
    #expect(paragraph(em(.text("a"), strong(.text("b")), .text("c"))) == "*a**b**c*")
    #expect(paragraph(em(.text("a"), em(.text("b")), .text("c"))) == "*&#97;*b*c*")
    #expect(paragraph(em()) == "*<!-- -->*")
    #expect(paragraph(em(.text("a"), Inline(.lineBreak)), .text(" b")) == "*a\\\n    <!-- -->* b")
    #expect(paragraph(em(.text("a"), Inline(.softBreak), Inline(.softBreak), .text("b"))) == "*a\n    <!-- -->\nb*")
  }

  @Test("lines of a formula or a shortcode that would begin a block are indented")
  func literalLines() {
    #expect(paragraph(Inline(.math(Math(source: "a\n- b", isDisplay: false)))) == "$a\n    - b$")
    let source = "{{< a\n# b >}}"
    #expect(paragraph(Inline(.shortcode(Shortcode(name: "a", arguments: [], source: source)))) == "{{< a\n    # b >}}")
  }

  @Test("filled lines keep the spaces of literal text, and begin with nothing that means something")
  func filled() {
    let code = Inline(.code("a  b c d e f g h i j"))
    #expect(paragraph(.text("Some words and"), .text(" "), code, wrap: 20) == "Some words and\n`a  b c d e f g h i j`")
    #expect(paragraph(.text("aaaa bbbb cccc dddd _ _ _"), wrap: 20) == "aaaa bbbb cccc dddd _ _ _")
    #expect(paragraph(.text("東京の人口は約千四百万人である東京の人口は"), wrap: 20) == "東京の人口は約千四百万人である東京の人口は")
  }

  @Test(
    "a key that ends in a slash goes on with nothing", arguments: ["@a// b", "@a//&#95;b", "@a//&#98;c", "@a:/&#47;"])
  func keysBeforeSlashes(text: String) {
    #expect(MarkdownRendererTests.render(MarkdownReadBackTests.read(text), isStandalone: false).0 == text + "\n")
  }

  @Test("a column that names rows is lost, and that is said")
  func rowHeaders() {
    let row = Table.Row(cells: [Table.Cell([.text("a")]), Table.Cell([.text("b")])])
    let table = Table(columns: [Table.Column(), Table.Column()], head: [row], body: [row], rowHeaderColumns: 1)
    let (text, diagnostics) = MarkdownRendererTests.render(Document(blocks: [Block(.table(table))]))
    #expect(text.hasPrefix("| a"))
    #expect(diagnostics.map(\.id) == ["markdown/lossy"])
  }
}
