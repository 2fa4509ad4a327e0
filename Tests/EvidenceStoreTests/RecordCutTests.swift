import Diagnostics
import DocumentModel
import Evidence
import EvidenceStore
import Testing
import Workspace

/// Places in a file tell nothing of what is withheld above them.
@Suite("Places after what is withheld")
struct RecordCutTests {
  /// Line and column of every diagnostic and record of the public view.
  private func places(_ path: String, _ text: String) -> [String] {
    let fixture = StoreFixture([path: text], registries: [:])
    #expect(fixture.store.labelFaults.isEmpty)
    let spans =
      fixture.view.records().map(\.record.span) + fixture.store.diagnostics(for: .clear, today: 0).map(\.span)
    return spans.map { span in
      (fixture.map.file(span.file)?.place(at: Int(span.offset))).map { "\($0.line):\($0.column)" } ?? "nowhere"
    }
  }

  @Test(
    "places equal those of the file from which an author deleted the record, which stands between «»",
    arguments: [
      "claims:\n  - text: A.\n«  - text: B.\n    label: TLP:AMBER\n»  - text: C.\n    bogus: 1\n",
      "claims:\n  - text: A.\n«  -\n    text: B.\n    label: TLP:AMBER\n»  - text: C.\n    bogus: 1\n",
      "claims:\n  - text: A.\n«  - # why\n\n    text: B.\n    label: TLP:AMBER\n»  - text: C.\n    bogus: 1\n",
      "claims:\n«  - label: TLP:AMBER\n    text: B. # note\n    # more\n\n    # and more\n»  - text: C.\n    bogus: 1\n",
      "claims:\n«  - label: TLP:AMBER\n    text: |\n      B.\n\n\n»  - text: C.\n    bogus: 1\n",
      "claims:\n«  - label: TLP:AMBER\n    text: |+\n      B.\n»  - text: C.\n    bogus: 1\n",
      "claims:\n  - text: A.\n\n«  - label: TLP:AMBER\n    text: B.\n\n»  - text: C.\n    bogus: 1\n",
      "claims:\n  - text: A.\n\n«  - label: TLP:AMBER\n    text: B.\n\n  - label: TLP:RED\n    text: B.\n\n»  - text: C.\n",
      "claims: [{text: A.}«, {text: B., label: TLP:AMBER}»]\nbogus: 1\n",
      "{claims: [{text: A.}«, {text: B., label: TLP:AMBER}»], bogus: 1, published: 2019}\n",
      "{claims: [{text: A.}«, {text: B., label: TLP:AMBER}, {text: B., label: TLP:RED}»], bogus: 1}\n",
      "{claims: [«{text: B., label: TLP:AMBER}, »{text: A.}], bogus: 1, published: 2019}\n",
      "{claims: [«{text: B., label: TLP:AMBER}»], bogus: 1, published: 2019}\n",
      "claims: [\n  {text: A.},\n«  {text: B., label: TLP:AMBER},\n»  {text: C., bogus: 1}\n]\nbogus: 1\n",
      "claims: [\n  {text: A.}«,\n  {text: B., label: TLP:AMBER}»\n]\nbogus: 1\n",
      "claims: [\n  {text: A.}, # x\n«  {text: B., label: TLP:AMBER}\n»]\nbogus: 1\n",
      "claims: [\n  «{text: B., label: TLP:AMBER}, »{text: C., bogus: 1}\n]\n",
      "quotations:\n«  - {exact: a b c d, speaker: self, label: TLP:AMBER}\n»claims:\n«  - {text: B., label: TLP:RED}\n»"
        + "  - {text: C., bogus: 1}\n",
    ])
  func source(template: String) {
    let template = "published: 2019\n" + template
    let text = template.hasPrefix("published: 2019\n{") ? String(template.dropFirst(16)) : template
    for ending in ["\n", "\r\n", "\r"] {
      let whole = text.filter { $0 != "«" && $0 != "»" }
      let parts = text.split(separator: "«", omittingEmptySubsequences: false)
      let rest = parts.dropFirst().map { $0.split(separator: "»", omittingEmptySubsequences: false).last ?? "" }
      let deleted = ([String(parts[0])] + rest.map(String.init)).joined()
      let expected = places("sources/a.yaml", deleted.replacing("\n", with: ending))
      #expect(places("sources/a.yaml", whole.replacing("\n", with: ending)) == expected)
      #expect(!expected.isEmpty)
    }
  }

  @Test("places after a withheld entry of a registry equal those of the file without it")
  func registry() {
    let open = "b: {names: [B], bogus: 1}\n"
    let secret = "a:\n  label: TLP:AMBER\n  names:\n    - A\n  # note\n"
    let expected = places("registry/actors.yaml", open)
    #expect(places("registry/actors.yaml", secret + open) == expected)
    #expect(
      places("registry/actors.yaml", "\u{FEFF}" + secret + open) == places("registry/actors.yaml", "\u{FEFF}" + open))
    #expect(
      places("registry/actors.yaml", "{a: {names: [A], label: TLP:AMBER}, b: {names: [B], bogus: 1}}") == ["1:18"])
  }
}
