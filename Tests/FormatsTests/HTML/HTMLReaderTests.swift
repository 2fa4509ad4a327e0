import DocumentModel
import Formats
import PluginKit
import TestSupport
import Testing

@Suite("HTML, read")
struct HTMLReaderTests {
  private static func reading(_ html: String, article: Bool = false) -> Reading {
    Reading.of(Array(html.utf8), with: HTMLReader.self, setting: ["article": .boolean(article)])
  }

  /// What is read, as Markdown.
  private static func markdown(_ html: String) -> String {
    MarkdownRendererTests.render(reading(html).document, isStandalone: false).0
  }

  @Test(
    "elements become what the tree has for them",
    arguments: [
      ("<p>a<p>b", "a\n\nb\n"),
      ("loose <b>text</b> <div>block</div> tail", "loose **text**\n\nblock\n\ntail\n"),
      ("<h2 id=x>A  <i>b </i>c</h2>", "## A *b* c {#x}\n"),
      ("<b><p>x</p></b><a href=/u><p>y</p><h3>z</h3></a>", "x\n\n[y](/u)\n\n### [z](/u)\n"),
      ("<ul><li>a<li><p>b</ul><ol start=3 type=a><li>x</ol>", "- a\n\n- b\n\nc. x\n"),
      ("<dl><div><dt>t<dd>d</div><div><dt>u<dd>e</div></dl>", "t\n:   d\n\nu\n:   e\n"),
      (
        "<pre class='brush'>\n x\n</pre><pre data-lang=js><code>y</code></pre>",
        "``` brush\n x\n```\n\n``` js\ny\n```\n"
      ),
      (
        "H<sub>2</sub>O 10<sup>6</sup> <del>x</del> <mark>m</mark> <kbd>k</kbd>",
        "H~2~O 10^6^ ~~x~~ [m]{.mark} `k`{.kbd}\n"
      ),
      ("<abbr title='United Nations'>UN</abbr> <q>so</q>", "[UN]{.abbr title=\"United Nations\"} \"so\"\n"),
      ("<p lang=ar dir=rtl>x</p>", "::: {lang=\"ar\" dir=\"rtl\"}\nx\n:::\n"),
      ("a<br>b<br><br>", "a\\\nb\n"), ("&lsqb; &copy 1 &amp;lt; &notanentity;", "\\[ © 1 \\&lt; \\&notanentity;\n"),
      ("<figure><img src=a.png alt=A><figcaption>C</figcaption></figure>", "![C](a.png){alt=\"A\"}\n"),
      ("<math><annotation encoding='application/x-tex'>x^2</annotation></math>", "$x^2$\n"),
      ("<input type=checkbox> a<ul><li><input type=checkbox checked> b</ul>", "☐ a\n\n- [x] b\n"),
      ("<style>x</style><script>y</script><!-- z --><template>t</template>ok", "ok\n"),
    ])
  func elements(html: String, expected: String) { #expect(Self.markdown(html) == expected) }

  @Test("tables keep spans, heads, captions and alignments")
  func tables() throws {
    let html = """
      <table><caption>C</caption><tr><th>A<th align=right>B<tr><td rowspan=2>1<td style="text-align: right">2
      <tr><td align=right>3<tfoot><tr><td colspan=2>sum</table>
      """
    guard case .table(let table)? = Self.reading(html).document.blocks.first?.kind else {
      Issue.record("no table")
      return
    }
    #expect(table.columns.map(\.alignment) == [.standard, .right])
    #expect(table.head.count == 1 && table.body.count == 2 && table.foot.count == 1)
    #expect(table.body[0].cells[0].rowSpan == 2 && table.foot[0].cells[0].columnSpan == 2)
    #expect(table.caption.plainText == "C")
    let huge = Self.reading("<table><tr><td colspan=99999999999>x<td rowspan=5000>y</table>")
    #expect(huge.ids == ["html/table-span"] && huge.document.blocks.plainText == "x y")
  }

  @Test(
    "notes stand where they are called, whoever wrote them",
    arguments: [
      // GitHub and cmark-gfm.
      """
      <p>A<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" data-footnote-ref>1</a></sup></p>
      <section class="footnotes" data-footnotes><ol><li id="fn-1"><p>Note. <a href="#fnref-1" class="footnote-backref">↩</a></p></li></ol></section>
      """,
      // Pandoc.
      """
      <p>A<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a></p>
      <section id="footnotes" class="footnotes" role="doc-endnotes"><hr /><ol><li id="fn1"><p>Note.<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>
      """,
      // By hand.
      """
      <p>A<a name="r1" href="#n1">[1]</a></p><hr><h2>Other</h2><p>B</p>
      <p><a name="n1"></a>Note. <a href="#r1">back</a></p>
      """,
      // Wikipedia.
      """
      <p>A<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup></p>
      <ol class="references"><li id="cite_note-1"><b><a href="#cite_ref-1">^</a></b> <span>Note.</span></li></ol>
      """,
    ])
  func notes(html: String) {
    let text = Self.markdown(html)
    #expect(text.contains("A^[Note.]") || text.contains("A[^1]") && text.contains("[^1]: Note."), "\(text)")
    #expect(!text.contains("↩") && !text.contains("back"))
  }

  @Test("in an article two breaks of the line part paragraphs, and what stands around it goes")
  func article() {
    let sentence = "One sentence of a text that is long enough, with commas, to be taken for one, which it is."
    let page = Self.reading(
      """
      <div id=menu><a href=/a>A</a> <a href=/b>B</a></div><div class=story>\(sentence)<br><br>\(sentence)<br>\(sentence)
      <div class="share-bar"><a href=/s>Share</a></div></div><div class=comments><p>\(sentence)</div>
      """, article: true)
    #expect(page.document.blocks.map { [$0].plainText } == [sentence, "\(sentence) \(sentence)"])
  }

  @Test("the head of a page says what the document is about")
  func metadata() {
    let page = Self.reading(
      """
      <html lang=ko><head><title>The title of the page here | Site</title><meta name=author content="A B">
      <meta name=date content="2024-05-06T07:08:09Z"><meta name=keywords content="a, b">
      <meta name=description content="What it says."><link rel=canonical href="https://a.org/x"></head><body><p>x
      """)
    let metadata = page.document.metadata
    #expect(metadata.title.plainText == "The title of the page here")
    #expect(metadata.authors == ["A B"] && metadata.date == "2024-05-06" && metadata.language == "ko")
    #expect(metadata.institution == "Site" && metadata.address == "https://a.org/x")
    #expect(metadata.keywords == ["a", "b"] && metadata.abstract.plainText == "What it says.")
  }

  @Test("the head of our own page comes back")
  func masthead() {
    var document = Document(blocks: [
      Block(.heading(level: 1, [.text("Part")]), attributes: Attributes(id: "part")), .paragraph([.text("x")]),
    ])
    document.metadata.title = [.text("A "), Inline(.emphasis([.text("title")]))]
    document.metadata.subtitle = [.text("Under it")]
    document.metadata.authors = ["A B", "C D"]
    document.metadata.date = "2024-05-06"
    document.metadata.abstract = [.paragraph([.text("In short.")])]
    let page = Rendering.of(document, with: HTMLRenderer.self)
    let read = Reading.of(page.bytes, with: HTMLReader.self).document
    #expect(read.metadata.title == document.metadata.title && read.metadata.subtitle == document.metadata.subtitle)
    #expect(read.metadata.authors == document.metadata.authors && read.metadata.date == "2024-05-06")
    #expect(read.metadata.abstract == document.metadata.abstract)
    #expect(read.blocks.count == 2)
    #expect(HTMLEquivalence().reduce(read.blocks) == HTMLEquivalence().reduce(document.blocks))
  }

  @Test("what has no place is kept and said; what is active goes")
  func places() {
    let page = Self.reading(
      "<aside>a</aside><details><summary>s</summary>d</details><a href='javascript:x'>l</a><img src='data:x' alt=p>"
        + "<iframe src='https://v.org/x' title=film></iframe><script>x</script>")
    #expect(page.document.blocks.plainText == "a s d l p film" || page.document.blocks.plainText == "a s d lpfilm")
    #expect(
      Set(page.ids) == ["html/no-place", "html/unsafe-url", "html/embedded-image", "html/active-content"])
    #expect(Self.reading("<p>  </p>").ids == ["html/no-text"])
  }

