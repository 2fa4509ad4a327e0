import Diagnostics
import DocumentModel
import Evidence
import EvidenceStore
import Testing
import Workspace

@Suite("Faults of records")
struct RecordFaultTests {
  @Test(
    "every fault of a record has its line, its name and a way out",
    arguments: [
      ("- {id: c1, text: A.}", "evidence/record-id: “c1” is no id of a claim"),
      ("- {id: c01, text: A.}\n  - {id: c01, text: B.}", "evidence/duplicate-id: a second record has the id “c01”"),
      ("- {quote: a}", "yaml/missing-key: a claim has no “text”"),
      ("- {text: A., qoute: b}", "yaml/unknown-key: a claim has no key “qoute”"),
      ("- {text: A., as_of: 2019}", "yaml/unknown-key: a claim has no key “as_of”"),
      ("- {text: A., voice: reported}", "evidence/chain: a reported claim says on whose word"),
      ("- {text: A., chain: [{who: lena-oru}]}", "evidence/chain: the chain does not start with this source"),
      ("- {text: A., voice: forecast}", "evidence/likelihood: a forecast has a likelihood"),
      ("- {text: A., likelihood: likely}", "evidence/likelihood: only a forecast or an inference has a likelihood"),
      ("- {text: A., voice: assertd}", "yaml/wrong-value: “voice” cannot be “assertd”"),
      ("- {text: A., credibility: 7}", "yaml/wrong-type: “credibility” takes a whole number from 1 to 6, not “7”"),
      (
        "- {text: A., on: 2019-13}",
        "yaml/wrong-type: “on” takes a date such as 2014, 2014-10, 2014-10-22, 2014~ or 2004/2014, not “2019-13”"
      ),
      ("- {text: A., on: 2021}", "date/after-publication: the claim is dated after its source"),
      (
        "- {text: A., as-of: {edtf: 2019, basis: relative}}",
        "date/resolved-from: a relative date says what it was resolved from"
      ),
      ("- {text: A., at: {paragraph: 2}}", "quote/boilerplate: paragraph 2 is not the source's own text"),
      ("- {text: A., at: {paragraph: 9}}", "quote/no-paragraph: the text has 5 paragraphs, and none with the number 9"),
      (
        "- {text: A., at: {paragraph: 0}}",
        "yaml/wrong-type: “paragraph” takes a whole number from 1 to 1000000, not “0”"
      ),
      (
        "- {text: A., by: lena-orru}",
        "evidence/unknown-reference: “by” names an actor or work that the evidence does not hold"
      ),
      (
        "- {text: A., topics: rivr}",
        "evidence/unknown-reference: “topics” names a topic that the evidence does not hold"
      ),
      (
        "- {text: A., actors: [nobody]}",
        "evidence/unknown-reference: “actors” names an actor that the evidence does not hold"
      ),
      (
        "- {text: A., metric: none, quote: 5 dams}",
        "evidence/unknown-reference: “metric” names a metric that the evidence does not hold"
      ),
      (
        "- {text: A., same-as: b#c01}",
        "evidence/unknown-reference: “same-as” names a record that the evidence does not hold"
      ),
      (
        "- {text: A., same-as: b}",
        "yaml/wrong-type: “same-as” takes a record such as some-source#c01, or #c01 of this source, not “b”"
      ),
      ("- {text: A., quantity: {lo: 5, hi: 3}}", "figure/range: the range ends before it starts"),
      ("- {text: A., quantity: {op: approx}}", "yaml/missing-key: a quantity has no “value”"),
      ("- {text: Of 400 dams., quote: 300 dams}", "figure/contradicts: no figure of the text agrees with the quote's"),
      ("- {text: Of 300 dams., quote: about 300 dams}", "figure/sharper: the text is more exact than the quote"),
      ("- {text: A., quote: two of 30 dams, metric: households-resettled}", "figure/pick: the quote holds 2 figures"),
      ("- {text: A., quote: 5 dams, figure: six}", "figure/pick: “figure” picks no single figure of the quote"),
      (
        "- {text: A., quote: 5 percent, metric: households-resettled}",
        "figure/unit: the figure is in “%”, and the metric in “{household}”"
      ),
      ("- {text: A., quote: 5 percent, metric: water-share}", "figure/denominator: a share says of what"),
      ("- {text: A., quantity: {value: 5, printed: over 6}}", "figure/printed: “printed” reads as another figure"),
      ("- {text: A., credibility: 1}", "evidence/credibility: a claim from opinion has a credibility of 3 at best"),
      (
        "- {text: A., quote: \(Array(repeating: "w", count: 26).joined(separator: " "))}",
        "quote/too-long: “quote” has 26 words of the source, and 25 are the most"
      ),
      ("- A.", "yaml/wrong-type: “claims” takes records, each a mapping of keys to values, not “A.”"),
      ("- {id: c01, withdrawn: {on: 2020}}", "yaml/missing-key: a withdrawal has no “by”"),
    ])
  func claims(entry: String, expected: String) {
    let source =
      "genre: opinion\npublished: 2019\ntext: {sha256: \(String(repeating: "0", count: 64)), paragraphs: 5}\nboilerplate: [2]\nclaims:\n  \(entry)\n"
    let fixture = StoreFixture(source: source)
    let line = entry.contains("\n") ? 7 : 6
    #expect(fixture.faults.first == "s/sources/a.yaml:\(line) \(expected)")
    let faults = fixture.store.diagnostics(for: .clear, today: 0).filter { $0.severity > .information }
    #expect(faults.allSatisfy { !$0.notes.isEmpty || $0.id == "yaml/wrong-type" })
  }

