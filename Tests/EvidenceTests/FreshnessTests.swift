import Evidence
import FoundationEssentials
import Testing

@Suite("Freshness")
struct FreshnessTests {
  @Test(
    "half is left after one half-life, a quarter after two",
    arguments: [
      // Twelve months are 365.25 days.
      (-400, 12, Freshness.fresh), (0, 12, .fresh), (365, 12, .fresh), (366, 12, .ageing), (730, 12, .ageing),
      (731, 12, .stale), (.max, 12, .stale), (913, 30, .fresh), (914, 30, .ageing), (1_827, 30, .stale),
      (10_000, .max, .fresh), (10_000, 0, .fresh),
    ])
  func limits(age: Int, halfLife: Int, expected: Freshness) {
    #expect(Freshness(age: age, halfLifeMonths: halfLife) == expected)
  }

  @Test("what never ages is fresh")
  func never() { #expect(Freshness(age: .max, halfLifeMonths: nil) == .fresh) }

  @Test("a claim's age is counted from the end of its as-of date, failing that from publication")
  func claims() throws {
    func freshness(of source: SourceRecord, on date: String) throws -> Freshness? {
      let day = try #require(EDTF(date)?.lastDay)
      return ComparisonFixture.view([source]).freshness(of: source.claims[0], in: source, on: day)
    }
    let source = ComparisonFixture.figure("a", .equal(100), on: "2019")
    #expect(try freshness(of: source, on: "2020-12-30") == .fresh)
    #expect(try freshness(of: source, on: "2021-01-01") == .ageing)
    #expect(try freshness(of: source, on: "2022-01-01") == .stale)
    var undated = ComparisonFixture.figure("a", .equal(100), on: nil)
    #expect(try freshness(of: undated, on: "2022") == nil)
    undated.published = EDTF("2019").map { StatedDate($0) }
    #expect(try freshness(of: undated, on: "2022-01-01") == .stale)
    #expect(try freshness(of: ComparisonFixture.figure("a", .equal(9), of: "height"), on: "2022") == nil)
  }
}
