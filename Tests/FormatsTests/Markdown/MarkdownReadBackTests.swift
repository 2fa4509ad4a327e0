import ByteText
import Diagnostics
import DocumentModel
import Foundation
import Formats
import MarkdownSyntax
import PluginKit
import TestSupport
import Testing
import Workspace

@Suite("Markdown reads back")
struct MarkdownReadBackTests {
  static func read(_ text: String) -> Document { reading(text).document }

  static func reading(_ text: String) -> (document: Document, diagnostics: [Diagnostic]) {
    var sink = DiagnosticSink()
    var options = MarkdownOptions.dossier
    options.sectionKinds = ["timeline"]
    let source = SourceMap().add(path: "brief.md", bytes: Array(text.utf8))
    let reading = MarkdownParser.read(source, options: options, diagnostics: &sink)
    return (reading.document, sink.diagnostics)
  }

  /// What is read, written and read again; and what was written.
  private static func readBack(_ text: String) -> (first: Document, second: Document, written: String) {
    let first = read(text)
    let written = MarkdownRendererTests.render(first, isStandalone: false).0
    return (first, read(written), written)
  }

  @Test("each notation of the dialect reads back to the same blocks", arguments: MarkdownSamples.all)
  func samples(text: String) {
    let (first, second, written) = Self.readBack(text)
    #expect(first.blocks == second.blocks, "written as:\n\(written)")
  }

  @Test("the notations read back inside quotations, lists, divs and notes")
  func nested() {
    for text in MarkdownSamples.all where !text.contains("[^") && !text.contains("[ref]:") {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      func indented(_ first: String, _ rest: String) -> String {
        lines.enumerated().map { ($0 == 0 ? first : rest) + $1 }.joined(separator: "\n") + "\n"
      }
      let nested = [
        indented("> ", "> "), indented("- ", "  "), indented("7) ", "   "), indented("[^n]: ", "    ") + "\nx[^n]\n",
        "::: {.box}\n\(text)\n:::\n", indented("- > ", "  > "),
      ]
      for outer in nested {
        let (first, second, written) = Self.readBack(outer)
        #expect(first.blocks == second.blocks, "\(outer)\nwritten as:\n\(written)")
      }
    }
  }

  @Test("the briefs and the topic packs read back to the same blocks")
  func repository() throws {
    let root = SharedMaterial.packageRoot
    let files = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter {
      $0.hasSuffix(".md") && ($0.hasPrefix("Reports/") || $0.hasPrefix("Plugins/Topics/"))
    }
    for name in files.sorted() {
      let (first, second, _) = Self.readBack(try String(contentsOf: root.appending(path: name), encoding: .utf8))
      #expect(first.blocks == second.blocks, "\(name)")
    }
    #expect(!files.isEmpty)
  }

  /// Raw HTML that is kept as text is a paragraph in a tight item, for which Markdown has no notation. What was written
  /// for it reads back to itself.
  private static let unspeakable: [String: Set<Int>] = [
    "commonmark/spec-0.31.2.json": [175],
    // Written out, a row is wider than a page, and the table shares the width out.
    "gfm/cmark-gfm-extension-tests.json": [13, 27],
  ]

  @Test("the examples of CommonMark and GFM read back to the same blocks")
  func examples() throws {
    struct Example: Decodable {
      var example: Int
      var markdown: String
    }
    for file in ["commonmark/spec-0.31.2.json", "gfm/gfm-0.29-extensions.json", "gfm/cmark-gfm-extension-tests.json"] {
      guard let url = SharedMaterial.find("conformance/\(file)", for: "Markdown reads back") else { return }
      for example in try JSONDecoder().decode([Example].self, from: Data(contentsOf: url)) {
        let (first, second, written) = Self.readBack(example.markdown)
        let isUnspeakable = Self.unspeakable[file]?.contains(example.example) ?? false
        #expect(
          (first.blocks == second.blocks) != isUnspeakable,
          "\(file) \(example.example)\n\(example.markdown)\nwritten as:\n\(written)")
        let again = Self.readBack(written)
        #expect(again.first.blocks == again.second.blocks, "\(file) \(example.example), the second time")
      }
    }
  }

  @Test("the reference document looks as it did")
  func golden() {
    Goldens.expect(
      Rendering.of(ReferenceDocument.document, with: MarkdownRenderer.self).bytes,
      matches: "FormatsTests/Goldens/reference.md")
  }

  @Test("no tree makes it fail, lets a control through or gives other bytes the second time")
  func randomTrees() {
    for seed in PropertyRuns.seeds(200) {
      let document = RandomDocument.document(seed: seed)
      let rendering = Rendering.of(document, with: MarkdownRenderer.self)
      let controls = rendering.text.unicodeScalars.filter {
        PlainCharacters.isControl($0) && $0 != "\n" && $0 != "\t"
      }
      #expect(controls.isEmpty, "seed \(seed)")
      #expect(rendering.bytes == Rendering.of(document, with: MarkdownRenderer.self).bytes, "seed \(seed)")
    }
  }
}
