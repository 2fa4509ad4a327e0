import DocumentModel
import Foundation
import MarkdownSyntax
import TestSupport
import Testing

@Suite("The dialect")
struct DialectTests {
  @Test(
    "attributes follow Pandoc's rules wherever they may stand",
    arguments: [
      Case("# A {#id .c k=v k2=\"v w\"}", #"h1["A"]{#id .c k=v k2=v w}"#),
      Case("# A {-}", #"h1["A"]{.unnumbered}"#),
      Case("# A {.1a}", #"h1["A {.1a}"]"#),
      Case("# A #{#x}", #"h1["A #"]{#x}"#),
      Case("A {#x}\n===", #"h1["A"]{#x}"#),
      Case("## W {.amber}", #"h2["W"]{.amber}"#),
      Case("# `{x}`", #"h1[code("{x}")]"#),
      Case("[a]{.x}", #"para[span["a"]{.x}]"#),
      Case("[a]{}", #"para[span["a"]]"#),
      Case("[a] {.x}", #"para["[a] {.x}"]"#),
      Case("[a]{tlp=\u{201C}TLP:AMBER\u{201D}}", #"para[span["a"]{tlp=TLP:AMBER}]"#),
      Case("[a]{tlp=\"TLP:GREEN\"}", #"para[span["a"]{tlp=TLP:GREEN}]"#),
      Case("[a]{#x #y}", #"para[span["a"]{#y}]"#),
      Case("[a]{class=\"b c\" id=z}", #"para[span["a"]{#z .b .c}]"#),
      Case("[a]{k='v \"w\"'}", #"para[span["a"]{k=v "w"}]"#),
      Case("[a]{.x\n.y}", #"para[span["a"]{.x .y}]"#),
      Case("[*a* `b`]{.x}", #"para[span[em["a"], " ", code("b")]{.x}]"#),
      Case("[[a]{.y} b]{.x}", #"para[span[span["a"]{.y}, " b"]{.x}]"#),
      Case("[a](u){.x}", #"para[link<u>["a"]{.x}]"#),
      Case("[a](u 't'){#i}", #"para[link<u 't'>["a"]{#i}]"#),
      Case("a ![b](u){width=50%}", #"para["a ", image<u>["b"]{width=50%}]"#),
      Case("`a`{.swift}", #"para[code("a"){.swift}]"#),
      Case("`a`{=docbook}", "para[raw-docbook(a)]"),
      Case("`a`{=docbook .c}", #"para[code("a"), "{=docbook .c}"]"#),
      Case("```{.swift #x}\na\n```", #"code("a"){#x .swift}"#),
      Case("```py {.x}\na\n```", #"code("a"){.py .x}"#),
      Case("```{=docbook}\n<a/>\n```", #"raw-docbook("<a/>")"#),
      Case("[a]{.smallcaps}", #"para[smallCaps["a"]]"#),
      Case("[a]{.mark}", #"para[highlight["a"]]"#),
      Case("[a]{.underline}", #"para[underline["a"]]"#),
    ])
  func attributes(_ example: Case) {
    #expect(Reading(example.input, options: .plain).tree == example.tree)
  }

  @Test(
    "blocks of the dialect",
    arguments: [
      Case("::: note\na\n:::", #"div(para["a"]){.note}"#),
      Case("::: note :::\na\n:::", #"div(para["a"]){.note}"#),
      Case("::: two words\na", "para[\"::: two words\", soft, \"a\"]"),
      Case("text\n::: note\na\n:::\nb", #"para["text"] div(para["a"]){.note} para["b"]"#),
      Case(":::: a\n::: b\nx\n:::\ny\n::::", #"div(div(para["x"]){.b} para["y"]){.a}"#),
      Case("::: a\n> q\n:::\nb", #"div(quote(para["q"])){.a} para["b"]"#),
      Case("::: a\n- i\n:::\nb", #"div(bullets{(plain["i"])}){.a} para["b"]"#),
      Case("::: a\n```\n:::\n```\n:::\nb", #"div(code(":::")){.a} para["b"]"#),
      Case("- x\n\n  ::: a\n  y\n  :::\n", #"bullets/loose{(para["x"] div(para["y"]){.a})}"#),
      Case(
        "::: {.timeline topic=refugees from=2004}\na\n:::", #"directive-timeline(para["a"]){topic=refugees from=2004}"#),
      Case("::: {.timeline .wide}\n:::", "directive-timeline(){.wide}"),
      Case("::: {tlp=\"TLP:AMBER\"}\na\n:::", #"div(para["a"]){tlp=TLP:AMBER}"#),
      Case("Term\n: Def", #"defs{["Term"] = (plain["Def"])}"#),
      Case("Term\n\n: Def", #"defs{["Term"] = (para["Def"])}"#),
      Case("T\n: a\n: b\n\nU\n: c", #"defs{["T"] = (plain["a"]) | (plain["b"]); ["U"] = (plain["c"])}"#),
      Case("T\n~ a", #"defs{["T"] = (plain["a"])}"#),
      Case("T\n:   a\n\n    b", #"defs{["T"] = (plain["a"] plain["b"])}"#),
      Case("a\nb\n: c", #"para["a", soft, "b", soft, ": c"]"#),
      Case("*T*\n: a\n\nafter", #"defs{[em["T"]] = (plain["a"])} para["after"]"#),
      Case(
        "| a | b |\n|---|--:|\n| 1 | 2 |",
        #"table{standard,right // plain["a"] | plain["b"] / plain["1"] | plain["2"]}"#),
      Case("|a|\n|-|\n|x\\|y|", #"table{standard // plain["a"] / plain["x|y"]}"#),
      Case("|a|\n|-|\n|b|\n\n: Cap {#tbl-x}", #"table{standard // plain["a"] / plain["b"] caption["Cap"]}{#tbl-x}"#),
      Case("|a|\n|-|\n|b|\n: Cap", #"table{standard // plain["a"] / plain["b"] caption["Cap"]}"#),
      Case("Table: Cap\n\n|a|\n|-|\n|b|", #"table{standard // plain["a"] / plain["b"] caption["Cap"]}"#),
      Case("- [ ] a\n- [x] b\n- c", #"bullets{[ ](plain["a"]), [x](plain["b"]), (plain["c"])}"#),
      Case("-\n    \n  a", #"bullets{()} para["a"]"#),
      Case("-\n    a", #"bullets{(plain["a"])}"#),
      Case("3) a\n4) b", #"numbers3){(plain["a"]), (plain["b"])}"#),
      Case(
        "![A *b*](x.png){#fig-x .w}", #"figure(plain[image<x.png>["A ", em["b"]]{.w}] caption["A ", em["b"]]){#fig-x}"#),
      Case("![A](x.png){alt=\"C\"}", #"figure(plain[image<x.png>["C"]] caption["A"])"#),
      Case("![](x.png)", "para[image<x.png>[]]"),
      Case("![A](x.png)\\", #"para[image<x.png>["A"]]"#),
      Case("| a\n|   b\n| c", "lines[\"a\"][\"\u{A0}\u{A0}\", \"b\"][\"c\"]"),
      Case("* * *", "rule"),
      Case("(C) 2007", #"para["(C) 2007"]"#),
      Case("# A\n\n# A", #"h1["A"] h1["A"]"#),
      Case("{{< include part.md >}}", "para[shortcode(include part.md)]"),
    ])
  func blocks(_ example: Case) {
    #expect(Reading(example.input, options: .plain).tree == example.tree)
  }

  @Test(
    "inlines of the dialect",
    arguments: [
      Case("\"a\"", #"para[double-quoted["a"]]"#),
      Case("'a' \"b 'c'\"", #"para[single-quoted["a"], " ", double-quoted["b ", single-quoted["c"]]]"#),
      Case("it's", "para[\"it\u{2019}s\"]"),
      Case("the '90s", "para[\"the \u{2019}90s\"]"),
      Case("\"a", "para[\"\u{201C}a\"]"),
      Case("*\"a\"*", #"para[em[double-quoted["a"]]]"#),
      Case("a--b---c...", "para[\"a\u{2013}b\u{2014}c\u{2026}\"]"),
      Case("a ---- b", "para[\"a \u{2014}- b\"]"),
      Case(#"\"a\""#, #"para["\"a\""]"#),
      Case(#"a\ b"#, "para[\"a\u{A0}b\"]"),
      Case("H~2~O", #"para["H", subscript["2"], "O"]"#),
      Case("x^2^", #"para["x", superscript["2"]]"#),
      Case("a^b c^", #"para["a^b c^"]"#),
      Case(#"a^b\ c^"#, "para[\"a\", superscript[\"b\u{A0}c\"]]"),
      Case("~~a~~", #"para[strikeout["a"]]"#),
      Case("$x^2$", "para[math(x^2)]"),
      Case("$20 and $30", #"para["$20 and $30"]"#),
      Case("$$x$$", "para[display(x)]"),
      Case("a^[n *m*] b", #"para["a", note(para["n ", em["m"]]), " b"]"#),
      Case("{{< value k#c07 >}}", "para[shortcode(value k#c07)]"),
      Case("[x]({{< meta url >}}#{{< var a >}})", #"para[link<{{< meta url >}}#{{< var a >}}>["x"]]"#),
      Case("[x]({{< meta url)", #"para["[x]({{< meta url)"]"#),
      Case("{{< a \"b c\" k=v u=\"w x\" >}}", "para[shortcode(a b c k=v u=w x)]"),
      Case("{{< video https://x.y/z?a=b >}}", "para[shortcode(video https://x.y/z?a=b)]"),
      Case("{{{< a >}}}", #"para["{{< a >}}"]"#),
      Case("{{</* a */>}}", #"para["{{< a >}}"]"#),
      Case("{{< a", #"para["{{< a"]"#),
      Case("[80](claim:k#c07)", #"para[link<claim:k#c07>["80"]]"#),
      Case("<https://x.y>", #"para[link<https://x.y>["https://x.y"]]"#),
      Case("[a <https://x.y>](u)", #"para[link<u>["a ", link<https://x.y>["https://x.y"]]]"#),
      Case("[a www.x.y](u)", #"para[link<u>["a www.x.y"]]"#),
      Case("see www.x.y.", #"para["see ", link<http://www.x.y>["www.x.y"], "."]"#),
      Case("a &amp; &copy; &#65;", "para[\"a & \u{A9} A\"]"),
      Case("a<b>c", #"para["a<b>c"]"#),
      Case("a <!-- x --> b", #"para["a  b"]"#),
      Case("a[^1]\n\n[^1]: n", #"para["a", note(para["n"])]"#),
      Case("a[^1]\n\n[^1]: n\n\n    m", #"para["a", note(para["n"] para["m"])]"#),
      Case("a[^1]\n\n[^1]: n [^2]\n\n[^2]: m", #"para["a", note(para["n [^2]"])]"#),
      Case("a\0b", "para[\"a\u{FFFD}b\"]"),
      Case("Mr. Kim, p. 3, e.g. x.", "para[\"Mr.\u{A0}Kim, p.\u{A0}3, e.g.\u{A0}x.\"]"),
      Case("xp. 3, Mr.  Kim, A. B", #"para["xp. 3, Mr.  Kim, A. B"]"#),
      Case("a ==b== c", #"para["a ==b== c"]"#),
    ])
  func inlines(_ example: Case) {
    #expect(Reading(example.input, options: .plain).tree == example.tree)
  }

  @Test(
    "headings get Pandoc's identifiers",
    arguments: [
      ("# Über die *Lage* in 2.5", "über-die-lage-in-2.5"), ("# 3. Applications", "applications"), ("# 33", "section"),
      ("# Dogs?--in *my* house?", "dogsin-my-house"), ("# [HTML], [S5], or [RTF]?", "html-s5-or-rtf"),
      ("# A {#b}", "b"), ("# `code` x", "code-x"),
      ("# A^[note] b[^n]\n\n[^n]: c", "a-b"),
    ])
  func identifiers(_ input: String, _ id: String) {
    #expect(Reading(input).result.document.blocks.first?.attributes.id == id)
  }

  @Test("the text of a heading is a label for references, also before it; definitions come first")
  func headingReferences() {
    #expect(Reading("[The *end*]\n\n# The *end*").tree.hasPrefix(##"para[link<#the-end>["The ", em["end"]]]"##))
    #expect(Reading("# A\n\n[a]\n\n[a]: u").tree.hasSuffix(#"para[link<u>["a"]]"#))
    let clear = Reading("# A {.amber}\n\n[A]\n\n# B\n\n[A]", admission: WallTests.clear)
    #expect(clear.tree == #"h1["B"]{#b} para["[A]"]"#)
  }

  @Test("equal headings are told apart by numbers, also from identifiers that authors wrote")
  func equalHeadings() {
    let blocks = Reading("# A\n\n# A\n\n# A\n\n# B {#a-1}").result.document.blocks
    #expect(blocks.map(\.attributes.id) == ["a", "a-2", "a-3", "a-1"])
  }

  @Test("references to one definition of a note share the note")
  func sharedNotes() throws {
    let reading = Reading("a[^n] b[^n]\n\n[^n]: x")
    guard case .paragraph(let content)? = reading.result.document.blocks.first?.kind else { return }
    let notes = content.compactMap { inline -> Footnote? in
      if case .footnote(let note) = inline.kind { note } else { nil }
    }
    try #require(notes.count == 2)
    #expect(notes[0] === notes[1])
  }

  @Test("front matter is found between its fences and not parsed", arguments: ["\n", "\r\n", "\r"])
  func frontMatter(_ end: String) {
    let reading = Reading(["---", "title: X", "---", "# A"].joined(separator: end))
    #expect(reading.result.frontMatter.map(reading.text) == "title: X" + end)
    #expect(reading.tree == #"h1["A"]{#a}"#)
  }

  @Test(
    "what opens like front matter and is none stays text", arguments: ["---\n\ntitle: X\n---\n", "---\ntitle: X\n"])
  func noFrontMatter(_ text: String) {
    #expect(Reading(text).result.frontMatter == nil)
  }

  @Test(
    "a comment that is nearly an exemption is said and exempts nothing",
    arguments: [
      "dosier: allow a/b because x", "Dossier: allow a/b because x", "dossier: alow a/b because x",
      "dossier: allow a/b",
      "dossier: allow because x", "dossier: allow a/b until because x", "dossier: allow everything because x",
    ])
  func nearExemptions(_ comment: String) {
    let reading = Reading("<!-- \(comment) -->\n\na\n")
    #expect(reading.result.exemptions.isEmpty)
    #expect(reading.ids == ["exemption/syntax"])
  }

  @Test("ordinary comments are nobody's business", arguments: ["note: ask her", "TODO: figures", "https://x.org: see"])
  func ordinaryComments(_ comment: String) {
    #expect(Reading("<!-- \(comment) -->\n\na\n").ids.isEmpty)
  }

  @Test("a comment that is addressed to Dossier is handed on with the block after it; other comments vanish")
  func exemptions() {
    let reading = Reading(
      "<!-- dossier: allow figure/unbound until 2026-09 because x y -->\n\n"
        + "a <!-- b --> <!--dossier:allow a/b,c/* because z-->\n")
    #expect(
      reading.result.exemptions.map { reading.text($0.span) }
        == [
          "<!-- dossier: allow figure/unbound until 2026-09 because x y -->", "<!--dossier:allow a/b,c/* because z-->",
        ])
    #expect(reading.result.exemptions.map(\.rules) == [["figure/unbound"], ["a/b", "c/*"]])
    #expect(reading.result.exemptions.map(\.until) == ["2026-09", nil])
    #expect(reading.result.exemptions.map(\.reason) == ["x y", "z"])
    #expect(reading.result.exemptions.first.map { reading.text($0.block).hasPrefix("a <!-- b") } == true)
    #expect(reading.result.exemptions.last?.block.isKnown == false)
    #expect(reading.tree == #"para["a"]"#)
    #expect(reading.ids.isEmpty)
  }

  @Test("extensions that are off can be switched on")
  func switched() {
    func tree(_ text: String, _ extensions: MarkdownExtensions) -> String {
      var options = MarkdownOptions.plain
      options.extensions.formUnion(extensions)
      return Reading(text, options: options).tree
    }
    #expect(tree("a ==b *c*== d ==e", .mark) == #"para["a ", highlight["b ", em["c"]], " d ==e"]"#)
    #expect(tree("a === b==c", .mark) == #"para["a === b==c"]"#)
    #expect(tree("a\nb", .hardLineBreaks) == #"para["a", hard, "b"]"#)
  }

  @Test("every extension has its place on the page of the dialect")
  func documented() throws {
    let page = SharedMaterial.packageRoot.appending(path: "Documentation/markdown.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    for name in MarkdownExtensions.names { #expect(text.contains("`\(name)`"), "\(name)") }
  }

  @Test("extensions have names that can be listed and looked up")
  func names() {
    for name in MarkdownExtensions.names { #expect(MarkdownExtensions(name: name)?.names == [name]) }
    #expect(MarkdownExtensions(name: "emoji") == nil)
    #expect(MarkdownOptions.dossier.extensions.names.contains("smart"))
  }
}
