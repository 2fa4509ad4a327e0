import Diagnostics
import DocumentModel
import Evidence
import FoundationEssentials
import PluginKit
import Sections
import Testing

@Suite("Section kinds")
struct SectionKindTests {
  private typealias Sample = SampleEvidence

  private static let kinds: [any SectionKind.Type] = SectionsRegistry.all.compactMap { $0 as? any SectionKind.Type }

  @Test("a kind that has nothing to show says so, and one that tells of records leaves out its introduction too")
  func empty() {
    #expect(Self.kinds.count >= 10)
    let keeping = ["glossary", "method", "source-list"]
    // A change log has something to say wherever it stands.
    for kind in Self.kinds where kind.name != "change-log" {
      let pairs = kind.parameters.contains { $0.isRequired } ? [("topic", "dam")] : []
      let (text, _, diagnostics) = Sample.expand(
        kind, pairs, in: EvidenceView(registries: onlyTopics), body: [.paragraph([.text("Introduction.")])])
      #expect(text == (keeping.contains(kind.name) ? "Introduction.\n" : ""), "\(kind.name)")
      #expect(diagnostics.map(\.id.name) == ["section/empty"], "\(kind.name)")
    }
  }

  private var onlyTopics: Registries {
    var registries = Registries()
    registries.topics["dam"] = Topic(id: "dam", label: LocalizedText(["en": "Dam"]))
    return registries
  }

  @Test("names, summaries and titles are there, in two languages")
  func declarations() {
    for kind in Self.kinds {
      #expect(kind.id.name == "sections/\(kind.name)")
      #expect(!kind.summary.hasSuffix(".") && !kind.summary.isEmpty)
      #expect(kind.title.words.keys.sorted() == ["en", "ko"], "\(kind.name)")
      for parameter in kind.parameters { #expect(!parameter.summary.hasSuffix(".") && !parameter.summary.isEmpty) }
    }
  }

  // MARK: Findings

  @Test("findings are the weightiest of each topic in turn, without doubtful ones and opinions")
  func findings() {
    let view = Sample.view(
      Sample.source(
        "post",
        claims: [
          Sample.claim("c01", "It leaks."), Sample.claim("c02", "It holds 3,000.", quantity: households(3_000)),
          Sample.claim("c03", "They moved.", topics: ["moves"]),
          Sample.claim("c04", "It is doubtful.", credibility: 4), Sample.claim("c05", "It is ugly.", voice: .opinion),
        ]))
    let (text, blocks, _) = Sample.expand(KeyFindingsSection.self, [("max", "3")], in: view)
    #expect(
      text == """
        ::: {.key-findings}
        - It holds 3,000.[@post#c02]
        - They moved.[@post#c03]
        - It leaks.[@post#c01]
        :::

        """)
    #expect(blocks.first?.span == Sample.span)
  }

  @Test("findings that are named come in the order named")
  func namedFindings() {
    let view = Sample.view(
      Sample.source("post", claims: [Sample.claim("c01", "It leaks."), Sample.claim("c02", "It is old.")]))
    let (text, _, _) = Sample.expand(KeyFindingsSection.self, [("claims", "post#c02 post#c01 post#c09")], in: view)
    #expect(text.contains("- It is old.[@post#c02]\n- It leaks.[@post#c01]"))
  }

  // MARK: Figures

  private func households(_ value: Int) -> Quantity { Sample.households(.equal(.init(value))) }

  private var estimates: EvidenceView {
    Sample.view(
      Sample.source(
        "herald",
        claims: [
          Sample.claim(
            "c01", "About 900 households moved.", by: "union",
            quantity: Sample.households(.approximate(900), asOf: "2018"))
        ]),
      Sample.source(
        "post",
        claims: [
          Sample.claim(
            "c01", "Between 3,100 and 3,400 households moved.", by: "ministry",
            quantity: Sample.households(.range(3_100, 3_400), asOf: "2019"))
        ]))
  }

