import Diagnostics
import DocumentModel
import Formats
import Foundation
import PluginKit
import TestSupport
import Testing
import Workspace

@Suite("HTML reads back")
struct HTMLReadBackTests {
  private static func page(_ blocks: [Block], _ renderer: any Renderer.Type, isStandalone: Bool = false) -> Rendering {
    var document = Document(blocks: blocks)
    if isStandalone { document.metadata.title = [.text("Title")] }
    return Rendering.of(document, with: renderer, isStandalone: isStandalone, files: [:])
  }

  private static func read(_ page: Rendering) -> Document { Reading.of(page.bytes, with: HTMLReader.self).document }

  private static func expectSame(
    _ first: [Block], _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for (renderer, isStandalone) in [
      (HTMLRenderer.self as any Renderer.Type, false), (HTMLRenderer.self, true), (PlainHTMLRenderer.self, false),
    ] {
      let equivalence = HTMLEquivalence(isPlain: renderer.name == "plain-html")
      let second = read(page(first, renderer, isStandalone: isStandalone)).blocks
      guard let difference = difference(first, second, equivalence) else { continue }
      Issue.record("\(name) through \(renderer.name), \(difference)", sourceLocation: sourceLocation)
    }
  }

  /// Nil where both trees are the same up to the differences; else the first blocks that differ.
  private static func difference(
    _ first: [Block], _ second: [Block], _ equivalence: HTMLEquivalence = HTMLEquivalence()
  ) -> String? {
    var read = equivalence
    read.isRead = true
    let (expected, found) = (equivalence.reduce(first), read.reduce(second))
    guard expected != found else { return nil }
    let place = zip(expected, found).enumerated().first { $1.0 != $1.1 }?.offset ?? min(expected.count, found.count)
    func lines(_ blocks: [Block]) -> [Substring] {
      guard place < blocks.count else { return [] }
      let source = SourceFile(id: .none, path: "", bytes: [])
      return TreeDump.text(of: Document(blocks: [blocks[place]]), in: source).split(separator: "\n")
        .map { $0.replacing(" @?", with: "").replacing(" @1:1-1:1", with: "") }
    }
    let (wanted, got) = (lines(expected), lines(found))
    let line = zip(wanted, got).enumerated().first { $1.0 != $1.1 }?.offset ?? min(wanted.count, got.count)
    func dump(_ lines: [Substring]) -> String {
      lines.dropFirst(max(0, line - 3)).prefix(8).joined(separator: "\n")
    }
    guard wanted == got else { return "block \(place):\n\(dump(wanted))\nread back as\n\(dump(got))" }
    // What the dump does not show: columns and what is set tight.
    func properties(_ block: Block) -> [Substring] {
      var text = ""
      Swift.dump(block, to: &text)
      return text.split(separator: "\n")
    }
    return "block \(place):\n\(properties(expected[place]).difference(from: properties(found[place])))"
  }

  /// The same for the tree that was read once it is written as Markdown.
  private static func differenceThroughMarkdown(_ first: [Block], _ second: Document) -> String? {
    let again = MarkdownReadBackTests.read(MarkdownRendererTests.render(second, isStandalone: false).0).blocks
    let markdown = MarkdownEquivalence(rules: Set(MarkdownEquivalence.Rule.allCases))
    func reduced(_ blocks: [Block], isRead: Bool) -> [Block] {
      markdown.reduce(Document(blocks: HTMLEquivalence(isRead: isRead).reduce(blocks))).blocks
    }
    return difference(reduced(first, isRead: false), reduced(again, isRead: true), HTMLEquivalence(isRead: true))
  }

  @Test("each notation of the dialect comes back as the same tree", arguments: MarkdownSamples.all)
  func samples(text: String) { Self.expectSame(MarkdownReadBackTests.read(text).blocks, text) }

  @Test("a note in a link, which a page shows as a number without a link, comes back")
  func noteInLink() {
    let first = MarkdownReadBackTests.read("A [link^[Its note.]](u), a note^[First.] and a [second^[Third.]](v).\n")
      .blocks
    let second = Self.read(Self.page(first, HTMLRenderer.self)).blocks
    #expect(Self.difference(first, second) == nil)
  }

  @Test("the reference document, the trees of the syntax and the briefs come back as the same trees")
  func documents() throws {
    let root = SharedMaterial.packageRoot
    let files = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter {
      $0.hasSuffix(".md")
        && ["Reports/", "Plugins/Topics/", "Tests/MarkdownSyntaxTests/Trees/", "Tests/FormatsTests/Goldens/"].contains(
          where: $0.hasPrefix)
    }
    #expect(files.count > 15)
    for name in files.sorted() {
      let text = try String(contentsOf: root.appending(path: name), encoding: .utf8)
      Self.expectSame(MarkdownReadBackTests.read(text).blocks, name)
    }
  }

  @Test("Markdown, made HTML and Markdown again, is the same tree")
  func throughMarkdown() throws {
    let root = SharedMaterial.packageRoot
    let files = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter {
      $0.hasSuffix(".md") && ($0.hasPrefix("Reports/") || $0 == "Tests/FormatsTests/Goldens/reference.md")
    }
    for name in files.sorted() {
      let first = MarkdownReadBackTests.read(try String(contentsOf: root.appending(path: name), encoding: .utf8)).blocks
      let second = Self.read(Self.page(first, HTMLRenderer.self))
      #expect(Self.differenceThroughMarkdown(first, second) == nil, "\(name)")
    }
  }

  @Test(
    "each difference is needed by its sample, and all of them together are enough", arguments: HTMLDifference.allCases)
  func differences(difference: HTMLDifference) {
    let first = MarkdownReadBackTests.read(difference.sample).blocks
    let second = Self.read(Self.page(first, HTMLRenderer.self)).blocks
    #expect(Self.difference(first, second) == nil)
    var others = HTMLEquivalence()
    others.ignored.remove(difference)
    #expect(Self.difference(first, second, others) != nil, "\(difference.reason) It is not needed here.")
  }

  @Test("random texts of the dialect come back as the same tree", arguments: PropertyRuns.seeds(200))
  func texts(seed: UInt64) {
    let text = RandomMarkdown.text(seed: seed)
    Self.expectSame(MarkdownReadBackTests.read(text).blocks, text)
  }

  @Test("random trees, as Markdown has them, come back as the same tree, by way of Markdown too")
  func trees() {
    for seed in PropertyRuns.seeds(200) {
      let text = MarkdownRendererTests.render(RandomDocument.document(seed: seed, size: 12), isStandalone: false).0
      let first = MarkdownReadBackTests.read(text).blocks
      let second = Self.read(Self.page(first, HTMLRenderer.self))
      #expect(Self.difference(first, second.blocks) == nil, "seed \(seed)")
      #expect(Self.differenceThroughMarkdown(first, second) == nil, "seed \(seed)")
    }
  }
}
