import DocumentModel
import MarkdownSyntax
import Testing

@Suite("Hostile input")
struct RobustnessTests {
  /// What opens, how often, and what closes.
  private static let nests: [String: (open: String, count: Int, close: String)] = [
    "quotes": ("> ", 100_000, ""), "lists": ("- ", 100_000, ""), "spans": ("[", 100_000, "]{.a}"),
    "images": ("![", 100_000, "](u)"), "emphasis": ("*a **a ", 50_000, "b** b*"), "divs": ("::: a\n", 100_000, "\n:::"),
    "quotation marks": ("\"a 'a ", 9_000, " b' b\""),
  ]

  @Test("nesting past the limits keeps the text, warns once, and ends", arguments: nests.keys.sorted())
  func depth(_ name: String) throws {
    let nest = try #require(RobustnessTests.nests[name])
    let text =
      String(repeating: nest.open, count: nest.count) + "word" + String(repeating: nest.close, count: nest.count)
    let reading = Reading(text)
    #expect(reading.tree.contains("word"))
    #expect(reading.ids.filter { $0 == "markdown/too-deep" }.count == 1)
    #expect(reading.ids.count == 1)
  }

  @Test("nesting within the limits is kept and not spoken of")
  func withinLimits() {
    let quotes = Reading(String(repeating: "> ", count: 400) + "a")
    #expect(quotes.tree.components(of: "quote(") == 400)
    #expect(quotes.ids.isEmpty)
    let spans = Reading(String(repeating: "[", count: 900) + "a" + String(repeating: "]{.a}", count: 900))
    #expect(spans.tree.components(of: "span[") == 900)
    #expect(spans.ids.isEmpty)
  }

  @Test(
    "a brace that closes nothing, at the first byte of a file", arguments: ["}\n===", "a}\n===", "# }", "}", "```}"])
  func strayBrace(_ text: String) {
    #expect(Reading(text).result.document.blocks.count == 1)
  }

  @Test(
    "openers that nothing closes stay text",
    arguments: [
      "[", "![", "^[", "[@a; ", "[a]{.b ", "<a ", "x <!--", "{{< ", "$a ", "`", "~a^b", "\"a ", "*a _b ", "www.",
      "a@b.",
    ])
  func unclosed(_ opener: String) {
    let text = String(repeating: opener, count: 20_000)
    #expect(!Reading(text).tree.isEmpty)
    #expect(!Reading(text, options: .gitHub).tree.isEmpty)
  }
}

extension String {
  /// How often a text occurs.
  func components(of text: String) -> Int { ranges(of: text).count }
}