  @Test("a page is read in the encoding that it is in")
  func encodings() {
    func text(_ bytes: [UInt8]) -> String { Reading.of(bytes, with: HTMLReader.self).document.blocks.plainText }
    #expect(text([0x3C, 0x70, 0x3E, 0x93, 0xE9, 0x94]) == "“é”")
    #expect(text(Array("<meta charset=euc-kr><p>".utf8) + [0xC7, 0xD1, 0xB1, 0xDB]) == "한글")
    #expect(text(Array("<meta charset=shift_jis><p>".utf8) + [0x93, 0x8C, 0x8B, 0x9E]) == "東京")
    #expect(text([0xFF, 0xFE] + "<p>é한".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == "é한")
    #expect(text([0xEF, 0xBB, 0xBF] + Array("<p>한".utf8)) == "한")
    let broken = Reading.of(Array("<meta charset=utf-8><p>a".utf8) + [0xFF], with: HTMLReader.self)
    #expect(broken.ids == ["html/undecodable"] && broken.document.blocks.plainText == "a\u{FFFD}")
    let unknown = Self.reading("<meta charset=klingon><p>a")
    #expect(unknown.ids == ["html/unknown-encoding"] && unknown.document.blocks.plainText == "a")
  }

  @Test("past a budget nothing is lost in silence")
  func budgets() {
    let deep = Self.reading(
      String(repeating: "<div>", count: 400) + "<p>deep</p>" + String(repeating: "</div>", count: 400) + "<p>after")
    #expect(deep.ids == ["budget/html-depth"] && deep.document.blocks.plainText == "deep after")
    let attributes = (0..<1_200).map { "a\($0)=1" }.joined(separator: " ")
    let wide = Self.reading("<p \(attributes)>x")
    #expect(wide.ids == ["budget/html"] && wide.document.blocks.isEmpty)
    let open = Self.reading(String(repeating: "<i>", count: 100_000) + "x")
    #expect(open.ids.contains("budget/html-depth") && open.ids.contains("budget/html"))
  }
}
