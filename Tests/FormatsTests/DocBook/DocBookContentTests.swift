import Diagnostics
import DocumentModel
import Formats
import PluginKit
import TestSupport
import Testing
import XMLSyntax

@Suite("DocBook content")
struct DocBookContentTests {
  private let namespaces = [
    (prefix: "d", name: "http://docbook.org/ns/docbook"), (prefix: "x", name: "http://www.w3.org/1999/xlink"),
  ]

  private func find(_ path: String, in document: Document) throws -> [String] {
    try XMLDocument.parse(Rendering.of(document, with: DocBookRenderer.self).bytes).values(path, namespaces: namespaces)
  }

  private func find(_ path: String) throws -> [String] { try find(path, in: ReferenceDocument.document) }

  @Test("metadata stands in the information part")
  func info() throws {
    #expect(try find("/d:article/@version") == ["5.0"])
    #expect(try find("/d:article/d:info/d:title") == ["Grain, guns and guards: what Vesperia’s neighbours know"])
    #expect(try find("/d:article/d:info/d:author/d:personname") == ["Ana Lindqvist", "Tomás Øvergård"])
    #expect(try find("/d:article/d:info/d:pubdate") == ["2022-04-02"])
    #expect(try find("/d:article/d:info/d:keywordset/d:keyword") == ["food", "prison camps", "arms trade"])
    #expect(try find("/d:article/@security") == ["TLP:GREEN"])
  }

