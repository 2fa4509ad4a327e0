import Diagnostics
import Evidence
import EvidenceStore
import Testing
import Workspace

/// A label that is not read lets restricted material pass as open: whatever looks like one and is none stops everything.
@Suite("Labels at the gate")
struct LabelGateTests {
  /// The same faults, from loading and from the gate's own step.
  private func faults(_ path: String, _ text: String) -> [String] {
    let world = MemoryWorld(["s/" + path: text])
    let gate = EvidenceStore.labelFaults(stores: [StoreSpec(path: "s")], defaultLabel: .clear, world: world)
    let loaded = StoreFixture([path: text], registries: [:]).store.labelFaults
    #expect(loaded.map(\.details.message) == gate.map(\.details.message))
    #expect(loaded.allSatisfy { !$0.details.notes.isEmpty })
    return loaded.map(\.details.message)
  }

  @Test(
    "in a source, a label on nothing, under another key or in another place is a label fault",
    arguments: [
      "label:\n", "label: ~\n", "label: null\n", "label: \"\"\n", "label: []\n", "label: {tlp: }\n",
      "label: {tlp: TLP:CLEAR, compartments: }\n", "Label: x\n", "lable: x\n", "labels: x\n", "tlp: x\n", "TLP: x\n",
      "access: x\n", "embargo: 2030-01-01\n", "embrago: 2030-01-01\n", "classification: x\n", "access-label: x\n",
      "TLP:AMBER: x\n", "note: TLP:AMBER\n", "note: tlp:amber\n", "note: \"TLP: AMBER\"\n", "note: \"TLP：AMBER\"\n",
      "note: |\n  Secret.\n  label: TLP:AMBER\n", "title: [TLP:AMBER]\n", "authors: [{family: A, label: TLP:AMBER}]\n",
      "published: {edtf: 2019, label: TLP:AMBER}\n", "interests: [{what: x, embargo: 2030}]\n",
      "unknown: [{label: TLP:AMBER}]\n", "claims: [{text: A., label: }]\n", "claims: [{text: A., labels: x}]\n",
      "claims: [{text: A., quantity: {value: 5, label: TLP:AMBER}}]\n",
      "claims: [{text: A., at: {page: 1, tlp: amber}}]\n", "claims: [{text: A., chain: [{who: self, label: x}]}]\n",
      "claims: [{text: A., topics: [TLP:AMBER]}]\n", "claims:\n  - text: A.\n  - label: TLP:AMBER\n",
      "claims:\n  - label TLP:AMBER and text\n", "label: TLP:CLEAR\nlabel: TLP:AMBER\n",
      "claims: [{text: A., label: TLP:AMBER, note: x, note: y}]\n",
      "claims: [{text: A., \"l\\u0061bel\": TLP:CLEAR, label: TLP:CLEAR}]\n",
    ])
  func source(text: String) {
    #expect(!faults("sources/a.yaml", "published: 2019\n" + text).isEmpty)
  }

  @Test(
    "a source file that is no mapping and names labels is a label fault, and one that names none is an ordinary one")
  func rootless() {
    #expect(!faults("sources/a.yaml", "- label: AMBER\n- secret\n").isEmpty)
    #expect(!faults("sources/a.yaml", "published 2019 tlp amber\n").isEmpty)
    #expect(faults("sources/a.yaml", "- published\n").isEmpty)
    #expect(!StoreFixture(source: "- published\n").faults.isEmpty)
  }

  @Test(
    "in a registry, a label on nothing, under another key or in another place is a label fault",
    arguments: [
      ("actors", "a: {names: [A], label: }"), ("actors", "a: {names: [A], access: ~}"),
      ("actors", "a: {names: [A], classification: x}"), ("actors", "a: {names: [{text: A, label: TLP:AMBER}]}"),
      ("actors", "a: {names: [A], roles: [{title: x, embargo: 2030}]}"), ("actors", "a: {names: [TLP:AMBER]}"),
      ("actors", "label:\na: {names: [A]}"), ("actors", "lable: x\na: {names: [A]}"), ("actors", "a: TLP:AMBER"),
      ("actors", "access: {level: amber}\na: {names: [A]}"), ("actors", "tlp: TLP:AMBER"),
      ("actors", "TLP:AMBER: {names: [A]}"), ("actors", "- label: TLP:AMBER"),
      ("actors", "a: {names: [A], label: TLP:AMBER}\na: {names: [B]}"),
      ("actors", "a: {names: [A]}\na: {names: [B], label: TLP:AMBER}"),
      ("topics", "a: {label: , title: A}"), ("topics", "a: {label: {}, title: A}"), ("topics", "a: {label: AMBER}"),
      ("topics", "a: tlp:amber"), ("topics", "embargo: 2030-01-01"), ("topics", "labels: {tlp: TLP:AMBER}"),
      ("topics", "a: {label: {en: A, ko: TLP:AMBER}}"), ("topics", "a: {label: A, labels: x}"),
      ("metrics", "a: {label: A, unit: \"1\", measure: stock, populations: {p: {label: P, tlp: x}}}"),
      ("metrics", "a: {label: A, unit: \"1\", measure: stock, populations: {label: TLP:AMBER}}"),
      ("reviewers", "a: {name: A, clearance: TLP:AMBER, note: TLP:AMBER}"),
    ])
  func registry(name: String, text: String) {
    #expect(!faults("registry/\(name).yaml", text + "\n").isEmpty)
  }