  @Test("a figure says what it counts, where, when and whose it is, the latest first")
  func figures() {
    let (text, _, _) = Sample.expand(KeyFiguresSection.self, [("differences", "false")], in: estimates)
    #expect(
      text == """
        ::: {.key-figures}
        ::: {.key-figure}
        [3,100 to 3,400]{.figure-value}[@post#c01]

        [Households moved, Lower Valley, 2019]{.figure-label}

        [Water Ministry]{.figure-source}
        :::
        :::

        """)
  }

  @Test("figures are printed in the words of the brief's language")
  func koreanFigures() {
    let (text, _, _) = Sample.expand(
      KeyFiguresSection.self, [("per-metric", "all"), ("differences", "false")], in: estimates, language: "ko")
    #expect(text.contains("3,100~3,400]{.figure-value}"))
    #expect(text.contains("[약 900]{.figure-value}"))
    #expect(text.contains("[이주 가구, Lower Valley, 2018년]{.figure-label}"))
  }

  @Test("estimates that have no number in common are set side by side")
  func differences() throws {
    let (text, blocks, _) = Sample.expand(KeyFiguresSection.self, in: estimates)
    #expect(text.contains("Where sources differ: Households moved"))
    #expect(
      text.contains("| Union, 2018          | about 900[@herald#c01] |") || text.contains("about 900[@herald#c01]"))
    guard case .division(let content)? = blocks.last?.kind, case .figure(let figure)? = content.first?.kind,
      case .chart(let chart) = figure.content, case .range(let range) = chart.kind
    else {
      Issue.record("no chart")
      return
    }
    #expect(range.bars.map(\.low) == [3_100, 810])
    #expect(range.bars.map(\.figure) == ["3,100 to 3,400", "about 900"])
    #expect(chart.table.body.count == 2)
  }

  // MARK: Timeline

  private func event(_ id: String, _ what: String, _ when: String, type: Event.Kind = .other) -> Event? {
    EDTF(when).map { Event(id: id, what: what, when: $0, type: type, actors: ["ministry"], topics: ["dam"]) }
  }

  private var events: EvidenceView {
    Sample.view(
      Sample.source("herald", events: [event("e01", "The dam opens", "1950")].compactMap(\.self)),
      Sample.source(
        "post",
        events: [
          event("e01", "The dam opens", "1950"), event("e02", "The dam leaks", "2018-04", type: .report),
          event("e03", "Parliament votes", "2019-05-02", type: .vote),
        ].compactMap(\.self)))
  }

  @Test("three dated events are a chart with its table, the same event told twice one entry")
  func timeline() {
    let (text, blocks, _) = Sample.expand(TimelineSection.self, in: events)
    #expect(text.contains("| 1950       | The dam opens[@herald#e01; @post#e01] |"))
    #expect(text.contains("| 2 May 2019 | Parliament votes[@post#e03]"))
    guard case .division(let content)? = blocks.first?.kind, case .figure(let figure)? = content.first?.kind,
      case .chart(let chart) = figure.content, case .timeline(let timeline) = chart.kind
    else {
      Issue.record("no chart")
      return
    }
    #expect(timeline.entries.map(\.date) == ["1950", "April 2018", "2 May 2019"])
    #expect(timeline.entries.allSatisfy { $0.firstDay <= $0.lastDay })
  }

  @Test("dates, types and actors choose events, and two make a list")
  func timelineChoice() {
    let (text, _, _) = Sample.expand(
      TimelineSection.self, [("from", "2018"), ("actors", "ministry")], in: events)
    #expect(
      text == """
        ::: {.timeline}
        April 2018

        :   The dam leaks[@post#e02]

        2 May 2019

        :   Parliament votes[@post#e03]
        :::

        """)
    #expect(!Sample.expand(TimelineSection.self, [("types", "vote")], in: events).text.contains("leaks"))
    let short = Sample.expand(TimelineSection.self, [("max", "1")], in: events).text
    #expect(short.contains("Parliament votes") && short.contains("Earlier events are on record."))
  }

  // MARK: Positions

  private var positions: EvidenceView {
    func position(_ id: String, _ actor: String, _ issue: String, _ text: String, _ quote: String? = nil) -> Position {
      Position(
        id: id, actor: actor, issue: issue, stance: .denies, text: text, quote: quote, asOf: Sample.date("2019"),
        topics: ["dam"])
    }
    return Sample.view(
      Sample.source(
        "post",
        positions: [
          position("p01", "ministry", "second-dam", "The ministry denied it in 2019.", "no plans at all"),
          position("p02", "union", "second-dam", "The union opposed it in 2019."),
          position("p03", "ministry", "pay", "The ministry did not answer in 2019."),
        ]))
  }

  @Test("positions are told by issue and actor, with the words quoted")
  func positionsAsProse() {
    #expect(
      Sample.expand(PositionsSection.self, in: positions).text == """
        ::: {.positions}
        A second dam

        :   The union opposed it in 2019.[@post#p02]

            The ministry denied it in 2019 (“no plans at all”).[@post#p01]

        Payment

        :   The ministry did not answer in 2019.[@post#p03]
        :::

        """)
  }

  @Test("questions that are left out are said to be there")
  func furtherQuestions() {
    let view = Sample.view(
      Sample.source(
        "post",
        claims: [
          Sample.claim("c01", "It leaks.", contradicts: ["post#c02"]), Sample.claim("c02", "It is tight."),
          Sample.claim("c03", "They moved.", contradicts: ["post#c04"]), Sample.claim("c04", "They stayed."),
        ]))
    let more = "More differences are on record."
    let (short, _, _) = Sample.expand(OpenQuestionsSection.self, [("max", "1")], in: view)
    #expect(short.contains("It leaks.") && !short.contains("They moved.") && short.hasSuffix("\n\n\(more)\n"))
    let (all, _, _) = Sample.expand(OpenQuestionsSection.self, in: view)
    #expect(all.contains("They moved.") && !all.contains(more))
  }

  @Test("positions are a table where asked, in the order of the actors named")
  func positionsAsTable() {
    let (text, _, _) = Sample.expand(
      PositionsSection.self, [("as", "table"), ("actors", "ministry, union"), ("issues", "second-dam")], in: positions)
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("|") }.dropFirst(2)
    #expect(rows.map { $0.split(separator: "|")[0].trimmingPrefix(" ").hasPrefix("Water Ministry") } == [true, false])
    #expect(!text.contains("Payment"))
    let (short, _, _) = Sample.expand(PositionsSection.self, [("max", "1")], in: positions)
    #expect(short.contains("More positions are on record."))
  }

  // MARK: Ties

  private var ties: EvidenceView {
    func tie(_ id: String, _ subject: String, _ object: String, _ evidence: String, _ asOf: String) -> Relation {
      Relation(
        id: id, subject: subject, predicate: "funds", object: object,
        evidence: [ClaimReference(evidence)].compactMap(\.self), asOf: Sample.date(asOf))
    }
    return Sample.view(
      Sample.source(
        "post", claims: [Sample.claim("c01", "It funds."), Sample.claim("c02", "It funds more.")],
        relations: [
          tie("x01", "ministry", "agency", "post#c01", "2018"), tie("x02", "ministry", "agency", "post#c02", "2019"),
          tie("x03", "bank", "ministry", "post#c09", "2019"), tie("x04", "union", "bank", "post#c02", "2019"),
        ]))
  }

  @Test("ties go out from the first actors as far as asked, and one tie of several records is one edge")
  func relations() {
    let (near, blocks, _) = Sample.expand(RelationsSection.self, [("actors", "agency")], in: ties)
    #expect(near.contains("Agency[@post#c01; @post#c02]"))
    #expect(near.contains("2018, 2019"))
    #expect(!near.contains("Bank"))
    guard case .division(let content)? = blocks.first?.kind, case .figure(let figure)? = content.first?.kind,
      case .chart(let chart) = figure.content, case .relations(let relations) = chart.kind
    else {
      Issue.record("no chart")
      return
    }
    #expect(relations.actors == ["Water Ministry", "Agency"])
    #expect(relations.edges.map(\.claims.count) == [2])
    let far = Sample.expand(RelationsSection.self, [("actors", "agency"), ("depth", "2")], in: ties).text
    #expect(far.contains("Bank") && !far.contains("Union"))
    #expect(far.contains("Water Ministry[@post#x03]"), "a tie whose evidence is not in the view cites itself")
  }

  // MARK: Recommendations

  @Test("recommendations are grouped by addressee and say whose they are")
  func recommendations() {
    func item(_ id: String, _ addressee: String, _ action: String, _ deadline: String? = nil) -> Recommendation {
      Recommendation(
        id: id, by: .named("union"), addressee: addressee, action: action, deadline: deadline.flatMap { EDTF($0) },
        topics: ["dam"])
    }
    let view = Sample.view(
      Sample.source(
        "post",
        recommendations: [
          item("r01", "bank", "stop the loan"), item("r02", "ministry", "publish the plan", "2020-06"),
          item("r03", "ministry", "pay what is owed"),
        ]))
    #expect(
      Sample.expand(RecommendationsSection.self, in: view).text == """
        ::: {.recommendations}
        **To: Water Ministry**

        - Publish the plan (Union, May 2019, by June 2020).[@post#r02]
        - Pay what is owed (Union, May 2019).[@post#r03]

        **To: Bank**

        - Stop the loan (Union, May 2019).[@post#r01]
        :::

        """)
    let ordered = Sample.expand(RecommendationsSection.self, [("addressees", "bank")], in: view).text
    #expect(ordered.contains("Stop the loan") && !ordered.contains("Publish"))
  }
}
