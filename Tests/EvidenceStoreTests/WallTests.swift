import Diagnostics
import DocumentModel
import Evidence
import EvidenceStore
import Testing
import Workspace

/// Two stores that differ only in restricted material are the same store to everyone else.
@Suite("The wall")
struct WallTests {
  private static let open = """
    published: 2019
    publisher: secret-paper
    label: TLP:CLEAR
    claims:
      - id: c01
        text: "The dam holds."
        by: secret-body
        same-as: [vault#c01, "#c02"]
        topics: [secret-topic]
        metric: secret-metric
        quote: 5 dams
        place: secret-place
        actors: [secret-body]
    $RESTRICTED
      - id: c03
        text: "It leaks."
        bogus: 1
    quotations:
      - {id: q01, exact: "nobody asked us at all", speaker: secret-body}
    positions:
      - {id: p01, actor: secret-body, issue: secret-issue, stance: denies, text: "It denies."}
    """
  private static let restrictedRecord = """
      - id: c02
        label: TLP:AMBER
        text: "CANARY in the dam."
        canary-key: 1
        topics: [canary-topic]
    """

  private func fixture(restricted: Bool) -> StoreFixture {
    let source = WallTests.open.replacing(
      "$RESTRICTED\n", with: restricted ? WallTests.restrictedRecord + "\n" : "")
    var files = ["sources/a.yaml": source, "sources/b.yaml": "published: 2019\nbogus: 1\n"]
    files["registry/works.yaml"] = "a: {title: A, by: nobody}\n"
    if restricted {
      files["sources/vault.yaml"] =
        "label: TLP:RED\npublished: 1999\ntitle: CANARY\nclaims: [{id: c01, text: CANARY., bogus: 2}]\n"
      files["registry/actors.yaml"] =
        (StoreFixture.registries["registry/actors.yaml"] ?? "")
        + "\nsecret-body: {names: [CANARY], label: TLP:AMBER, part-of: canary-whole}\n"
      files["registry/publishers.yaml"] =
        "secret-paper: {name: CANARY, genre: opinion, language: xx, label: TLP:GREEN}\n"
        + (StoreFixture.registries["registry/publishers.yaml"] ?? "")
      files["registry/metrics.yaml"] =
        (StoreFixture.registries["registry/metrics.yaml"] ?? "")
        + "\nsecret-metric: {access: TLP:AMBER, label: CANARY, unit: \"{dam}\", measure: stock, topics: resettlement}\n"
      files["registry/topics.yaml"] =
        (StoreFixture.registries["registry/topics.yaml"] ?? "") + "\nsecret-topic: {label: TLP:RED, title: CANARY}\n"
      files["registry/places.yaml"] =
        "label: TLP:AMBER\nsecret-place: {names: [CANARY]}\n"
    } else {
      files["registry/places.yaml"] = "{}\n"
    }
    return StoreFixture(files)
  }

  @Test("restricted records and entries change nothing in the public view, its places or its diagnostics")
  func noninterference() {
    let with = fixture(restricted: true)
    let without = fixture(restricted: false)
    #expect(with.store.labelFaults.isEmpty && without.store.labelFaults.isEmpty)
    #expect(bare(with.view) == bare(without.view))
    #expect(with.view.registries == without.view.registries)
    #expect(places(with) == places(without))
    let (left, right) = (
      with.store.diagnostics(for: .clear, today: 0), without.store.diagnostics(for: .clear, today: 0)
    )
    #expect(with.shown(left) == without.shown(right))
    #expect(left.map(\.notes) == right.map(\.notes))
    #expect(!"\(with.view)\(left)".contains("CANARY"))
    #expect(left.count > 8)
  }

