import DocumentModel
import Formats
import PluginKit
import TestSupport
import Testing

@Suite("HTML structure")
struct HTMLStructureTests {
  private func check(_ document: Document, _ name: String) {
    for isStandalone in [true, false] {
      let page = Rendering.of(document, with: HTMLRenderer.self, isStandalone: isStandalone).text
      let tags = HTMLTags(page)
      #expect(tags.problems == [], "\(name)")
      #expect(tags.active == [], "\(name)")
      #expect(Set(tags.ids).count == tags.ids.count, "\(name)")
      let ids = Set(tags.ids)
      // A random tree's own links may lead nowhere; those that the page makes may not.
      let dangling = tags.tags.compactMap { $0.attributes["href"] }.filter {
        $0.hasPrefix("#") && !["#", "#a", "#nowhere"].contains($0) && !ids.contains(String($0.dropFirst()))
      }
      #expect(dangling == [], "\(name)")
    }
  }

  @Test("the reference document nests, has unique ids and nothing active, and its links lead somewhere")
  func reference() { check(ReferenceDocument.document, "reference") }

  @Test("random trees nest, have unique ids and nothing active, and their links lead somewhere")
  func random() {
    for seed in PropertyRuns.seeds(100) { check(RandomDocument.document(seed: seed), "seed \(seed)") }
  }

  @Test("the same document gives the same bytes")
  func repeatable() {
    let document = RandomDocument.document(seed: 7)
    #expect(
      Rendering.of(document, with: HTMLRenderer.self).bytes == Rendering.of(document, with: HTMLRenderer.self).bytes)
  }

  @Test("the page of the reference document is as it was looked at")
  func golden() {
    Goldens.expect(
      Rendering.of(ReferenceDocument.document, with: HTMLRenderer.self, isStandalone: false).bytes,
      matches: "FormatsTests/Goldens/reference-fragment.html")
    Goldens.expect(
      Rendering.of(ReferenceDocument.document, with: HTMLRenderer.self).bytes,
      matches: "FormatsTests/Goldens/reference.html")
  }

  @Test("nesting as deep as memory allows is written without nesting of calls")
  func deep() {
    var block = Block(.paragraph([.text("deep")]))
    var inline = Inline.text("deep")
    for _ in 0..<3_000 {
      block = Block(.quote([block]))
      inline = Inline(.emphasis([inline]))
    }
    let page = Rendering.of(
      Document(blocks: [block, Block(.paragraph([inline]))]), with: HTMLRenderer.self, isStandalone: false
    ).text
    #expect(page.contains("<em><em>deep</em></em>"))
  }
}
