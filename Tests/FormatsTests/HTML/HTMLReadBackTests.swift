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
      let page = page(first, renderer, isStandalone: isStandalone)
      let second = Self.read(page).blocks
      let (expected, found) = (equivalence.reduce(first), equivalence.reduce(second))
      guard expected != found else { continue }
      let place = zip(expected, found).enumerated().first { $1.0 != $1.1 }?.offset ?? min(expected.count, found.count)
      func lines(_ blocks: [Block]) -> [Substring] {
        guard place < blocks.count else { return [] }
        let source = SourceFile(id: .none, path: "", bytes: [])
        return TreeDump.text(of: Document(blocks: [blocks[place]]), in: source).split(separator: "\n")
          .map { $0.replacing(" @?", with: "").replacing(#/ @\d+:\d+-\d+:\d+$/#, with: "") }
      }
      let (wanted, got) = (lines(expected), lines(found))
      let line = zip(wanted, got).enumerated().first { $1.0 != $1.1 }?.offset ?? min(wanted.count, got.count)
      func dump(_ lines: [Substring]) -> String {
        lines.dropFirst(max(0, line - 3)).prefix(8).joined(separator: "\n")
      }
      Issue.record(
        "\(name) through \(renderer.name), block \(place):\n\(dump(wanted))\nread back as\n\(dump(got))",
        sourceLocation: sourceLocation)
    }
  }

  @Test("each notation of the dialect comes back as the same tree", arguments: MarkdownSamples.all)
  func samples(text: String) { Self.expectSame(MarkdownReadBackTests.read(text).blocks, text) }

  @Test("a note in a link, which a page shows as a number without a link, comes back")
  func noteInLink() {
    let first = MarkdownReadBackTests.read("A [link^[Its note.]](u), a note^[First.] and a [second^[Third.]](v).\n")
      .blocks
    let second = Self.read(Self.page(first, HTMLRenderer.self)).blocks
    #expect(HTMLEquivalence().reduce(first) == HTMLEquivalence().reduce(second))
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
    let equivalence = HTMLEquivalence()
    for name in files.sorted() {
      let first = MarkdownReadBackTests.read(try String(contentsOf: root.appending(path: name), encoding: .utf8)).blocks
      let read = Self.read(Self.page(first, HTMLRenderer.self))
      let again = MarkdownReadBackTests.read(MarkdownRendererTests.render(read, isStandalone: false).0).blocks
      #expect(equivalence.reduce(first) == equivalence.reduce(again), "\(name)")
    }
  }

  @Test(
    "each difference is needed by its sample, and all of them together are enough", arguments: HTMLDifference.allCases)
  func differences(difference: HTMLDifference) {
    let first = MarkdownReadBackTests.read(difference.sample).blocks
    let second = Self.read(Self.page(first, HTMLRenderer.self)).blocks
    let all = HTMLEquivalence()
    #expect(all.reduce(first) == all.reduce(second), "\(all.reduce(first))\nread back as\n\(all.reduce(second))")
    var others = HTMLEquivalence()
    others.ignored.remove(difference)
    #expect(others.reduce(first) != others.reduce(second), "\(difference.reason) It is not needed here.")
  }

  @Test("random texts of the dialect come back as the same tree", arguments: PropertyRuns.seeds(200))
  func texts(seed: UInt64) {
    let text = RandomMarkdown.text(seed: seed)
    Self.expectSame(MarkdownReadBackTests.read(text).blocks, text)
  }

  /// Trees that no author would write differ in more than the table says: a container in a caption, a table of no cells. How many come back is counted, so that it cannot sink unseen.
  @Test("of small random trees that were written as Markdown, as many as before come back the same")
  func trees() {
    let seeds = PropertyRuns.seeds(200)
    let same = seeds.count { seed in
      let text = MarkdownRendererTests.render(RandomDocument.document(seed: seed, size: 12), isStandalone: false).0
      let first = MarkdownReadBackTests.read(text).blocks
      let second = Self.read(Self.page(first, HTMLRenderer.self)).blocks
      return HTMLEquivalence().reduce(first) == HTMLEquivalence().reduce(second)
    }
    print("random trees through HTML: \(same) of \(seeds.count) are the same")
    #expect(same * 100 >= seeds.count * 62)
  }
}
