import DocumentModel
import MarkdownSyntax
import Testing

@Suite("Citations")
struct CitationTests {
  @Test(
    "citations are read as Pandoc reads them",
    arguments: [
      Case("[@a]", "para[cite(@a)]"),
      Case("[@kirby-2014#c07]", "para[cite(@kirby-2014#c07)]"),
      Case("[@a, p. 3]", #"para[cite(@a [", p.\#u{A0}3"])]"#),
      Case("[see @a, p. 3; also -@b]", #"para[cite(["see"] @a [", p.\#u{A0}3"]; ["also"] -@b)]"#),
      Case("@a says", #"para[cite(+@a), " says"]"#),
      Case("@a [p. 33]", #"para[cite(+@a ["p.\#u{A0}33"])]"#),
      Case("[\"@a\"]", #"para["[", double-quoted[cite(+@a)], "]"]"#),
      Case("[@a, *x; y*; @b]", #"para[cite(@a [", ", em["x; y"]]; @b)]"#),
      Case("[*@a*]", #"para["[", em[cite(+@a)], "]"]"#),
      Case("_@a_", #"para["_", cite(+@a_)]"#),
      Case("@a\n[p. 33]", #"para[cite(+@a ["p.\#u{A0}33"])]"#),
      Case("[@a]: u", #"para[cite(@a), ": u"]"#),
      Case("@a[p. 33]", #"para[cite(+@a ["p.\#u{A0}33"])]"#),
      Case("@a [see @b]", #"para[cite(+@a; ["see"] @b)]"#),
      Case("@a's [p. 9]", "para[cite(+@a), \"\u{2019}s [p.\u{A0}9]\"]"),
      Case("@a [p. 3](url)", #"para[cite(+@a), " ", link<url>["p.\#u{A0}3"]]"#),
      Case("-@a", "para[cite(-@a)]"),
      Case("a@b.com", #"para[link<mailto:a@b.com>["a@b.com"]]"#),
      Case(#"\@a"#, #"para["@a"]"#),
      Case("@a.b.", #"para[cite(+@a.b), "."]"#),
      Case("@a,b", #"para[cite(+@a), ",b"]"#),
      Case("@a=b", #"para[cite(+@a), "=b"]"#),
      Case("@https://x/y", "para[cite(+@https://x/y)]"),
      Case("@{https://x/y.}", "para[cite(+@https://x/y.)]"),
      Case("[@{a b}]", #"para["[@{a b}]"]"#),
      Case("[@a]{.x}", "para[span[cite(+@a)]{.x}]"),
      Case("[@a](url)", "para[link<url>[cite(+@a)]]"),
      Case("[a; @b]", #"para["[a; ", cite(+@b), "]"]"#),
      Case("[*see* @a]", #"para[cite([em["see"]] @a)]"#),
      Case("[@a and @b]", #"para[cite(@a [" and ", cite(+@b)])]"#),
      Case("[@a [@b]]", #"para[cite(@a [" ", cite(@b)])]"#),
      Case(#"[@a, x\; y]"#, #"para[cite(@a [", x; y"])]"#),
      Case("[@a;\n@b]", "para[cite(@a; @b)]"),
      Case("@_x", "para[cite(+@_x)]"),
      Case("@1a", "para[cite(+@1a)]"),
      Case("@ a", #"para["@ a"]"#),
      Case("[@fig-x]", "para[ref(fig-x)]"),
      Case("@fig-x shows", #"para[ref(fig-x), " shows"]"#),
      Case("[-@tbl-x]", "para[ref(-tbl-x)]"),
      Case("[Chart @fig-x]", #"para[ref(["Chart"]fig-x)]"#),
      Case("[@fig-a; @fig-b]", #"para[ref(fig-a), ", ", ref(fig-b)]"#),
      Case("end.[@a]", #"para["end.", cite(@a)]"#),
      Case("**@a**", "para[strong[cite(+@a)]]"),
      Case("^[As @a [p. 3] says.]", #"para[note(para["As ", cite(+@a ["p.\#u{A0}3"]), " says."])]"#),
      Case("@a \u{2014} b", "para[cite(+@a), \" \u{2014} b\"]"),
      Case("@a\u{2019}s", "para[cite(+@a), \"\u{2019}s\"]"),
    ])
  func citations(_ example: Case) {
    #expect(Reading(example.input, options: .plain).tree == example.tree)
  }

  @Test("two hyphens end a key: with smart punctuation they are a dash")
  func doubledPunctuation() {
    #expect(Reading("@a--b", options: .plain).tree == "para[cite(+@a), \"\u{2013}b\"]")
  }

  @Test("an item's span goes from its prefix to the end of its suffix")
  func itemSpans() throws {
    let text = "x [see @a, p. 3; also -@b]"
    let reading = Reading(text, options: .plain)
    guard case .paragraph(let content)? = reading.result.document.blocks.first?.kind,
      case .cite(let citation)? = content.last?.kind
    else {
      Issue.record("no citation: \(reading.tree)")
      return
    }
    #expect(citation.items.map { reading.text($0.span) } == ["see @a, p. 3", "also -@b"])
    #expect(content.last.map { reading.text($0.span) } == "[see @a, p. 3; also -@b]")
  }
}
