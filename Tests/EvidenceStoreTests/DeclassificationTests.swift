import Diagnostics
import DocumentModel
import Evidence
import EvidenceStore
import Testing

/// Decisions to say lower, in other words, what is restricted.
@Suite("Declassification")
struct DeclassificationTests {
  private static let vault = """
    label: TLP:AMBER
    published: 2019
    claims:
      - {id: c01, text: "The ferryman hid eleven families under the grain barge before dawn."}

    """
  private static let note =
    "published: 2021\nclaims: [{id: c01, text: Some families were hidden by people of the river.}]\n"
  private static let decision = """
    from: TLP:AMBER, to: TLP:CLEAR, of: vault#c01, text: note#c01, author: writer, reviewer: reader,
      reason: it is long ago, on: 2021-03-01, editions: [public], removes: [names], permission: by letter
    """

  private func store(_ decision: String, vault: String = vault, note: String = note) -> StoreFixture {
    StoreFixture([
      "sources/vault.yaml": vault, "sources/note.yaml": note,
      "registry/reviewers.yaml": "reader: {name: B. Reader, clearance: TLP:RED}\nwriter: {name: A. Writer}\n",
      "registry/declassifications.yaml": "label: TLP:AMBER\nferry:\n  {\(decision)}\n",
    ])
  }

  private func faults(_ store: StoreFixture) -> [Diagnostic] { store.store.declassificationDiagnostics(today: 18_700) }

  /// The digest of the record as it is, which the message shows.
  private func digest(_ store: StoreFixture) -> String {
    let note = faults(store).first { $0.message.contains("does not cover") }?.notes.first ?? ""
    return String(note.dropLast().suffix(64))
  }

  @Test("a decision that holds is silent, and its words are a record that everyone sees")
  func holds() {
    let first = store(Self.decision + ", digest: unknown")
    let fixture = store(Self.decision + ", digest: \(digest(first))")
    #expect(fixture.store.labelFaults.isEmpty)
    #expect(faults(fixture).isEmpty, "\(faults(fixture))")
    #expect(fixture.view.claims().map(\.reference.description) == ["note#c01"])
    #expect(fixture.faults.isEmpty, "\(fixture.faults)")
    #expect(fixture.store.labelDiagnostics(today: 18_700).isEmpty)
  }

  @Test("a record that has changed is no longer covered")
  func changed() {
    let known = digest(store(Self.decision + ", digest: unknown"))
    let changed = store(
      Self.decision + ", digest: \(known)", vault: Self.vault.replacing("eleven", with: "twelve"))
    #expect(faults(changed).map(\.message) == ["“ferry” does not cover its record as it is now"])
  }

  @Test(
    "what makes a decision void is said at its place",
    arguments: [
      ("reviewer: reader", "reviewer: writer", "is reviewed by its author"),
      ("reviewer: reader", "reviewer: nobody", "has no reviewer who is cleared for TLP:CLEAR"),
      (", permission: by letter", "", "lacks the permission of who said it"),
      ("on: 2021-03-01", "on: 2021-03-01, expires: 2021-03-02", "has ended"),
      ("to: TLP:CLEAR", "to: TLP:RED", "lowers nothing"), ("of: vault#c01", "of: vault#c09", "is of no record"),
      ("from: TLP:AMBER", "from: TLP:RED", "is not from the label of its record"),
      ("text: note#c01", "text: note#c09", "names no record with its words"),
      ("to: TLP:CLEAR", "to: TLP:GREEN", "names words that are labelled TLP:CLEAR"),
    ])
  func void(_ part: String, _ other: String, _ message: String) {
    let found = faults(store(Self.decision.replacing(part, with: other) + ", digest: unknown"))
    #expect(found.contains { $0.id == "label/declassification" && $0.message.contains(message) }, "\(found)")
  }

  @Test("words that quote are no declassification, and a decision that is open itself is labelled too low")
  func quoting() {
    let quoting = store(
      Self.decision + ", digest: unknown",
      note: Self.note.replacing("by people", with: "for the ferryman hid eleven families under the grain barge"))
    #expect(faults(quoting).contains { $0.message.contains("words of its record in a row") })
    let open = StoreFixture([
      "sources/vault.yaml": Self.vault, "registry/declassifications.yaml": "ferry: {\(Self.decision)}\n",
    ])
    #expect(open.store.labelDiagnostics(today: 18_700).map(\.id) == ["label/too-low"])
  }
}
