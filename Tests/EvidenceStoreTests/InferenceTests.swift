import Diagnostics
import DocumentModel
import Evidence
import EvidenceStore
import FoundationEssentials
import Testing

@Suite("What a short record says")
struct InferenceTests {
  private static let short = """
    publisher: the-post
    published: 2019-05-02
    claims:
      - text: The ministry puts resettled households at between 3,100 and 3,400.
        quote: some 3,100 to 3,400 households
        by: water-ministry
        metric: households-resettled
        on: 2019-04 (last month)
        place: lower-valley
    """

  private static let expanded = """
    id: a
    type: article-newspaper
    genre: news
    publisher: Valley Post
    language: en
    published: {edtf: "2019-05-02", basis: explicit}
    reliability: {grade: C, why: local}
    label: TLP:CLEAR
    claims:
      - id: c01
        voice: reported
        text: "The ministry puts resettled households at between 3,100 and 3,400."
        quote: "some 3,100 to 3,400 households"
        chain: [{who: self}, {who: water-ministry, verb: said}]
        as-of: {edtf: "2019-04", basis: relative, resolved-from: "last month"}
        place: lower-valley
        quantity: {op: range, lo: 3100, hi: 3400, unit: "{household}", metric: households-resettled, place: lower-valley, measure: stock, as-of: "2019-04", printed: "some 3,100 to 3,400"}
        metric: households-resettled
        topics: [resettlement]
    """

  @Test("the short form and the expanded form are the same record")
  func equivalence() throws {
    let short = StoreFixture(source: InferenceTests.short)
    let expanded = StoreFixture(source: InferenceTests.expanded)
    #expect(short.faults == [] && expanded.faults == [])
    func bare(_ fixture: StoreFixture) throws -> SourceRecord {
      var source = try #require(fixture.view.source("a"))
      source.span = .none
      source.unwrittenIDs = []
      for index in source.claims.indices { source.claims[index].span = .none }
      return source
    }
    #expect(try bare(short) == bare(expanded))
  }

  @Test("one figure of a quote becomes a quantity, and “figure” picks among several")
  func figures() throws {
    let fixture = StoreFixture(
      source: """
        published: 2019
        claims:
          - {text: "Three dams.", quote: "three dams and one bridge", figure: three}
          - {text: "Dams.", quote: "three dams and one bridge"}
          - {text: "Nothing.", quote: "in 2014"}
          - {text: "Over 5.", quote: "over five", quantity: {unit: a, of: water, exact: true}}
          - {text: "Known.", quantity: {value: 12, unit: "{dam}"}}
        """)
    #expect(fixture.faults == [])
    let claims = try #require(fixture.view.source("a")).claims
    #expect(claims.map(\.id) == ["c01", "c02", "c03", "c04", "c05"])
    #expect(claims.map { $0.quantity?.figure } == [.equal(3), nil, nil, .greater(5), .equal(12)])
    #expect(claims[3].quantity?.denominator == "water" && claims[3].quantity?.unit == "a")
  }

  @Test("ids are the next that are free, and a tombstone keeps its own")
  func ids() throws {
    let fixture = StoreFixture(
      source: """
        published: 2019
        claims:
          - {text: "A."}
          - {id: c01, text: "B."}
          - {id: c02, withdrawn: {on: 2020, by: x, why: wrong}}
          - {text: "C.", same-as: ["#c01"]}
          - {text: "D.", same-as: ["#c02"]}
        """)
    #expect(try #require(fixture.view.source("a")).claims.map(\.id) == ["c03", "c01", "c04", "c05"])
    #expect(
      fixture.faults == [
        "s/sources/a.yaml:7 evidence/unknown-reference: “same-as” names a record that the evidence does not hold"
      ])
  }

  @Test("the kind of an entry follows from its keys")
  func entries() throws {
    let fixture = StoreFixture(
      source: """
        published: 2019
        entries:
          - {text: "It rose."}
          - {actor: water-ministry, issue: second-dam, stance: evades, text: "No answer."}
          - {what: A vote, type: vote, on: 2018-05-01}
          - {addressee: water-ministry, action: answer, by: lena-oru}
          - {exact: "nobody asked us at all", speaker: "unnamed:resident"}
          - {subject: water-ministry, predicate: funds, object: valley-post, evidence: ["#c01"]}
          - {id: c01, text: "It fell."}
        """)
    #expect(fixture.faults == [])
    let source = try #require(fixture.view.source("a"))
    #expect(source.records.map(\.kind.letter).joined() == "ccqperx")
    #expect(source.quotations.first?.speaker == .unnamed(role: "resident"))
    #expect(source.events.first?.when.text == "2018-05-01")
  }

  @Test("a list in “by” is the chain from outermost to innermost, and nothing said is dated as published")
  func chains() throws {
    let fixture = StoreFixture(
      source: "published: 2019\nclaims:\n  - {text: A., by: [valley-post, \"unnamed:resident\"]}\n  - {text: B.}\n")
    let claims = try #require(fixture.view.source("a")).claims
    #expect(claims[0].chain.map(\.who) == [.source, .named("valley-post"), .unnamed(role: "resident")])
    #expect(claims.map(\.voice) == [.reported, .asserted])
    #expect(claims.map { $0.asOf?.basis } == [.assumed, .assumed])
    let notes = fixture.shown(fixture.store.diagnostics(for: .clear, today: 0))
    #expect(notes == ["s/sources/a.yaml:1 date/assumed: 2 records take their as-of date from the publication"])
  }

  @Test("inference raises a label and never lowers it")
  func labels() {
    let fixture = StoreFixture(
      source: """
        published: 2019
        label: TLP:GREEN
        claims:
          - {id: c01, text: A., label: TLP:CLEAR}
          - {id: c02, text: B., label: {tlp: TLP:AMBER, embargo: 2030-01-01}}
        """)
    let all = fixture.store.view(for: .red, today: 30_000)
    #expect(all.claims().map(\.record.label) == [AccessLabel(.green), AccessLabel(.amber, embargo: 21_915)])
    #expect(fixture.store.view(for: .green, today: 30_000).claims().map(\.record.id) == ["c01"])
    #expect(fixture.store.view(for: .red, today: 21_914).claims().map(\.record.id) == ["c01"])
    #expect(fixture.view.sources.isEmpty)
  }
}
