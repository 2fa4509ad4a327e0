import ByteText
import Diagnostics
import DocumentModel
import Formats
import Foundation
import PluginKit
import TestSupport
import Testing

@Suite("HTML content")
struct HTMLContentTests {
  private func fragment(_ blocks: [Block], allowsRaw: Bool = false, files: [String: [UInt8]] = [:]) -> Rendering {
    Rendering.of(
      Document(blocks: blocks), with: HTMLRenderer.self, isStandalone: false, allowsRaw: allowsRaw, files: files)
  }

  private func paragraph(_ content: Inline...) -> [Block] { [Block(.paragraph(content))] }

  @Test("headings open sections that nest by level, with numbers and without skipped tags")
  func sections() {
    func heading(_ level: Int, _ text: String, _ classes: [String] = []) -> Block {
      Block(.heading(level: level, [.text(text)]), attributes: Attributes(id: text, classes: classes))
    }
    let html = fragment([heading(2, "a"), heading(5, "b"), heading(2, "c", ["unnumbered"]), heading(2, "d")]).text
    #expect(
      html == """
        <section id="a">
        <h1><span class="number">1</span> a</h1>
        <section id="b">
        <h2><span class="number">1.0.0.1</span> b</h2>
        </section>
        </section>
        <section id="c" class="unnumbered">
        <h1>c</h1>
        </section>
        <section id="d">
        <h1><span class="number">2</span> d</h1>
        </section>

        """)
  }

  @Test(
    "an address of another scheme keeps its text and loses its target, with a warning",
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", " java\tscript:alert(1)", "javascript&colon;alert(1)",
      "java&#115;cript&#58;alert(1)", "javascript%3Aalert(1)", "data:text/html,x", "vbscript:x", "feed:javascript:x",
      "\u{1}javascript:x", "java\u{200B}script:x", "file:///etc/passwd", "https://[x",
    ])
  func unsafeAddress(target: String) {
    let rendered = fragment(paragraph(Inline(.link(Link(target: target, content: [.text("here")])))))
    #expect(rendered.text == "<p><span>here</span></p>\n")
    #expect(rendered.ids == ["html/unsafe-url"])
  }

  @Test(
    "an address that is allowed stays",
    arguments: [
      ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&amp;c=2#d"), ("page.html", "page.html"),
      ("#part", "#part"), ("mailto:a@b.org", "mailto:a@b.org"), ("HTTPS://Example.org", "HTTPS://Example.org"),
      ("a b", "ab"), ("https://example.org/é", "https://example.org/%C3%A9"), ("a:b/c", nil), ("./a:b", "./a:b"),
      ("https://[2001:db8::1]/x", "https://[2001:db8::1]/x"), ("a[1]", "a%5B1%5D"),
    ])
  func safeAddress(target: String, href: String?) {
    let html = fragment(paragraph(Inline(.link(Link(target: target, content: [.text("x")]))))).text
    #expect(html == (href.map { "<p><a href=\"\($0)\">x</a></p>\n" } ?? "<p><span>x</span></p>\n"))
  }

  @Test("raw HTML is left out and said, unless the run admits it")
  func raw() {
    let blocks = [Block(.raw(RawText(format: "html", text: "<b>raw</b>")))]
    #expect(fragment(blocks).text == "")
    #expect(fragment(blocks).ids == ["html/raw-dropped"])
    #expect(fragment(blocks, allowsRaw: true).text == "<b>raw</b>\n")
    #expect(fragment([Block(.raw(RawText(format: "docbook", text: "<para/>")))], allowsRaw: true).text == "")
  }

  @Test("a picture is embedded with its alternative text; one that cannot be keeps the text")
  func pictures() {
    let image = paragraph(Inline(.image(Image(target: "a.png", alternative: [.text("a \"b\"")]))))
    let good = fragment(image, files: ["a.png": ReferenceDocument.pixel])
    #expect(good.text.contains("<img src=\"data:image/png;base64,iVBORw0KGgo"))
    #expect(good.text.contains("alt=\"a &quot;b&quot;\""))
    #expect(good.ids == [])
    for (bytes, id) in [
      (nil, "image/missing"), (Array("<svg xmlns='x'/>".utf8), "image/unsupported"),
      (ReferenceDocument.pixel + [UInt8](repeating: 0, count: Picture.sizeLimit), "image/too-large"),
    ] {
      let bad = fragment(image, files: bytes.map { ["a.png": $0] } ?? [:])
      #expect(bad.text == "<p><span class=\"missing-image\">[a \"b\"]</span></p>\n")
      #expect(bad.ids == [id])
    }
  }

  @Test("a sentence, a cell and a quantity keep the claims and the figure behind them")
  func claims() {
    let claims = [ClaimReference(source: "src", record: "c07"), ClaimReference(source: "other", record: "c03")]
    let quantity = Inline(
      .span([.text("12")]), attributes: Attributes(classes: ["quantity"], pairs: [.init(key: "value", value: "12..13")])
    )
    let html = fragment(paragraph(Inline(.span([quantity]), attributes: Attributes(claims: claims)))).text
    #expect(
      html == """
        <p><span data-claim="src#c07 other#c03"><data value="12..13" class="quantity">12</data></span></p>

        """)
  }

  @Test("a note stands at the end with the evidence behind it, and leads back")
  func notes() {
    let page = Rendering.of(ReferenceDocument.document, with: HTMLRenderer.self).text
    #expect(page.contains("<a id=\"noteref-1\" href=\"#note-1\" role=\"doc-noteref\">1</a>"))
    #expect(page.contains("<a id=\"noteref-1-2\" href=\"#note-1\" role=\"doc-noteref\">1</a>"))
    #expect(page.contains("<li id=\"note-1\" value=\"1\" data-claim=\"orlov-2021#c07 vesper-watch#c03\">"))
    #expect(page.contains("<details class=\"evidence\" id=\"claim-orlov-2021-c07\"><summary>Evidence: "))
    #expect(page.contains("somewhere between eighty and a hundred and twenty thousand"))
    #expect(page.contains("<a href=\"#ref-orlov-2021\">orlov-2021#c07</a>"))
    #expect(page.components(separatedBy: "id=\"claim-orlov-2021-c07\"").count == 2)
    #expect(page.contains("<a href=\"#noteref-1-2\" role=\"doc-backlink\""))
  }

  @Test("the label stands above and below, and what is under a label is not offered to machines")
  func banner() {
    var document = ReferenceDocument.document
    let labelled = Rendering.of(document, with: HTMLRenderer.self).text
    #expect(labelled.components(separatedBy: "<p class=\"banner\"><strong>TLP:GREEN</strong>").count == 3)
    #expect(labelled.contains("@top-right{content:\"TLP:GREEN\"}@bottom-center{content:\"TLP:GREEN\"}"))
    #expect(!labelled.contains("application/ld+json"))
    document.apparatus.banner = nil
    let open = Rendering.of(document, with: HTMLRenderer.self).text
    #expect(!open.contains("class=\"banner\""))
    #expect(open.contains("application/ld+json"))
  }

  @Test("a title cannot leave the places that it is written to")
  func title() throws {
    var document = Document()
    document.metadata.title = [.text("</title></script></style><script>alert(1)</script>\"\\")]
    let page = Rendering.of(document, with: HTMLRenderer.self).text
    let tags = HTMLTags(page)
    #expect(tags.active == [])
    #expect(tags.problems == [])
    #expect(tags.tags.filter { $0.name == "script" && !$0.isEnd }.count == 1)
  }

  @Test("the policy admits exactly the style sheets of the page")
  func policy() throws {
    let page = Rendering.of(ReferenceDocument.document, with: HTMLRenderer.self).text
    let sheets = page.components(separatedBy: "<style>").dropFirst().map { $0.components(separatedBy: "</style>")[0] }
    let digests = sheets.map { String(decoding: Base64.encode(SHA256.digest(of: Array($0.utf8))), as: UTF8.self) }
    #expect(page.contains("style-src \(digests.map { "'sha256-\($0)'" }.joined(separator: " "));"))
    #expect(page.contains("default-src 'none'"))
  }

  @Test("texts that stand side by side have lines of their own, and a link without words shows where it leads")
  func bareTexts() {
    let plain = [Block(.plain([.text("a")])), Block(.plain([.text("b")]))]
    let list = List(style: .bullet, isTight: true, items: [.init(blocks: plain)])
    #expect(fragment([Block(.list(list))]).text == "<ul class=\"tight\">\n<li>a\n<div>b</div>\n</li>\n</ul>\n")
    let link = Link(target: "u", content: [Inline(.emphasis([.text(" ")]))])
    #expect(fragment([.paragraph([Inline(.link(link))])]).text == "<p><a href=\"u\">u</a></p>\n")
  }

  @Test("a heading in a cell keeps its level, and a column the alignment that no cell of it shows")
  func cells() {
    func cell(_ content: [Block], _ span: Int = 1) -> Table.Cell { Table.Cell(blocks: content, columnSpan: span) }
    let heading = Block(.heading(level: 2, [.text("h")]))
    let table = Table(
      columns: [.init(alignment: .left), .init(alignment: .center), .init(alignment: .right)], head: [],
      body: [.init(cells: [cell([heading], 2), cell([])]), .init(cells: [cell([]), cell([], 2)])])
    let html = fragment([Block(.table(table))]).text
    #expect(html.contains("<p data-level=\"1\" class=\"heading\">h</p>"))
    #expect(html.contains("<table data-columns=\"left,center,right\">"))
  }

  @Test("a change of language is marked, with its direction")
  func language() {
    let html = fragment([
      Block(.paragraph([.text("x")]), attributes: Attributes(pairs: [.init(key: "lang", value: "ar")])),
      Block(.paragraph([.text("x")]), attributes: Attributes(pairs: [.init(key: "lang", value: "\"><b")])),
    ]).text
    #expect(html == "<p lang=\"ar\" dir=\"rtl\">x</p>\n<p>x</p>\n")
  }

  @Test("the page's own words are marked where its language has none of them")
  func furniture() {
    var document = Document(blocks: [Block(.paragraph([Inline(.footnote(Footnote(content: [])))]))])
    document.metadata.language = "ar"
    document.metadata.date = "2020"
    let page = Rendering.of(document, with: HTMLRenderer.self).text
    #expect(page.contains("<html lang=\"ar\" dir=\"rtl\">"))
    for words in ["href=\"#page-text\" lang=\"en\">", "<span lang=\"en\">Published</span> "] {
      #expect(page.contains(words))
    }
    #expect(
      page.contains("<h2 lang=\"en\">Notes</h2>") || page.contains("<h1 lang=\"en\">Notes</h1>")
    )
    document.metadata.language = "de"
    #expect(!Rendering.of(document, with: HTMLRenderer.self).text.contains("lang=\"en\""))
  }

  @Test("classes and keys that the page does not know are dropped")
  func classes() {
    let block = Block(
      .division([]),
      attributes: Attributes(classes: ["amber", "timeline", "banner"], pairs: [.init(key: "onclick", value: "x")]))
    #expect(fragment([block]).text == "<div class=\"timeline\">\n</div>\n")
  }
}
