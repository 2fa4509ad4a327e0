import Diagnostics
import DocumentModel
import Formats
import PluginKit
import TestSupport
import Testing
import Workspace
import XMLSyntax

@Suite("DocBook validity")
struct DocBookValidityTests {
  @Test("the reference document is valid DocBook 5.0")
  func reference() throws {
    guard let bytes = DocBookSchema.bytes(for: "validity of the reference document") else { return }
    let schema = try RelaxNGSchema(bytes)
    let rendered = Rendering.of(ReferenceDocument.document, with: DocBookRenderer.self)
    #expect(schema.validate(try XMLDocument.parse(rendered.bytes)) == [])
  }

  @Test("random trees are valid DocBook 5.0")
  func random() throws {
    guard let bytes = DocBookSchema.bytes(for: "validity of random trees") else { return }
    let schema = try RelaxNGSchema(bytes)
    for seed in PropertyRuns.seeds(1_000) {
      let rendered = Rendering.of(RandomDocument.document(seed: seed), with: DocBookRenderer.self)
      let document = try XMLDocument.parse(rendered.bytes)
      #expect(schema.validate(document) == [], "seed \(seed)")
    }
  }

  @Test("jing finds nothing in random trees either, and each is written the same the second time")
  func jing() throws {
    guard DocBookSchema.bytes(for: "jing's view of random trees") != nil else { return }
    let seeds = PropertyRuns.seeds(1_000)
    for batch in stride(from: seeds.lowerBound, to: seeds.upperBound, by: 1_000) {
      let documents = (batch..<min(batch + 1_000, seeds.upperBound)).map { seed in
        let document = RandomDocument.document(seed: seed)
        let bytes = Rendering.of(document, with: DocBookRenderer.self).bytes
        #expect(bytes == Rendering.of(document, with: DocBookRenderer.self).bytes, "seed \(seed)")
        return (name: "\(seed).xml", bytes: bytes)
      }
      let complaints = try Jing.complaints(
        about: documents, schema: DocBookSchema.path, for: "jing's view of random trees")
      #expect(complaints ?? "" == "")
    }
  }

  @Test("sections come last, however headings, containers and text stand among each other")
  func sections() throws {
    guard let bytes = DocBookSchema.bytes(for: "validity of containers with headings") else { return }
    let schema = try RelaxNGSchema(bytes)
    for seed in PropertyRuns.seeds(1_000) {
      var numbers = RandomNumbers(seed: seed)
      let document = Document(blocks: Self.blocks(&numbers, depth: 0))
      let written = try XMLDocument.parse(Rendering.of(document, with: DocBookRenderer.self).bytes)
      #expect(schema.validate(written) == [], "seed \(seed)")
    }
  }

  /// Headings, paragraphs and containers of a few kinds, with hardly anything else.
  private static func blocks(_ numbers: inout RandomNumbers, depth: Int) -> [Block] {
    (0..<(1 + numbers.below(4))).map { _ in
      let content = [Inline.text("Words")]
      switch numbers.below(depth < 4 ? 4 : 2) {
      case 0: return Block(.heading(level: 1 + numbers.below(4), content))
      case 1: return Block(.paragraph(content))
      default:
        var attributes = Attributes(classes: [numbers.pick(["body", "warning", "key-findings", "sources", "sidebar"])])
        if numbers.once(in: 4) { attributes.classes = [] }
        if numbers.once(in: 5) { attributes.pairs = [.init(key: "lang", value: "ko")] }
        return Block(.division(blocks(&numbers, depth: depth + 1)), attributes: attributes)
      }
    }
  }
}