  @Test(
    "every fault of a source has its line",
    arguments: [
      ("title: T\n", "1 yaml/missing-key: a source has no “published”"),
      ("published: 2019\nupdated: 2018\n", "2 date/order: “updated” lies before “published”"),
      ("published: 2019\naccessed: 2018-05-01\n", "2 date/order: “accessed” lies before “published”"),
      ("published: 2019\ngenre: newss\n", "2 yaml/wrong-value: “genre” cannot be “newss”"),
      (
        "published: 2019\npublisher: the-pots\n",
        "2 evidence/unknown-reference: “publisher” names a publisher that the evidence does not hold"
      ),
      ("published: 2019\norigin: {kind: wire}\n", "2 yaml/missing-key: an origin has no “of”"),
      (
        "published: 2019\norigin: {kind: wire, of: x}\n",
        "2 evidence/unknown-reference: “origin” names a work or source that the evidence does not hold"
      ),
      (
        "published: 2019\ntext: {sha256: 12, paragraphs: 1}\n",
        "2 yaml/wrong-type: “sha256” takes 64 hexadecimal digits in lower case, not “12”"
      ),
      (
        "published: 2019\nreliability: G\n",
        "2 yaml/wrong-type: “reliability” takes a grade from A to F with a reason, not “G”"
      ),
      ("id: b\npublished: 2019\n", "1 evidence/source-id: the id “b” differs from the file's name “a”"),
      (
        "published: 2019\nevents:\n  - {what: A, when: 2018-05-01, printed: Monday, id: e01}\n",
        "3 date/weekday: the source prints Monday, and that day was a Tuesday"
      ),
      ("published: 2019\nevents:\n  - {what: A}\n", "3 yaml/missing-key: an event has no “when”"),
      (
        "published: 2019\nquotations:\n  - {exact: nobody, speaker: lena-oru}\n",
        "3 quote/no-context: a quotation of fewer than four words says on what occasion or about what"
      ),
      (
        "published: 2019\nrelations:\n  - {subject: lena-oru, predicate: funds, object: valley-post}\n",
        "3 yaml/missing-key: a relation has no “evidence”"
      ),
      ("published: 2019\npublished: 2020\n", "2 yaml/duplicate-key: the key “published” occurs twice"),
      ("- a\n", "1 yaml/wrong-type: a source is a mapping of keys to values, not a list"),
      ("a: &x [1]\nb: *x\n", "1 yaml/anchor: anchors such as “&x” are not part of the YAML that is read here"),
    ])
  func sources(text: String, expected: String) {
    #expect(StoreFixture(source: text).faults.first == "s/sources/a.yaml:\(expected)")
  }

  @Test("a near miss is offered, from what the view holds")
  func suggestions() {
    let fixture = StoreFixture(source: "published: 2019\nclaims:\n  - {text: A., by: water-minstry}\n")
    let fault = fixture.store.diagnostics(for: .clear, today: 0).first { $0.severity == .error }
    #expect(fault?.notes == ["Did you mean “water-ministry”?"])
    #expect(fault?.fixes.first?.edits.first?.replacement == "water-ministry")
  }

