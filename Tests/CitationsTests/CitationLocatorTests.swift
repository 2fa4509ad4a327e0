import Citations
import DocumentModel
import Testing

@Suite("Locators of citations")
struct CitationLocatorTests {
  @Test(
    "a locator is read off the suffix, and the rest is kept",
    arguments: [
      (", p. 3", CitationLocator.Kind.page, "3", ""), (", pp. 3-5", .page, "3–5", ""),
      (", pp. 3–5, 7, emphasis added", .page, "3–5, 7", ", emphasis added"), (" 33", .page, "33", ""),
      (", 33--35", .page, "33–35", ""), (", ¶ 12", .paragraph, "12", ""),
      (", ¶¶ 12-14 passim", .paragraph, "12–14", " passim"),
      (", § 4", .section, "4", ""), (", sec. 4.2", .section, "4.2", ""), (", chap. xii", .chapter, "xii", ""),
      (", page 3.", .page, "3", "."), (", {pp. iv, vi}, see", .page, "iv, vi", ", see"), (", n. 7", .note, "7", ""),
      (", paragraphs 1 & 2", .paragraph, "1 & 2", ""),
    ])
  func split(suffix: String, kind: CitationLocator.Kind, value: String, rest: String) throws {
    let found = try #require(CitationLocator.split([.text(suffix)]))
    #expect(found.locator == CitationLocator(kind, value))
    #expect(found.rest.plainText == rest)
  }

  @Test(
    "what is no locator is left alone",
    arguments: ["", ", emphasis added", ", pageant 3", ", passim", ", p. the third", " and others", ", {", "—", ", p."])
  func none(suffix: String) { #expect(CitationLocator.split([.text(suffix)]) == nil) }
}
