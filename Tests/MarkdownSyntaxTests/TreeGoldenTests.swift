import Foundation
import MarkdownSyntax
import TestSupport
import Testing

@Suite("Trees with their places")
struct TreeGoldenTests {
  @Test(
    "the documents in the folder read as they did, every node at its place", arguments: ["blocks", "inlines", "wall"])
  func golden(name: String) throws {
    let folder = SharedMaterial.packageRoot.appending(path: "Tests/MarkdownSyntaxTests/Trees")
    let text = try String(contentsOf: folder.appending(path: "\(name).md"), encoding: .utf8)
    var options = MarkdownOptions.dossier
    options.sectionKinds = ["timeline"]
    let reading = Reading(text, options: options)
    #expect(SpanChecker.faults(in: reading) == [])
    Goldens.expect(
      Array(TreeDump.text(of: reading.result.document, in: reading.source).utf8),
      matches: "MarkdownSyntaxTests/Trees/\(name).tree")
  }
}
