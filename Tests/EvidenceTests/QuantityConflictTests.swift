import DocumentModel
import Evidence
import FoundationEssentials
import Testing

@Suite("Figures that disagree")
struct QuantityConflictTests {
  typealias Make = ComparisonFixture

  @Test(
    "the gap over the smaller of two decides",
    arguments: [
      // 700 is 650 to 750, 740 is 735 to 745: a number in common.
      (Quantity.Figure.equal(700), Quantity.Figure.equal(740), []),
      (.range(3_100, 3_400), .equal(3_300), []), (.approximate(1_000), .approximate(1_200), []),
      (.greater(40), .equal(60), []), (.atMost(100), .less(90), []), (.vague(magnitude: 10_000), .equal(30_000), []),
      // Only an open bound keeps them apart.
      (.greater(3_000), .atMost(3_000), ["touching a b"]), (.less(20), .atLeast(20), ["touching a b"]),
      // 1,000 to 2,000 over the middle of the smaller, 600.
      (.vague(magnitude: 1_000), .vague(magnitude: 100), ["major a b"]),
      // A gap of 90, and of 96, over the middle of the smaller, 950: a tenth is 95.
      (.range(900, 1_000), .range(1_090, 1_200), ["discrepancy a b"]),
      (.range(900, 1_000), .range(1_096, 1_200), ["conflict a b"]),
      // A gap of 90, and of 95, over the middle of the smaller, 95.
      (.range(90, 100), .range(190, 300), ["conflict a b"]), (.range(90, 100), .range(195, 300), ["major a b"]),
      (.range(3_100, 3_400), .equal(9_800), ["major a b"]), (.less(50), .greater(120), ["major a b"]),
      (.less(50), .greater(60), ["conflict a b"]), (.equal(0), .equal(5), ["major a b"]),
    ] as [(Quantity.Figure, Quantity.Figure, [String])])
  func verdicts(first: Quantity.Figure, second: Quantity.Figure, expected: [String]) {
    #expect(Make.conflicts(Make.figure("a", first), Make.figure("b", second)) == expected)
    #expect(Make.conflicts(Make.figure("a", second), Make.figure("b", first)) == expected)
  }

