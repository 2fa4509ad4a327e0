import MarkdownSyntax
import Testing

@Suite("CommonMark conformance")
struct CommonMarkTests {
  @Test("the examples of CommonMark 0.31.2 pass as listed")
  func commonMark() throws {
    guard let examples = try SpecificationExample.load("commonmark/spec-0.31.2.json", for: "CommonMark examples")
    else { return }
    var options = MarkdownOptions.commonMark
    options.allowsRawHTML = true
    try Ratchet.check("CommonMark", examples) { _ in options }
  }
}
