import Diagnostics
import Evidence
import EvidenceStore
import Testing
import Workspace

@Suite("Captured texts")
struct CaptureTests {
  private let capture = Capture(
    bytes: Array(
      "\u{FEFF}Title\r\n\r\n  \nThe “dam” holds – so far.\nThe dam\u{A0}holds.\n\ncafe\u{301} au\u{AD}tumn…\n".utf8))

  @Test("paragraphs are the non-blank lines")
  func paragraphs() {
    #expect(capture.paragraphs.map(\.number) == [1, 2, 3, 4])
    #expect(capture.paragraph(2)?.text == "The “dam” holds – so far.")
    #expect(capture.paragraph(0) == nil && capture.paragraph(5) == nil)
  }

  @Test("words are found through typography, and their place counts code points")
  func anchors() {
    #expect(capture.anchor("\"dam\" holds - so far") == .found(paragraph: 2, range: 17..<37))
    #expect(capture.anchor("dam holds") == .found(paragraph: 3, range: 43..<52))
    #expect(capture.anchor("The") == .ambiguous(paragraphs: [2, 3]))
    #expect(capture.anchor("The", in: 3) == .found(paragraph: 3, range: 39..<42))
    #expect(capture.anchor("café autumn...") == .found(paragraph: 4, range: 55..<69))
  }

  @Test("another case, another letter or another word is not the same words")
  func strict() {
    #expect(capture.anchor("the dam holds") == .notFound)
    #expect(capture.anchor("cafe autumn") == .notFound)
    #expect(capture.anchor("") == .notFound)
    #expect(capture.anchor("The “dam”", in: 3) == .notFound)
  }

  @Test("captures are found by the digest of their bytes")
  func index() {
    let world = MemoryWorld(["captures/a.txt": "abc", "captures/b.html": "abc ", "x.txt": "no"])
    var failures: [WorldError] = []
    let index = CaptureIndex(folders: ["captures", "absent"], world: world, failures: &failures)
    #expect(failures.isEmpty)
    #expect(index["ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"]?.paragraphs.count == 1)
    #expect(index["edeaaff3f1774ad2888673770c6d64097e391bc362d7d6fb34982ddf0efd18cb"] == nil)
  }

  @Test("quoted words that do not stand where they should, and paraphrases too near their source, are named")
  func verification() {
    let text =
      "One two three four five six seven eight nine ten.\nNobody asked us, they said on the quay that day.\nNobody asked us."
    let capture = Capture(bytes: Array(text.utf8))
    let source = """
      published: 2019
      text: {sha256: \(capture.sha256), paragraphs: 4}
      claims:
        - {id: c01, text: "It goes one two three four five six seven eight there.", quote: "five six", at: {paragraph: 1}}
        - {id: c02, text: "They were not asked.", quote: "Nobody asked us"}
        - {id: c03, text: "They were not asked.", quote: "Nobody asked us", at: {paragraph: 1}}
        - {id: c04, text: "They were not asked.", quote: "nobody asked us"}
      """
    var sink = DiagnosticSink()
    let store = EvidenceStore.load(
      stores: [StoreSpec(path: "s")], defaultLabel: .clear, world: MemoryWorld(["s/sources/a.yaml": source]),
      diagnostics: &sink)
    let found = store.quoteDiagnostics(for: .clear, today: 0, captures: CaptureIndex([capture]))
    #expect(
      found.map(\.id) == [
        "quote/paragraphs", "quote/unmarked", "quote/ambiguous", "quote/not-found", "quote/not-found",
      ])
    #expect(found[3].notes == ["They stand in paragraphs 2, 3."])
    #expect(store.quoteDiagnostics(for: .clear, today: 0, captures: CaptureIndex()).map(\.id) == ["quote/unverified"])
  }
}