  @Test("a source whose id cannot be cited, or starts like a cross reference, is named")
  func ids() {
    let fixture = StoreFixture(["sources/fig-a.yaml": "published: 2019\n", "sources/a b.yaml": "published: 2019\n"])
    #expect(
      fixture.faults == [
        "s/sources/a b.yaml:1 evidence/source-id: “a b” cannot be cited",
        "s/sources/fig-a.yaml:1 evidence/reserved-id: “fig-a” starts like a cross reference",
      ])
  }

  @Test("registries have references, levels and no circles")
  func registries() {
    let fixture = StoreFixture([
      "registry/topics.yaml": """
      a: {label: A}
      b: {label: B, parent: a}
      c: {label: C, parent: b}
      d: {label: D, parent: c}
      resettlement: {label: R, parent: nowhere}
      """,
      "registry/places.yaml":
        "lower-valley: {names: [L], part-of: upper}\nupper: {names: [U], part-of: lower-valley}\n",
      "registry/works.yaml": "Bad_Id: {title: T}\n", "registry/issues.yaml": "second-dam: {}\n",
    ])
    #expect(
      fixture.faults == [
        "s/registry/issues.yaml:1 yaml/missing-key: an entry of issues has no “label”",
        "s/registry/places.yaml:1 evidence/circle: “lower-valley” is part of itself",
        "s/registry/topics.yaml:4 evidence/topic-depth: the topic “d” lies below the third level",
        "s/registry/topics.yaml:5 evidence/unknown-reference: “parent” names a topic that the evidence does not hold",
        "s/registry/works.yaml:1 evidence/registry-id: “Bad_Id” is no id",
      ])
  }

  @Test("a store that is not read is told where it is named, with what mends it")
  func missing() {
    func notes(_ path: String, _ clearance: AccessLabel.Level) -> [String] {
      var sink = DiagnosticSink()
      let span = SourceSpan(file: SourceMap().add(path: "dossier.yaml", bytes: []).id, offset: 9, length: 4)
      _ = EvidenceStore.load(
        stores: [StoreSpec(path: path, span: span)], defaultLabel: .clear,
        world: MemoryWorld(["desk/seeds/sources/a.yaml": ""]), for: clearance, diagnostics: &sink)
      #expect(sink.diagnostics.map(\.span) == [span])
      return sink.diagnostics.flatMap(\.notes)
    }
    #expect(notes("../ext", .clear).contains { $0.contains("--grant-read ../ext") })
    #expect(notes("desk/seed", .red) == ["Did you mean “desk/seeds”?"])
    #expect(notes("desk/seed", .clear).allSatisfy { !$0.contains("desk/seeds") })
  }

  @Test("what lies in a store and is not read is told, with a way out")
  func unread() {
    let files = [
      "s/sources/a.yml": "", "s/sources/old/b.yaml": "", "s/sources/c.yaml": "# nothing\n", "s/sources/d.md": "",
      "s/registry/actor.yaml": "", "s/registry/README.md": "", "s/registry/actors.yaml": "",
    ]
    let map = SourceMap()
    let world = MemoryWorld(files, map: map)
    var sink = DiagnosticSink()
    let specs = [StoreSpec(path: "s")]
    let found = EvidenceStore.load(
      stores: specs, defaultLabel: .clear, world: world, map: map, diagnostics: &sink
    ).unreadFiles(of: specs, in: world)
    #expect(found.allSatisfy { $0.id == "evidence/unread" && $0.severity == .warning })
    #expect(
      found.map { map.path(of: $0.span.file) ?? $0.path } == [
        "s/sources/c.yaml", "s/sources/a.yml", "s/sources/old/", "s/registry/actor.yaml",
      ])
    #expect(found.last?.notes == ["Rename it to “actors.yaml”."])
  }

  @Test("a store that is not there is an error unless it is optional; an empty one and an empty file are fine")
  func absent() {
    var sink = DiagnosticSink()
    let world = MemoryWorld()
    _ = EvidenceStore.load(
      stores: [StoreSpec(path: "absent"), StoreSpec(path: "vault", isOptional: true)], defaultLabel: .clear,
      world: world, diagnostics: &sink)
    #expect(sink.diagnostics.map(\.path) == ["absent"])
    #expect(StoreFixture(["sources/a.yaml": ""]).faults == [])
    #expect(StoreFixture([:], registries: ["registry/reviewers.yaml": "{}\n"]).faults == [])
  }
}
