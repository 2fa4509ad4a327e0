import Diagnostics
import DocumentModel
import Formats
import PluginKit
import TestSupport
import Testing
import Workspace

@Suite("DocBook reader")
struct DocBookReaderTests {
  private typealias Reading = DocBookReading

  @Test("information becomes metadata, and what has no place there stands before the text")
  func info() {
    let reading = Reading(
      """
      <article xmlns="http://docbook.org/ns/docbook" version="5.1" xml:lang="de">
        <info><title>Eis &amp; <emphasis>Feuer</emphasis></title><subtitle>Ein Bericht</subtitle>
          <authorgroup><author><personname><firstname>Ana</firstname><surname>Lind</surname></personname>
            <email>a@example.org</email></author><author><orgname>Amt</orgname></author></authorgroup>
          <pubdate>2021-05</pubdate><edition>2</edition><keywordset><keyword>Eis</keyword><keyword>Feuer</keyword></keywordset>
          <abstract><para>Kurz.</para></abstract><legalnotice><para>Recht.</para></legalnotice></info>
        <para>Text.</para></article>
      """)
    let metadata = reading.document.metadata
    #expect(metadata.title == [.text("Eis & "), Inline(.emphasis([.text("Feuer")]))])
    #expect(metadata.subtitle == [.text("Ein Bericht")])
    #expect(metadata.authors == ["Ana Lind", "Amt"])
    #expect(metadata.date == "2021-05")
    #expect(metadata.edition == "2")
    #expect(metadata.keywords == ["Eis", "Feuer"])
    #expect(metadata.language == "de")
    #expect(metadata.abstract == [.paragraph([.text("Kurz.")])])
    #expect(reading.document.blocks.count == 2)
    #expect(reading.document.blocks[0].attributes.classes == ["info"])
    #expect(reading.document.blocks.plainText == "a@example.org Recht. Text.")
  }

