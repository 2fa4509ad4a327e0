import DocumentModel
import Evidence
import FoundationEssentials
import Testing

@Suite("Confidence")
struct ConfidenceTests {
  private func source(
    _ id: String, _ grade: Reliability.Grade?, _ credibility: Int?, voice: Voice = .reported, links: Int = 2,
    who: ChainLink.Who? = nil
  ) -> SourceRecord {
    let end = ChainLink(who ?? .named("speaker-of-\(id)"))
    let hearsay = (0..<max(0, links - 2)).map { ChainLink(.named("hearsay-\($0)")) }
    return SourceRecord(
      id: id, reliability: grade.map { Reliability(grade: $0, why: "W.") },
      claims: [
        Claim(
          id: "c01", text: "T.", voice: voice, chain: [ChainLink(.source)] + hearsay + [end], credibility: credibility)
      ])
  }

  private func score(_ sources: SourceRecord..., besides others: [SourceRecord] = []) -> Int? {
    let view = ComparisonFixture.view(sources + others)
    return Confidence(
      of: sources.compactMap { view.claimFound(ClaimReference(source: $0.id, record: "c01")) }, in: view)?.score
  }

  @Test(
    "one origin is worth the smaller of reliability and credibility, and no more than 69",
    arguments: [
      (Reliability.Grade.a, 1, 69), (.b, 2, 69), (.c, 2, 60), (.c, 3, 50), (.d, 1, 40), (.e, 1, 15), (.f, 1, 50),
      (.a, 4, 30), (.a, 5, 10), (.e, 5, 10),
    ])
  func one(grade: Reliability.Grade, credibility: Int, expected: Int) {
    #expect(score(source("a", grade, credibility)) == expected)
  }

  @Test("hearsay beyond the second link and the voice take from it")
  func less() {
    // 60 × 0.95, 60 × 0.95², 60 × 0.9, 60 × 0.6
    #expect(score(source("a", .c, 2, links: 3)) == 57)
    #expect(score(source("a", .c, 2, links: 4)) == 54)
    #expect(score(source("a", .c, 2, voice: .asserted)) == 54)
    #expect(score(source("a", .c, 2, voice: .inferred)) == 36)
  }

  @Test("more origins make it surer, up to a limit")
  func several() {
    // 1 − (1 − 0.48)(1 − 0.40) = 0.688; 1 − 0.52 × 0.60 × 0.68 = 0.787840
    #expect(score(source("a", .c, 2), source("b", .c, 3)) == 69)
    #expect(score(source("a", .c, 2), source("b", .c, 3), source("c", .d, 1)) == 79)
    // 1 − 0.28² = 0.9216, and 1 − 0.28³ = 0.978
    #expect(score(source("a", .a, 1), source("b", .a, 1)) == 85)
    #expect(score(source("a", .a, 1), source("b", .a, 1), source("c", .a, 1)) == 95)
  }

  @Test("mentions of one origin are worth the best of them")
  func oneOrigin() {
    #expect(
      score(source("a", .c, 3, who: .named("ministry")), source("b", .c, 2, who: .named("ministry"))) == 60)
  }

  @Test("an open conflict lowers it, by how good the other side is, and keeps it from being high")
  func conflict() {
    func figure(_ source: SourceRecord, _ value: Quantity.Figure) -> SourceRecord {
      var source = source
      source.claims[0].quantity = Quantity(figure: value, unit: "{household}", metric: "moved", measure: .stock)
      return source
    }
    // 60 × (1 − 50 ÷ 200); 95 × (1 − 10 ÷ 200) = 90, and never high
    let against = figure(source("x", .c, 3), .equal(900))
    #expect(score(figure(source("a", .c, 2), .equal(100)), besides: [against]) == 45)
    let strong = ["a", "b", "c"].map { figure(source($0, .a, 1), .equal(100)) }
    #expect(score(strong[0], strong[1], strong[2], besides: [figure(source("x", .a, 5), .equal(900))]) == 69)
    #expect(score(figure(source("a", .c, 2), .less(900)), besides: [figure(source("x", .c, 3), .equal(900))]) == 60)
  }

  @Test("without a grade, a credibility, a name or a fact it is not assessed")
  func notAssessed() {
    #expect(score(source("a", nil, 2)) == nil)
    #expect(score(source("a", .c, nil)) == nil)
    #expect(score(source("a", .c, 6)) == nil)
    #expect(score(source("a", .c, 2, who: .unnamed(role: "guard"))) == nil)
    #expect(score(source("a", .c, 2, voice: .opinion)) == nil)
    #expect(score(source("a", .c, 2), source("b", nil, 2)) == nil)
    #expect(score() == nil)
  }

  @Test("low to 29, medium to 69, then high")
  func bands() {
    #expect(band(.e, 1) == .low && band(.a, 4) == .medium && band(.a, 1) == .medium)
    let view = ComparisonFixture.view([source("a", .a, 1), source("b", .a, 1)])
    let mentions = ["a", "b"].compactMap { view.claimFound(ClaimReference(source: $0, record: "c01")) }
    #expect(Confidence(of: mentions, in: view)?.band == .high)
    #expect(Confidence.Band.low < .medium && .medium < Confidence.Band.high)
  }

  private func band(_ grade: Reliability.Grade, _ credibility: Int) -> Confidence.Band? {
    let view = ComparisonFixture.view([source("a", grade, credibility)])
    return view.claimFound(ClaimReference(source: "a", record: "c01")).flatMap { Confidence(of: [$0], in: view) }?.band
  }
}
