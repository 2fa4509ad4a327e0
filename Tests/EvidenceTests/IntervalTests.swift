import Evidence
import FoundationEssentials
import Testing

@Suite("Quantities as intervals")
struct IntervalTests {
  @Test(
    "a figure means an interval",
    arguments: [
      (Quantity.Figure.equal(800), "[750, 850]"), (.equal(120_000), "[115000, 125000]"), (.equal(20), "[20, 20]"),
      (.equal(21), "[20.5, 21.5]"), (.equal(100), "[87.5, 112.5]"), (.equal(372), "[371.5, 372.5]"),
      (.equal(number("1.5")), "[1.45, 1.55]"), (.equal(0), "[0, 0]"), (.equal(-30), "[-33.75, -26.25]"),
      (.approximate(800), "[720, 880]"), (.approximate(-10), "[-11, -9]"), (.greater(5), "(5, ∞)"),
      (.atLeast(5), "[5, ∞)"), (.less(5), "(-∞, 5)"), (.atMost(30_000), "(-∞, 30000]"),
      (.range(80_000, 120_000), "[80000, 120000]"), (.vague(magnitude: 10_000), "[20000, 100000)"),
    ])
  func intervals(figure: Quantity.Figure, expected: String) { #expect(shown(figure.interval()) == expected) }

  @Test("an exact figure is read as printed, and a metric may narrow what “about” means")
  func exactness() {
    #expect(shown(Quantity(figure: .equal(800), unit: "{page}", isExact: true).interval()) == "[800, 800]")
    #expect(shown(Quantity.Figure.approximate(800).interval(tolerance: number("0.01"))) == "[792, 808]")
  }

  @Test("containment and overlap mind whether an end belongs to the interval")
  func relations() {
    let above = Quantity.Figure.greater(5).interval()
    let from = Quantity.Figure.atLeast(5).interval()
    let below = Quantity.Figure.less(5).interval()
    #expect(from.contains(above) && !above.contains(from))
    #expect(!above.overlaps(below) && !from.overlaps(below))
    #expect(from.overlaps(Quantity.Figure.atMost(5).interval()))
    #expect(!Interval(1, 10).contains(from) && from.contains(Interval(5, 10)))
    #expect(Interval(1, 2).gap(to: Interval(5, 6)) == 3 && Interval(5, 6).gap(to: Interval(1, 2)) == 3)
    #expect(Interval(1, 5).gap(to: Interval(2, 6)) == 0)
    #expect(Interval(10, 20).anchor == 15 && above.anchor == 5)
  }

  private func shown(_ interval: Interval) -> String {
    let lower = interval.lower.map { "\($0.isClosed ? "[" : "(")\($0.value)" } ?? "(-∞"
    let upper = interval.upper.map { "\($0.value)\($0.isClosed ? "]" : ")")" } ?? "∞)"
    return "\(lower), \(upper)"
  }
}

private func number(_ text: String) -> Decimal { Decimal(string: text) ?? .nan }