  @Test("a fragment is the blocks alone, without the article and what it says of itself")
  func fragment() throws {
    func write(_ document: Document) -> String {
      Rendering.of(document, with: DocBookRenderer.self, isStandalone: false).text
    }
    var document = Document(blocks: [
      .paragraph([.text("Hi")]), Block(.division([.paragraph([.text("x")])]), attributes: Attributes(classes: ["c"])),
      Block(.heading(level: 1, [.text("One")])),
    ])
    document.metadata.title = [.text("Title")]
    #expect(
      write(document) == """
        <para>Hi</para>
        <?dossier division c?>
        <para>x</para>
        <?dossier end-division?>
        <section>
          <title>One</title>
          <para/>
        </section>

        """)
    #expect(write(Document()).isEmpty)
    for document in [ReferenceDocument.document] + (0..<20).map({ RandomDocument.document(seed: $0) }) {
      let root = "<article xmlns='http://docbook.org/ns/docbook' xmlns:xlink='http://www.w3.org/1999/xlink'>"
      let whole = try XMLDocument.parse(Array((root + write(document) + "</article>").utf8))
      #expect(try whole.values("count(//d:article) + count(//d:info)", namespaces: namespaces) == ["1"])
    }
  }

  @Test("a note is written once, in place, and leads to its sources and its evidence")
  func notes() throws {
    #expect(try find("count(//d:footnote[@xml:id='note-1'])") == ["1"])
    #expect(Int(try find("count(//d:footnoteref[@linkend='note-1'])").first ?? "") ?? 0 > 0)
    #expect(try find("//d:footnote[@xml:id='note-1']//d:biblioref/@linkend") == ["ref-orlov-2021"])
    #expect(
      try find("//d:footnote[@xml:id='note-1']//d:link/@linkend")
        == ["claim-orlov-2021-c07", "claim-vesper-watch-c03"])
    #expect(try find("count(//d:footnote//d:footnote)") == ["0"])
  }

  @Test("every reference inside the article leads somewhere")
  func links() throws {
    for seed in [nil] + (0..<60).map(Optional.some) as [UInt64?] {
      let document = seed.map { RandomDocument.document(seed: $0) } ?? ReferenceDocument.document
      let ids = try find("//@xml:id", in: document)
      #expect(Set(ids).count == ids.count, "seed \(seed ?? 0)")
      let targets = try find("//@linkend | //@annotations", in: document).flatMap { $0.split(separator: " ") }
      #expect(Set(targets.map(String.init)).subtracting(ids) == [], "seed \(seed ?? 0)")
    }
  }

  @Test("the evidence is an appendix with an entry for each claim")
  func evidence() throws {
    #expect(
      try find("//d:appendix[@role='evidence']//d:varlistentry/@xml:id") == [
        "claim-orlov-2021-c07", "claim-vesper-watch-c03", "claim-un-fao-2020-c01", "claim-un-fao-2020-p02",
      ])
  }

  @Test("sources are structured entries under the heading that stood before their list")
  func bibliography() throws {
    #expect(try find("/d:article/d:bibliography/d:title") == ["Sources"])
    #expect(try find("//d:biblioentry/d:title") == ["Behind the Fence", "Crop outlook", "בתי הכלא של וספריה"])
    #expect(try find("//d:biblioentry/d:bibliomisc[@role='annex']").first == "Kind of source: book")
    #expect(try find("//@x:href[starts-with(., 'javascript')]") == [])
  }

  @Test("tables keep captions, spans and heads; charts become their tables")
  func tables() throws {
    #expect(try find("//d:table[@xml:id='tbl-harvest']/d:title") == ["Harvest by province, 2017 and 2019"])
    #expect(try find("count(//d:table[@xml:id='tbl-harvest']//d:entry[@morerows='1'])") == ["1"])
    #expect(try find("//d:figure[@role='chart']/d:title").count == 3)
    #expect(try find("count(//d:figure[@role='chart']/d:informaltable)") == ["3"])
  }

  @Test("characters that XML forbids become U+FFFD, with one warning that counts them")
  func forbidden() throws {
    let rendered = Rendering.of(ReferenceDocument.document, with: DocBookRenderer.self)
    let warnings = rendered.diagnostics.filter { $0.id == "docbook/forbidden-character" }
    #expect(warnings.map(\.message) == ["4 characters that XML forbids became U+FFFD"])
    #expect(rendered.text.contains("Forbidden in XML: \u{FFFD}, \u{FFFD}, \u{FFFD}, \u{FFFD}; allowed"))
  }

  @Test("what DocBook has no place for is said once, where it stands")
  func lossy() {
    let span = SourceSpan(file: FileID(rawValue: 1), offset: 5, length: 1)
    let document = Document(blocks: [
      Block(.paragraph([.text("a"), Inline(.lineBreak, span: span), .text("b"), Inline(.lineBreak)]))
    ])
    let lossy = Rendering.of(document, with: DocBookRenderer.self).diagnostics.filter { $0.id == "docbook/lossy" }
    #expect(lossy.map(\.span) == [span])
  }

  @Test("raw DocBook needs the run's leave and has to be well-formed")
  func raw() {
    func render(_ text: String, _ allows: Bool) -> Rendering {
      Rendering.of(
        Document(blocks: [Block(.paragraph([Inline(.raw(RawText(format: "docbook", text: text)))]))]),
        with: DocBookRenderer.self, allowsRaw: allows)
    }
    #expect(render("<emphasis>x</emphasis>", false).ids == ["docbook/raw-dropped"])
    #expect(render("<emphasis>x</emphasis>", true).text.contains("<para><emphasis>x</emphasis></para>"))
    #expect(render("<emphasis>x", true).ids == ["docbook/raw-malformed"])
    #expect(render("</x><x>", true).ids == ["docbook/raw-malformed"])
  }

  @Test("a picture is a file beside the article with its text alternative")
  func pictures() throws {
    let rendered = Rendering.of(ReferenceDocument.document, with: DocBookRenderer.self)
    #expect(rendered.output.files["images/pixel.png"] == ReferenceDocument.pixel)
    #expect(try find("//d:imageobject/d:imagedata/@fileref").allSatisfy { $0 == "images/pixel.png" })
    #expect(try find("//d:mediaobject/d:textobject/d:phrase").first == "A grey square")
  }

  @Test("the id of a division around the heading of the sources goes into the bibliography, and no class of it further")
  func sourcesInDivision() throws {
    let sources = [
      Block(.heading(level: 1, [.text("S")])), Block(.division([]), attributes: Attributes(classes: ["references"])),
    ]
    var document = Document(blocks: [
      Block(.division(sources), attributes: Attributes(id: "d", classes: ["x"])),
      Block(.heading(level: 1, [.text("After")])), .paragraph([.text("b")]),
    ])
    document.apparatus.references = [Reference(key: "k", title: "T")]
    #expect(try find("//d:bibliography/d:anchor/@xml:id", in: document) == ["d"])
    #expect(try find("count(//d:section)", in: document) == ["1"])
    #expect(try find("//d:section/@role", in: document) == [])
  }

  @Test("the article of the reference document is as it was looked at")
  func golden() {
    Goldens.expect(
      Rendering.of(ReferenceDocument.document, with: DocBookRenderer.self).bytes,
      matches: "FormatsTests/Goldens/reference.xml")
  }

  @Test("nesting as deep as memory allows is written without nesting of calls")
  func deep() {
    var block = Block(.paragraph([.text("deep")]))
    for _ in 0..<3_000 { block = Block(.quote([block])) }
    #expect(Rendering.of(Document(blocks: [block]), with: DocBookRenderer.self).text.contains("<para>deep</para>"))
  }
}
