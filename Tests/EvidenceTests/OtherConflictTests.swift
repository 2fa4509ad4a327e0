import DocumentModel
import Evidence
import FoundationEssentials
import Testing

@Suite("Positions, forecasts, events and declarations that disagree")
struct OtherConflictTests {
  private func conflicts(_ sources: [SourceRecord]) -> [String] {
    ComparisonFixture.view(sources).conflicts.map { "\($0.kind) \($0.first) \($0.second)" }
  }

  private func position(
    _ id: String, _ stance: Position.Stance, _ date: String?, actor: String = "ministry", issue: String = "dam",
    isRetracted: Bool = false
  ) -> SourceRecord {
    SourceRecord(
      id: id, isRetracted: isRetracted,
      positions: [
        Position(
          id: "p01", actor: actor, issue: issue, stance: stance, text: "T.",
          asOf: date.flatMap { EDTF($0) }.map { StatedDate($0) })
      ])
  }

  @Test(
    "opposed stances within 90 days are a conflict",
    arguments: [
      (Position.Stance.supports, Position.Stance.opposes, "2019-03-31", true),
      (.supports, .opposes, "2019-04-01", true),
      (.supports, .opposes, "2019-04-02", false), (.supports, .opposes, "2018-10-03", true),
      (.supports, .opposes, "2018-10-02", false), (.supports, .opposes, "2019", true),
      (.supports, .demands, "2019", false),
      (.demands, .declines, "2019", true), (.supports, .denies, "2019", true), (.opposes, .declines, "2019", false),
      (.supports, .evades, "2019", false), (.opposes, .conditional, "2019", false),
    ])
  func positions(first: Position.Stance, second: Position.Stance, date: String, isConflict: Bool) {
    let found = conflicts([position("a", first, "2019-01-01"), position("b", second, date)])
    #expect(found == (isConflict ? ["position a#p01 b#p01"] : []))
  }

  @Test("another actor, another issue, no date or a retracted source: no conflict of positions")
  func otherPositions() {
    let a = position("a", .supports, "2019")
    #expect(conflicts([a, position("b", .opposes, "2019", actor: "union")]) == [])
    #expect(conflicts([a, position("b", .opposes, "2019", issue: "road")]) == [])
    #expect(conflicts([a, position("b", .opposes, nil)]) == [])
    #expect(conflicts([a, position("b", .opposes, "2019", isRetracted: true)]) == [])
  }

  private func forecast(_ id: String, _ likelihood: Likelihood, of event: String = "x#e01") -> SourceRecord {
    SourceRecord(
      id: id, claims: [Claim(id: "c01", text: "T.", voice: .forecast, event: event, likelihood: likelihood)])
  }

  @Test("bands of ICD 203 that share no percent are a conflict")
  func forecasts() {
    let bands = Likelihood.allCases
    for (low, first) in bands.enumerated() {
      for (high, second) in bands.enumerated() {
        let found = conflicts([forecast("a", first), forecast("b", second)])
        #expect(found == (abs(low - high) > 1 ? ["forecast a#c01 b#c01"] : []), "\(first) \(second)")
      }
    }
    #expect(conflicts([forecast("a", .likely), forecast("b", .unlikely, of: "x#e02")]) == [])
    #expect(conflicts([forecast("a", .likely, of: ""), forecast("b", .unlikely, of: "")]) == [])
    #expect(conflicts([forecast("a", .likely, of: "#e01"), forecast("b", .unlikely, of: "#e01")]) == [])
  }

  private func event(
    _ id: String, _ what: String, _ date: String, type: Event.Kind = .meeting, actors: [String] = ["ministry"],
    place: String? = nil, isRetracted: Bool = false
  ) -> SourceRecord {
    SourceRecord(
      id: id, isRetracted: isRetracted,
      events: EDTF(date).map { [Event(id: "e01", what: what, when: $0, type: type, actors: actors, place: place)] }
        ?? [])
  }

  @Test("one event with two dates is a conflict, and two events are none")
  func events() {
    let a = event("a", "the board met the farmers", "2019-03-01")
    func found(_ other: SourceRecord) -> Bool { conflicts([a, other]) == ["event a#e01 b#e01"] }
    #expect(found(event("b", "the board met the farmers", "2019-03-04")))
    #expect(found(event("b", "The board met farmers", "2019-05-30")))
    #expect(!found(event("b", "the board met the farmers", "2019-05-31")))
    #expect(!found(event("b", "the board met the farmers", "2019-03")))
    #expect(!found(event("b", "the board met the fishers of the sea", "2019-03-04")))
    #expect(!found(event("b", "the board met the farmers", "2019-03-04", type: .vote)))
    #expect(!found(event("b", "the board met the farmers", "2019-03-04", actors: ["union"])))
    #expect(!found(event("b", "the board met the farmers", "2019-03-04", isRetracted: true)))
    #expect(
      conflicts([
        event("a", "the board met", "2019-03-01", place: "lower"),
        event("b", "the board met", "2019-03-04", place: "upper"),
      ]) == [])
  }

  @Test("what records say of each other is told once")
  func declared() {
    func source(_ id: String, _ other: String, isRetracted: Bool = false) -> SourceRecord {
      SourceRecord(
        id: id, isRetracted: isRetracted,
        claims: [
          Claim(id: "c01", text: "T.", contradicts: [ClaimReference(source: other, record: "c01")])
        ])
    }
    #expect(conflicts([source("a", "b"), source("b", "a")]) == ["declared a#c01 b#c01"])
    #expect(conflicts([source("a", "b"), source("b", "a", isRetracted: true)]) == [])
    #expect(conflicts([source("a", "nowhere")]) == [])
    var figure = ComparisonFixture.figure("a", .equal(100))
    figure.claims[0].contradicts = [ClaimReference(source: "b", record: "c01")]
    #expect(ComparisonFixture.view([figure, ComparisonFixture.figure("b", .equal(900))]).conflicts.count == 1)
  }
}
