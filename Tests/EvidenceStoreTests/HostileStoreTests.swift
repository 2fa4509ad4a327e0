import Diagnostics
import DocumentModel
import Evidence
import EvidenceStore
import Testing
import Workspace

@Suite("Hostile stores")
struct HostileStoreTests {
  private static let good = """
    type: webpage
    published: {edtf: "2019-05-02", basis: explicit}
    authors: [{family: Oru, given: Lena}]
    text: {sha256: 00, paragraphs: 5}
    reliability: {grade: C, why: x}
    origin: {kind: wire, of: x, uses: [{work: x, paragraphs: [1]}]}
    interests: [{who: lena-oru, what: y}]
    claims:
      - {id: c01, text: "Of 5.", quote: "5 dams", by: [lena-oru, "unnamed:r"], at: {paragraph: 2}, quantity: {op: range, lo: 1, hi: 5}}
      - {id: c02, withdrawn: {on: 2020, by: x, why: y}, was: {quantity: 1, until: 2020, why: y}}
    quotations: [{id: q01, exact: "a b c d", speaker: lena-oru}]
    events: [{id: e01, what: x, when: 2018~, printed: Monday}]
    relations: [{id: x01, subject: lena-oru, predicate: funds, object: valley-post, evidence: ["#c01"]}]
    """

  @Test("a source with any piece of it replaced, dropped or doubled loads without harm")
  func mutations() {
    let bytes = Array(HostileStoreTests.good.utf8)
    let pieces: [[UInt8]] = [
      "", "[", "]", "{", "}", ": ", "- ", "\n", "\"", "~", "null", "\t", "é", "999999999999999999999", "|", "TLP:",
    ].map {
      Array($0.utf8)
    }
    var state: UInt64 = 42
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: state >> 33) % max(1, limit)
    }
    for _ in 0..<150 {
      var mutated = bytes
      let start = random(mutated.count)
      mutated.replaceSubrange(start..<min(mutated.count, start + random(12)), with: pieces[random(pieces.count)])
      var files = ["s/sources/a.yaml": mutated]
      for (path, text) in StoreFixture.registries { files["s/" + path] = Array(text.utf8) }
      var sink = DiagnosticSink()
      let store = EvidenceStore.load(
        stores: [StoreSpec(path: "s")], defaultLabel: .clear, world: MemoryWorld(bytes: files), diagnostics: &sink)
      let projection = store.projection(for: .clear, today: 0)
      #expect(projection.view.sources.count + projection.diagnostics.count + store.labelFaults.count > 0)
    }
  }

  @Test(
    "bytes that are not UTF-8 and an alias bomb are faults with a place",
    arguments: [
      ([0x61, 0x3A, 0x20, 0xFF, 0x0A], "yaml/not-utf8"), (Array("a: &a [*a, *a]\n".utf8), "yaml/anchor"),
    ] as [([UInt8], String)])
  func broken(bytes: [UInt8], id: String) {
    var sink = DiagnosticSink()
    let store = EvidenceStore.load(
      stores: [StoreSpec(path: "s")], defaultLabel: .clear, world: MemoryWorld(bytes: ["s/sources/a.yaml": bytes]),
      diagnostics: &sink)
    #expect(store.diagnostics(for: .clear, today: 0).map(\.id.name) == [id])
  }

  @Test("two thousand claims load")
  func many() {
    let claims = (0..<2_000).map { "  - {text: \"Claim \($0) of 5 dams.\", quote: \"5 dams\", topics: river}\n" }
      .joined()
    let fixture = StoreFixture(source: "published: 2019\nclaims:\n" + claims)
    #expect(fixture.faults == [])
    #expect(Set(fixture.view.claims().map(\.record.id)).count == 2_000)
  }
}
