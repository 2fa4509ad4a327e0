import DocumentModel
import Evidence
import Synchronization
import Testing

@Suite("Queries of the view")
struct EvidenceViewQueriesTests {
  private let view: EvidenceView = {
    var registries = Registries()
    registries.topics = [
      "water": Topic(id: "water", label: LocalizedText(["en": "Water"]), parent: "river"),
      "river": Topic(id: "river", label: LocalizedText(["en": "River"])),
      "loop": Topic(id: "loop", label: LocalizedText([:]), parent: "pool"),
      "pool": Topic(id: "pool", label: LocalizedText([:]), parent: "loop"),
    ]
    registries.actors = ["ministry": Actor(id: "ministry", names: [Actor.Name(text: "Ministry of Water")])]
    registries.works = ["report": Work(id: "report", title: "The Report", by: "ministry")]
    registries.metrics = [
      "boats": Metric(id: "boats", label: LocalizedText([:]), unit: "{boat}", measure: .stock, words: ["barge"])
    ]
    registries.predicates = ["funds": Predicate(id: "funds", label: LocalizedText(["en": "pays for"]))]
    let late = EDTF("2020").map { StatedDate($0) }
    let early = EDTF("2010").map { StatedDate($0) }
    return EvidenceView(
      sources: [
        SourceRecord(
          id: "b", citeKey: "b2020",
          claims: [
            Claim(id: "c01", text: "Late.", chain: [ChainLink(.source)], asOf: late, topics: ["water"]),
            Claim(
              id: "c02", text: "Early.", chain: [ChainLink(.source), ChainLink(.named("report"))], asOf: early,
              topics: ["river"]),
            Claim(
              id: "c03", text: "Undated.", chain: [ChainLink(.source), ChainLink(.unnamed(role: "guard"))],
              topics: ["loop"]),
          ],
          relations: [Relation(id: "x01", subject: "ministry", predicate: "funds", object: "agency", evidence: [])]),
        SourceRecord(
          id: "a", published: EDTF("2021").map { StatedDate($0) }, origin: Origin(kind: .republication, of: "b"),
          claims: [Claim(id: "c01", text: "Late too.", asOf: late, actors: ["ministry"])]),
      ], registries: registries)
  }()

  @Test("records come by as-of date, then by the source's date and id, and undated ones last")
  func order() {
    #expect(view.claims().map(\.reference.description) == ["b#c02", "a#c01", "b#c01", "b#c03"])
  }

  @Test("a topic stands for its descendants, an unknown one for itself, and a cycle ends")
  func topics() {
    #expect(view.topicAndDescendants("river") == ["river", "water"])
    #expect(view.claims(topics: ["river"]).map(\.record.id) == ["c02", "c01"])
    #expect(view.claims(topics: ["water"]).map(\.record.id) == ["c01"])
    #expect(view.topicAndDescendants("loop") == ["loop", "pool"])
    #expect(view.claims(topics: ["nowhere"]).isEmpty)
  }

  @Test("a view that is not made yet says what its sources are called, and is made once for all else")
  func deferred() {
    let made = Mutex<[String]>([])
    func soFar() -> [String] { made.withLock { $0 } }
    let later = EvidenceView(
      names: view.sourceNames, metrics: view.metricNames,
      registries: { [view] in
        made.withLock { $0.append("registries") }
        return view.registries
      },
      make: { [view] in
        made.withLock { $0.append("view") }
        return view
      })
    #expect(later.sourceNames == view.sourceNames)
    #expect(later.sourceNames.map(\.id) == ["a", "b"])
    #expect(later.metricNames == view.metricNames)
    #expect(later.metricNames == [MetricName(id: "boats", words: ["barge"], unit: "{boat}")])
    #expect(later.source("c") == nil)
    #expect(soFar().isEmpty)
    #expect(later.registries.works == view.registries.works)
    #expect(later.registries.actors == view.registries.actors)
    #expect(soFar() == ["registries"])
    #expect(later.source("b2020") == view.source("b"))
    #expect(later.claims().map(\.reference) == view.claims().map(\.reference))
    #expect(soFar() == ["registries", "view"])
  }

  @Test("an actor is found in whatever part it has")
  func actors() {
    #expect(view.records(actors: ["ministry"]).map(\.reference.description) == ["a#c01", "b#x01"])
    #expect(view.records(actors: ["report"]).map(\.record.id) == ["c02"])
  }

  @Test("a record is found by its source's id and by its citation key")
  func record() {
    #expect(view.record(ClaimReference(source: "b", record: "x01"))?.kind == .relation)
    #expect(view.record(ClaimReference(source: "b2020", record: "c01"))?.text == "Late.")
    #expect(view.claim(ClaimReference(source: "b", record: "x01")) == nil)
    #expect(view.record(ClaimReference(source: "b", record: "c99")) == nil)
  }

  @Test("the origin of a claim is where its chain ends, and someone unnamed is none")
  func origins() throws {
    let b = try #require(view.source("b"))
    #expect(b.claims.map { view.originKey(of: $0, in: b) } == ["b", "ministry", nil])
    let a = try #require(view.source("a"))
    #expect(a.claims.map { view.originKey(of: $0, in: a) } == ["b"])
  }

  @Test("names are printed as the registries have them")
  func names() {
    #expect(view.actorName("ministry") == "Ministry of Water")
    #expect(view.actorName("report") == "The Report")
    #expect(view.actorName("someone") == "someone")
    #expect(view.relations().map { view.words(of: $0.record, in: "en") } == ["Ministry of Water pays for agency"])
  }

  @Test("a source is called by its authors, its publisher or its title")
  func shortNames() {
    func source(_ authors: String..., publisher: String? = nil) -> SourceRecord {
      SourceRecord(id: "s", title: "T", publisher: publisher, authors: authors.map { PersonName(family: $0) })
    }
    #expect(source("Oru", "Teal").shortName(in: "en") == "Oru and Teal")
    #expect(source("Oru", "Teal", "Wen").shortName(in: "en-GB") == "Oru and others")
    #expect(source("Oru", "Teal").shortName(in: "ko") == "Oru·Teal")
    #expect(source(publisher: "Valley Post").shortName(in: "en") == "Valley Post")
    #expect(source().shortName(in: "en") == "T")
  }
}
