import DocumentModel
import MarkdownSyntax
import Testing

@Suite("Comments and what is dropped")
struct CommentTests {
  @Test(
    "only the white space that would end or begin a line without them goes with them",
    arguments: [
      Case("a <!-- x -->", #"para["a"]"#),
      Case("a <!-- x --> <!-- y -->", #"para["a"]"#),
      Case("a <!-- x -->\n<!-- y -->", #"para["a"]"#),
      Case("x <!-- y -->\nb", #"para["x", soft, "b"]"#),
      Case("x\n    <!-- y --> b", #"para["x", soft, "b"]"#),
      Case("*a <!-- x -->\nb*", #"para[em["a", soft, "b"]]"#),
      Case("a <!-- x --> b", #"para["a  b"]"#),
      Case("# <!-- x --> a", #"h1["a"]"#),
      Case("- a <!-- x -->", #"bullets{(plain["a"])}"#),
    ])
  func ends(_ example: Case) { #expect(Reading(example.input, options: .plain).tree == example.tree) }

  @Test(
    "a comment changes nothing else",
    arguments: [
      ("&#13;a", "b"), ("&#32;\nb", ""), ("a&#32;\nb", "c"), ("&#32;a&#32;", ""), ("&#9;a", " &#9;"), ("a\u{C}", "b"),
      ("a", "b\u{C}"), ("&nbsp;a", "&nbsp;"), ("*a*\\\nb", "&#32;"), ("\u{A0}", "a"),
    ])
  func inside(_ before: String, _ after: String) {
    #expect(
      Reading("\(before)<!-- -->\(after)", options: .plain).tree == Reading(before + after, options: .plain).tree)
  }

  @Test("what is refused leaves no space at an end of a line, either")
  func refused() {
    let refusing = Admission { attributes, _ in !attributes.hasClass("amber") }
    for text in ["`x`{.amber} a", "`x`{.amber} [y]{.amber} a", "a [x](y){.amber}", "a <xy:z>{.amber} <!-- -->"] {
      #expect(Reading(text, options: .plain, admission: refusing).tree == #"para["a"]"#, "\(text)")
    }
  }
}