  @Test("what is withheld leaves neither its id nor its words in the view")
  func neutralWords() throws {
    let view = fixture(restricted: true).view
    let source = try #require(view.source("a"))
    #expect(source.claims[0].chain.last?.who == .unnamed(role: "someone not named"))
    #expect(source.positions.first.map { view.actorName($0.actor) } == "someone not named")
    let shown = "\(view.sources)"
    for word in ["secret", "vault", "canary"] { #expect(!shown.contains(word), "\(word)") }
  }

  @Test("full clearance sees everything, and its diagnostics name the places in the files as they are")
  func fullClearance() {
    let fixture = fixture(restricted: true)
    let all = fixture.store.view(for: .red, today: 0)
    #expect(all.claims().map(\.reference.description).contains("vault#c01"))
    #expect(all.actorName("secret-body") == "CANARY")
    let shown = fixture.shown(fixture.store.diagnostics(for: .red, today: 0))
    #expect(shown.contains("s/sources/vault.yaml:4 yaml/unknown-key: a claim has no key “bogus”"))
    #expect(shown.contains("s/sources/a.yaml:17 yaml/unknown-key: a claim has no key “canary-key”"))
  }

  @Test("a store's floor lifts everything in it")
  func floor() {
    let fixture = StoreFixture(["sources/a.yaml": "published: 2019\n"], floor: .amber)
    #expect(fixture.view.sources.isEmpty && fixture.view.registries == Registries())
    #expect(fixture.store.view(for: .amber, today: 0).sources.count == 1)
  }

  @Test(
    "a label that cannot be read stops everything, and says what was meant to full clearance only",
    arguments: [
      ("label: TLP:AMBR\n", "“TLP:AMBR” is no label", "Did you mean TLP:AMBER?"),
      ("label: TLP:WHITE\n", "“TLP:WHITE” is no label", "Did you mean TLP:CLEAR?"),
      ("label: tlp:amber\n", "“tlp:amber” is no label", "Did you mean TLP:AMBER?"),
      ("label: \"TLP: AMBER\"\n", "“TLP: AMBER” is no label", "Did you mean TLP:AMBER?"),
      ("label: {embargo: 2030-01-01}\n", "this label names no level", "Write {tlp: TLP:AMBER}."),
      ("label: {tlp: TLP:AMBER, embargo: soon}\n", "an embargo is a day such as 2026-12-01", nil),
      (
        "label: {tlp: TLP:AMBER, embrago: 2030-01-01}\n", "a label has no key “embrago”",
        "Write {tlp: TLP:AMBER, embargo: 2026-12-01}."
      ),
      ("lable: TLP:AMBER\n", "a label stands under the key “lable”", "Write “label:”."),
      ("tlp: TLP:AMBER\n", "a label stands under the key “tlp”", "Write “label:”."),
      ("claims: [{text: A., labels: TLP:RED}]\n", "a label stands under the key “labels”", "Write “label:”."),
      ("label: TLP:AMBER\nclaims: [\n", "a value is missing here", nil),
    ] as [(String, String, String?)])
  func faults(text: String, message: String, note: String?) {
    let fixture = StoreFixture(["sources/a.yaml": "published: 2019\n" + text])
    #expect(fixture.store.labelFaults.first?.details.message == message)
    if let note { #expect(fixture.store.labelFaults.first?.details.notes.first == note) }
    let world = MemoryWorld(["s/sources/a.yaml": "published: 2019\n" + text])
    let gate = EvidenceStore.labelFaults(stores: [StoreSpec(path: "s")], defaultLabel: .clear, world: world)
    #expect(gate.first?.details.message == message)
    #expect(fixture.view.claims().isEmpty || !text.contains("label:"))
  }

  @Test("words of a topic or metric under “label” are words, and a near miss of a level among them is a label fault")
  func wordsAndLabels() {
    #expect(StoreFixture([:]).store.labelFaults.isEmpty)
    let fixture = StoreFixture(["registry/topics.yaml": "resettlement: {label: TLP:ABMER, title: R}\n"])
    #expect(fixture.store.labelFaults.map(\.details.message) == ["“TLP:ABMER” is no label"])
  }

  @Test("a store that uses labels in a workspace without a default is a fault")
  func noDefault() {
    let labelled = StoreFixture(["sources/a.yaml": "published: 2019\nlabel: TLP:CLEAR\n"], defaultLabel: nil)
    #expect(labelled.store.labelFaults.map(\.details.id) == ["label/no-default"])
    #expect(StoreFixture(["sources/a.yaml": "published: 2019\n"], defaultLabel: nil).store.labelFaults.isEmpty)
  }

  @Test("broken YAML that can hold nothing restricted is an ordinary fault with its place")
  func brokenButOpen() {
    let fixture = StoreFixture(["sources/a.yaml": "published: 2019\nclaims: [\n"])
    #expect(fixture.store.labelFaults.isEmpty)
    #expect(fixture.faults == ["s/sources/a.yaml:3 yaml/syntax: a value is missing here"])
  }

  private func bare(_ view: EvidenceView) -> [SourceRecord] {
    view.sources.map { $0.withoutPlaces }
  }

  /// The line and column of every record.
  private func places(_ fixture: StoreFixture) -> [Place] {
    fixture.view.records().compactMap { found in
      fixture.map.file(found.record.span.file)?.place(at: Int(found.record.span.offset))
    }
  }
}
