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
    for seed in PropertyRuns.seeds(200) {
      let rendered = Rendering.of(RandomDocument.document(seed: seed), with: DocBookRenderer.self)
      let document = try XMLDocument.parse(rendered.bytes)
      #expect(schema.validate(document) == [], "seed \(seed)")
    }
  }
}