  @Test("parts are headings by their nesting; what is not a section says so in its class")
  func divisions() {
    let blocks = Reading(
      """
      <book xmlns="http://docbook.org/ns/docbook" version="5.0"><title>B</title>
      <part xml:id="p"><title>One</title><chapter><title>Two</title><section><title>Three</title><para/></section>
      </chapter></part><appendix role="x"><info><title>A</title></info><para>a</para></appendix></book>
      """
    ).document.blocks
    #expect(
      blocks.prefix(4).map(\.kind) == [
        .heading(level: 1, [.text("One")]), .heading(level: 2, [.text("Two")]), .heading(level: 3, [.text("Three")]),
        .heading(level: 1, [.text("A")]),
      ])
    #expect(blocks.prefix(4).map(\.attributes.classes) == [["part"], [], [], ["appendix", "x"]])
    #expect(blocks[0].attributes.id == "p")
  }

  @Test("white space is one space, line ends stay, and none is at the ends")
  func whiteSpace() {
    #expect(
      Reading.inlines("\n  a  b\n   c <emphasis> d </emphasis> e\n") == [
        .text("a "), .text("b"), Inline(.softBreak), .text("c "), Inline(.emphasis([.text("d ")])), .text("e"),
      ])
  }

  @Test("blocks in a paragraph part it in two")
  func mixed() {
    #expect(
      Reading.blocks("<para xml:id='x'>a <itemizedlist><listitem><para>b</para></listitem></itemizedlist> c</para>")
        == [
          Block(.paragraph([.text("a")]), attributes: Attributes(id: "x")),
          Block(.list(List(style: .bullet, isTight: false, items: [.init(blocks: [.paragraph([.text("b")])])]))),
          .paragraph([.text("c")]),
        ])
  }

  @Test("a numbered list goes on where the last one ended")
  func continuation() {
    let lists = Reading.blocks(
      """
      <orderedlist numeration="loweralpha" startingnumber="3"><listitem><para>a</para></listitem>
      <listitem><para>b</para></listitem></orderedlist>
      <orderedlist continuation="continues"><listitem><para>c</para></listitem></orderedlist>
      """)
    let styles = lists.compactMap { if case .list(let list) = $0.kind { list.style } else { nil } }
    #expect(styles == [.ordered(start: 3, .lowerAlpha, .period), .ordered(start: 5, .decimal, .period)])
  }

  @Test("a table keeps columns, spans by name, rows that go on, head and foot")
  func table() throws {
    let blocks = Reading.blocks(
      """
      <table xml:id="t"><title>C</title><tgroup cols="3"><colspec colname="a" align="right" colwidth="1*"/>
      <colspec colname="b" colwidth="2*"/><colspec colname="c" colwidth="1*"/>
      <spanspec spanname="ab" namest="a" nameend="b"/>
      <thead><row><entry spanname="ab">H</entry><entry>I</entry></row></thead>
      <tfoot><row><entry namest="a" nameend="c">F</entry></row></tfoot>
      <tbody><row><entry morerows="1">1</entry><entry>2</entry><entry>3</entry></row>
      <row><entry colname="c" align="center">4</entry></row></tbody></tgroup></table>
      """)
    guard case .table(let table)? = blocks.first?.kind else { throw Failure() }
    #expect(table.caption == [.text("C")])
    #expect(table.columns.map(\.width) == [0.25, 0.5, 0.25])
    #expect(table.columns.map(\.alignment) == [.right, .standard, .standard])
    #expect(table.head[0].cells.map(\.columnSpan) == [2, 1])
    #expect(table.foot[0].cells.map(\.columnSpan) == [3])
    #expect(table.body[0].cells.map(\.rowSpan) == [2, 1, 1])
    // The second column of the second row has no entry.
    #expect(table.body[1].cells.map(\.blocks.plainText) == ["", "4"])
    #expect(table.body[1].cells[1].alignment == .center)
  }

  private struct Failure: Error {}

  @Test("spans beyond every table are cut and said")
  func wideSpans() {
    let reading = Reading.article(
      """
      <informaltable><tgroup cols="999999999"><tbody><row><entry morerows="99999999999">a</entry>
      <entry morerows="5000">b</entry></row></tbody></tgroup></informaltable>
      <informaltable><tr><td colspan="70000" rowspan="-4">c</td></tr></informaltable>
      """)
    #expect(reading.document.blocks.plainText.trimming == "a b c")
    #expect(reading.ids == ["docbook/table-span", "docbook/table-span", "docbook/table-span"])
  }

  @Test("notes are shared by their references, wherever these stand")
  func notes() {
    let content = Reading.inlines(
      "a<footnoteref linkend='n'/> b<footnote xml:id='n'><para>N</para></footnote> c<footnoteref linkend='n'/>")
    let notes = content.compactMap { if case .footnote(let note) = $0.kind { note } else { nil } }
    #expect(notes.count == 3)
    #expect(notes.allSatisfy { $0 === notes[0] })
    #expect(notes.first?.content == [.paragraph([.text("N")])])
  }

  @Test("a note that refers to itself, or holds another, comes to an end")
  func circularNotes() {
    let reading = Reading.article(
      """
      <para>x<footnote xml:id="a"><para>A<footnoteref linkend="a"/><footnote xml:id="b"><para>B</para></footnote></para>
      </footnote><footnoteref linkend="b"/><footnoteref linkend="none"/></para>
      """)
    #expect(reading.ids.contains("docbook/flattened"))
    #expect(reading.ids.contains("docbook/unknown-target"))
  }

  @Test("references have the words of what they lead to")
  func references() {
    let blocks = Reading.blocks(
      """
      <para><xref linkend="s"/>, <xref linkend="l"/>, <link linkend="s"/>, <link xlink:href="https://example.org/">w</link></para>
      <section xml:id="s"><info><title>A <emphasis>b</emphasis></title></info><para xml:id="l" xreflabel="L">x</para></section>
      """)
    #expect(blocks.first.map { [$0].plainText } == "A b, L, A b, w")
  }

  @Test("a picture has all its alternatives; a caption makes it a figure")
  func pictures() throws {
    let blocks = Reading.blocks(
      """
      <figure xml:id="f"><title>T</title><mediaobject><alt>A</alt><imageobject><imagedata fileref="a.png" width="50%"/></imageobject>
      <textobject><phrase>B</phrase></textobject></mediaobject></figure>
      <mediaobject><imageobject><imagedata fileref="b.png"/></imageobject><caption><para>C</para></caption></mediaobject>
      """)
    let figures = blocks.compactMap { if case .figure(let figure) = $0.kind { figure } else { nil } }
    #expect(figures.map(\.caption.plainText) == ["T", "C"])
    guard case .blocks(let content)? = figures.first?.content, case .plain(let line)? = content.first?.kind,
      case .image(let image)? = line.first?.kind
    else { throw Failure() }
    #expect(image.target == "a.png")
    #expect(image.alternative.plainText == "A B")
    #expect(line.first?.attributes["width"] == "50%")
  }

  @Test("an element without a place in the tree is a container, and that is said once")
  func containers() {
    let reading = Reading.article(
      """
      <task><title>T</title><procedure><step><para>s</para></step></procedure></task>
      <para><guilabel>a</guilabel> <guilabel>b</guilabel> <newinline>c</newinline></para>
      <newblock><para>d</para></newblock>
      """)
    #expect(
      reading.ids == [
        "docbook/kept-as-container", "docbook/kept-as-container", "docbook/kept-as-container",
        "docbook/kept-as-container",
      ])
    #expect(reading.document.blocks.plainText == "T s a b c d")
    #expect(reading.document.blocks.last?.attributes.classes == ["newblock"])
  }

  @Test("inclusion is not followed, and said")
  func inclusion() {
    let reading = Reading.article(
      """
      <xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text">
      <xi:fallback><para>instead</para></xi:fallback></xi:include>
      """)
    #expect(reading.ids == ["docbook/xinclude"])
    #expect(reading.document.blocks.plainText == "instead")
  }

  @Test("DocBook 4 is read without a namespace, with the names of its characters")
  func docBook4() {
    let reading = Reading(
      """
      <!DOCTYPE article PUBLIC "-//OASIS//DTD DocBook XML V4.5//EN" "http://www.oasis-open.org/docbook/xml/4.5/docbookx.dtd">
      <article lang="fr"><articleinfo><title>T</title></articleinfo><sect1 id="a"><title>S</title>
      <para>x&nbsp;&mdash; <ulink url="https://example.org/">y</ulink></para></sect1></article>
      """)
    #expect(reading.diagnostics == [])
    #expect(reading.document.metadata.title == [.text("T")])
    #expect(reading.document.metadata.language == "fr")
    #expect(reading.document.blocks.plainText == "S x\u{A0}— y")
    #expect(reading.document.blocks.first?.attributes.id == "a")
  }

  @Test("what is cut off keeps what stands before, and is an error with its place")
  func truncated() {
    let reading = Reading("<article xmlns='http://docbook.org/ns/docbook'><title>T</title>\n<para>one</para><para>tw")
    #expect(reading.ids == ["xml/not-well-formed"])
    #expect(reading.diagnostics.first?.severity == .error)
    #expect(reading.document.blocks.plainText == "one tw")
    let span = reading.diagnostics.first?.span.offset ?? 0
    #expect(reading.source.place(at: Int(span)).line == 2)
  }

  @Test("hostile documents are refused whole, each with its reason")
  func hostile() {
    func ids(_ text: String) -> [String] {
      let reading = Reading(text)
      #expect(reading.document.blocks.isEmpty)
      return reading.ids
    }
    #expect(ids("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><article>&b;</article>") == ["xml/declaration"])
    #expect(ids(String(repeating: "<section>", count: 300)) == ["budget/xml"])
    #expect(ids("<?xml version='1.0' encoding='KOI8-R'?><article/>") == ["xml/encoding"])
    #expect(ids("") == ["xml/not-well-formed"])
    #expect(Reading("<html><body>x</body></html>").ids.first == "docbook/not-docbook")
  }

  @Test("what an audience may not see is not read; a role is no label")
  func labels() {
    let reading = Reading.article(
      """
      <para security="TLP:RED">hidden <xref linkend="none"/></para><para security="internal">seen</para>
      <para>a <phrase role="red">b</phrase> <phrase security="TLP:CLEAR">c</phrase><phrase security="tlp:ambr">d</phrase></para>
      """)
    #expect(reading.document.blocks.plainText.trimming == "seen a b c")
    #expect(reading.diagnostics == [])
  }

  @Test("every node stands where it was written")
  func spans() {
    let reading = Reading.article("\n<section>\n<title>A</title>\n<para>b <emphasis>c</emphasis></para></section>")
    func written(_ span: SourceSpan) -> String { reading.source.text(of: span) }
    let blocks = reading.document.blocks
    #expect(blocks.map { written($0.span) } == ["<title>A</title>", "<para>b <emphasis>c</emphasis></para>"])
    guard case .paragraph(let content)? = blocks.last?.kind else { return }
    #expect(content.map { written($0.span) } == ["b ", "<emphasis>c</emphasis>"])
  }
}

extension String {
  fileprivate var trimming: String { split(separator: " ").joined(separator: " ") }
}