  @Test("an exact figure is read as printed, and so are two of one origin, and a property of one object")
  func printed() {
    #expect(Make.conflicts(Make.figure("a", .equal(700)), Make.figure("b", .equal(720))) == [])
    #expect(
      Make.conflicts(Make.figure("a", .equal(700), isExact: true), Make.figure("b", .equal(720), isExact: true))
        == ["discrepancy a b"])
    let chain = [ChainLink(.source), ChainLink(.named("ministry"))]
    #expect(
      Make.conflicts(Make.figure("a", .equal(700), chain: chain), Make.figure("b", .equal(720), chain: chain))
        == ["discrepancy a b"])
    #expect(
      Make.conflicts(Make.figure("a", .equal(372), of: "height"), Make.figure("b", .equal(400), of: "height"))
        == ["discrepancy a b"])
  }

  @Test("of another unit, metric, or date nothing is compared")
  func subjects() {
    let a = Make.figure("a", .equal(100))
    #expect(Make.conflicts(a, Make.figure("b", .equal(900))) == ["major a b"])
    #expect(Make.conflicts(a, Make.figure("b", .equal(900), of: "catch")) == [])
    #expect(Make.conflicts(a, Make.figure("b", .equal(900), unit: "{person}")) == [])
    #expect(Make.conflicts(a, Make.figure("b", .equal(900), of: "unknown")) == [])
  }

  @Test(
    "stocks are compared within twelve months, flows where their times overlap, properties always",
    arguments: [
      ("moved", "2018-06", "2019-05", true), ("moved", "2018-06-01", "2019-06-01", true),
      ("moved", "2018-06-01", "2019-06-03", false), ("moved", "2012", "2019", false),
      ("moved", "2012/2020", "2019", true),
      ("moved", "1969-06", "1970-02", true), ("moved", "1965", "1968", false),
      ("catch", "2018", "2019", false), ("catch", "2018/2019", "2019", true), ("catch", "2018", "2018-03", true),
      ("height", "1990", "2019", true),
    ])
  func times(metric: String, first: String, second: String, isCompared: Bool) {
    let found = Make.conflicts(
      Make.figure("a", .equal(100), of: metric, on: first), Make.figure("b", .equal(900), of: metric, on: second))
    #expect(found.isEmpty == !isCompared)
  }

  @Test("of up to sixteen figures of a year every pair is listed, of more the farthest of each")
  func disorder() {
    func found(_ count: Int) -> EvidenceView {
      EvidenceView(
        sources: (1...count).map { Make.figure("s\($0)", .equal(Decimal($0 * 1_000)), isExact: true) },
        registries: Make.registries)
    }
    #expect(found(16).conflicts.count == 120)
    let many = found(40)
    #expect(many.conflicts.count < 80)
    for source in many.sources {
      #expect(!many.conflicts(of: ClaimReference(source: source.id, record: source.claims[0].id)).isEmpty)
    }
  }

  @Test("an undated figure may be of any time")
  func undated() {
    #expect(
      Make.conflicts(Make.figure("a", .equal(100), on: nil), Make.figure("b", .equal(900), on: "1990"))
        == ["major a b"])
  }

  @Test("places that have nothing in common are not compared, and a part is less than its whole")
  func places() {
    func found(_ first: (String?, Int), _ second: (String?, Int)) -> [String] {
      Make.conflicts(
        Make.figure("a", .range(.init(first.1), .init(first.1 + 1)), in: first.0),
        Make.figure("b", .range(.init(second.1), .init(second.1 + 1)), in: second.0))
    }
    #expect(found(("lower", 100), ("upper", 900)) == [])
    #expect(found(("lower", 100), ("lower", 900)) == ["major a b"])
    #expect(found(("lower", 100), (nil, 900)) == ["major a b"])
    #expect(found(("lower", 100), ("valley", 900)) == [])
    #expect(found(("lower", 900), ("valley", 100)) == ["major a b"])
    #expect(found(("valley", 100), ("lower", 900)) == ["major b a"])
  }

  @Test("populations are compared along their tree, and who counts all counts the whole")
  func populations() {
    func found(_ first: (String?, Int), _ second: (String?, Int)) -> [String] {
      Make.conflicts(
        Make.figure("a", .range(.init(first.1), .init(first.1 + 1)), among: first.0),
        Make.figure("b", .range(.init(second.1), .init(second.1 + 1)), among: second.0))
    }
    #expect(found(("tenants", 900), ("fishers", 100)) == [])
    #expect(found(("tenants", 100), ("farmers", 900)) == [])
    #expect(found(("tenants", 900), ("farmers", 100)) == ["major a b"])
    #expect(found(("farmers", 100), ("tenants", 900)) == ["major b a"])
    #expect(found(("tenants", 900), (nil, 100)) == ["major a b"])
    #expect(found(("tenants", 100), (nil, 900)) == [])
  }

  @Test("a part as large as its whole is no conflict")
  func partTouches() {
    #expect(
      Make.conflicts(Make.figure("a", .equal(100), in: "lower"), Make.figure("b", .equal(100), in: "valley")) == [])
  }

  @Test("retracted sources and forecasts are left out")
  func excluded() {
    #expect(Make.conflicts(Make.figure("a", .equal(100), isRetracted: true), Make.figure("b", .equal(900))) == [])
    var forecast = Make.figure("a", .equal(100))
    forecast.claims[0].voice = .forecast
    #expect(Make.conflicts(forecast, Make.figure("b", .equal(900))) == [])
  }

  @Test("each pair is told once, whatever its order")
  func once() {
    let sources = (0..<12).map { Make.figure("s\($0)", .range(.init($0 * 1_000 + 1), .init($0 * 1_000 + 2))) }
    let view = Make.view(sources)
    #expect(view.conflicts.count == 66)
    #expect(Set(view.conflicts.map { Set([$0.first, $0.second]) }).count == 66)
    #expect(Make.view(sources.reversed()).conflicts == view.conflicts)
  }
}
