import MarkdownSyntax
import Testing

@Suite("GFM conformance")
struct GFMTests {
  @Test("the extension examples of GFM 0.29 pass as listed")
  func specification() throws {
    guard let examples = try SpecificationExample.load("gfm/gfm-0.29-extensions.json", for: "GFM examples") else {
      return
    }
    try Ratchet.check("GFM", examples, options: options)
  }

  @Test("the extension tests of cmark-gfm pass as listed")
  func extensions() throws {
    guard let examples = try SpecificationExample.load("gfm/cmark-gfm-extension-tests.json", for: "cmark-gfm tests")
    else { return }
    try Ratchet.check("GFM-extensions", examples, options: options)
  }

  private func options(of example: SpecificationExample) -> MarkdownOptions {
    let known: [String: MarkdownExtensions] = [
      "table": .tables, "strikethrough": .strikeout, "autolink": .autolinks, "tagfilter": .tagFilter,
      "footnotes": .footnotes, "tasklist": .taskLists,
    ]
    var options = MarkdownOptions.commonMark
    for name in example.extensions ?? [] { options.extensions.formUnion(known[name] ?? []) }
    options.allowsRawHTML = true
    return options
  }
}
