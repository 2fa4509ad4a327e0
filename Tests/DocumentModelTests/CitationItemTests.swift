import DocumentModel
import Testing

@Suite("Citation keys in texts")
struct CitationItemTests {
  @Test(
    "a text names a key behind a commercial at, in braces or without them",
    arguments: [
      ("see @a-b, p. 3", true), ("@x and [@{a-b}]", true), ("@@a-b", true), ("a-b", false), ("@ a-b", false),
      ("@{a-b", false), ("@a", false), ("", false),
    ])
  func named(text: String, isNamed: Bool) { #expect(CitationItem(key: "a-b").isNamed(in: text) == isNamed) }
}