  @Test("honest words that look like labels are no label faults")
  func honest() {
    let topics = """
      embargo: {label: Arms embargo}
      arms-embargo: Arms embargo
      libel: {label: {en: Libel, tl: Libelo}}
      river: {label: River, access: TLP:CLEAR}
      """
    #expect(faults("registry/topics.yaml", topics) == [])
    #expect(faults("registry/glossary.yaml", "tlp: {term: TLP, text: A protocol.}\n") == [])
    #expect(faults("registry/reviewers.yaml", "a: {name: A, clearance: TLP:AMBER}\n") == [])
    #expect(faults("registry/actors.yaml", "label: TLP:GREEN\na: {names: [A]}\na: {names: [B]}\n") != [])
    #expect(faults("registry/actors.yaml", "a: {names: [A]}\na: {names: [B]}\n") == [])
    let source = "published: 2019\naccessed: 2020\nnote: It was marked TLP:AMBER then.\ntitle: Access\n"
    #expect(faults("sources/a.yaml", source) == [])
  }

  @Test("labels by path hold for the files of stores, however the store's path is written")
  func paths() {
    var sink = DiagnosticSink()
    let world = MemoryWorld([
      "s/sources/a.yaml": "published: 2019\nlabel: TLP:CLEAR\n", "s/sources/b.yaml": "published: 2019\n",
      "s/registry/actors.yaml": "a: {names: [A]}\n",
    ])
    for path in ["s", "./s", "s/"] {
      let store = EvidenceStore.load(
        stores: [StoreSpec(path: path)], defaultLabel: .clear,
        labelOfPath: { ["s/sources/a.yaml", "s/registry/actors.yaml"].contains($0) ? AccessLabel(.amber) : nil },
        world: world, diagnostics: &sink)
      let found = store.view(for: .amber, today: 0).sources.map(\.id)
      if !found.isEmpty { #expect(store.view(for: .clear, today: 0).sources.map(\.id) == ["b"], "\(path)") }
      #expect(store.view(for: .clear, today: 0).registries.actors.isEmpty)
      if path == "s" { #expect(found == ["a", "b"]) }
    }
  }

  @Test("a floor with an embargo holds until its day")
  func floor() {
    var sink = DiagnosticSink()
    let store = EvidenceStore.load(
      stores: [StoreSpec(path: "s", floor: AccessLabel(.clear, embargo: 10))], defaultLabel: .clear,
      world: MemoryWorld(["s/sources/a.yaml": "published: 2019\n"]), diagnostics: &sink)
    #expect(store.view(for: .red, today: 9).sources.isEmpty)
    #expect(store.view(for: .clear, today: 10).sources.count == 1)
  }

  @Test(
    "an embargo ends on its day, or on the day after the last that it can mean",
    arguments: [
      ("1970-01-11", 10), ("1970-01", 31), ("1970", 365), ("1970-01-11?", 11), ("1970-01-01/1970-01-11", 11),
      ("../1970", nil), ("1970/..", nil), ("1970/", nil), ("/1970", nil),
    ] as [(String, Int?)])
  func embargo(text: String, day: Int?) {
    #expect(EDTF(text).flatMap(AccessLabel.releaseDay) == day)
    let source = "published: 2019\nlabel: {tlp: TLP:CLEAR, embargo: \(text)}\n"
    #expect(faults("sources/a.yaml", source).isEmpty == (day != nil))
    guard let day else { return }
    let store = StoreFixture(source: source).store
    #expect(store.view(for: .clear, today: day - 1).sources.isEmpty)
    #expect(store.view(for: .clear, today: day).sources.count == 1)
  }
}
