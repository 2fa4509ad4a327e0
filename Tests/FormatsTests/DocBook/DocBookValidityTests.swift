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
}
