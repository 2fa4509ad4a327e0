import FoundationEssentials

extension Quantity {
  /// How a record writes what a figure says of its value: the words of `op`.
  public enum Operator: String, Hashable, Sendable, CaseIterable {
    case equal = "eq"
    case approximate = "approx"
    case greater = "gt"
    case atLeast = "ge"
    case atMost = "le"
    case less = "lt"
    case range
    case vague
  }

  /// The relative half-width of "about" where a metric says nothing: 0.10.
  public static let defaultTolerance = Decimal(sign: .plus, exponent: -1, significand: 1)

  /// The numbers that the figure may mean when it is compared with another record's.
  ///
  /// - Parameter tolerance: the metric's, as a fraction.
  public func interval(tolerance: Decimal = Quantity.defaultTolerance) -> Interval {
    figure.interval(tolerance: tolerance, isExact: isExact)
  }
}

extension Quantity.Figure {
  public var op: Quantity.Operator {
    switch self {
    case .equal: .equal
    case .approximate: .approximate
    case .greater: .greater
    case .atLeast: .atLeast
    case .less: .less
    case .atMost: .atMost
    case .range: .range
    case .vague: .vague
    }
  }

  /// The numbers that the figure may mean.
  ///
  /// A bare number is read as rounded: v ± min(u/2, |v|/8), where u is the place value of its last digit that is not
  /// zero, except an integer up to 20, and one that is known to be exact. "About" is v(1 ± tolerance). "Tens of
  /// thousands" is [20,000, 100,000).
  ///
  /// - Parameter isExact: reads a bare number as printed.
  public func interval(tolerance: Decimal = Quantity.defaultTolerance, isExact: Bool = false) -> Interval {
    switch self {
    case .equal(let value):
      if isExact { return Interval(lower: Interval.Bound(value), upper: Interval.Bound(value)) }
      let slack = Quantity.Figure.rounding(of: value)
      return Interval(value - slack, value + slack)
    case .approximate(let value):
      let slack = value * tolerance
      return Interval(value - slack, value + slack)
    case .greater(let value): return Interval(lower: Interval.Bound(value, isClosed: false), upper: nil)
    case .atLeast(let value): return Interval(lower: Interval.Bound(value), upper: nil)
    case .less(let value): return Interval(lower: nil, upper: Interval.Bound(value, isClosed: false))
    case .atMost(let value): return Interval(lower: nil, upper: Interval.Bound(value))
    case .range(let low, let high): return Interval(low, high)
    case .vague(let magnitude):
      return Interval(lower: Interval.Bound(magnitude * 2), upper: Interval.Bound(magnitude * 10, isClosed: false))
    }
  }

  /// How far a bare number may be from what it stands for.
  private static func rounding(of value: Decimal) -> Decimal {
    let size = value.magnitude
    guard let unit = placeOfLastDigit(size), unit < 1 || size > 20 else { return 0 }
    return min(unit / 2, size / 8)
  }

  /// The place value of the last digit that is not zero; nil for zero and for what is no number.
  private static func placeOfLastDigit(_ size: Decimal) -> Decimal? {
    guard size.isFinite, size != 0 else { return nil }
    let digits = size.description.split(separator: ".", maxSplits: 1)
    let exponent =
      if digits.count == 2, let last = digits[1].lastIndex(where: { $0 != "0" }) {
        -(digits[1].distance(from: digits[1].startIndex, to: last) + 1)
      } else {
        digits[0].reversed().prefix { $0 == "0" }.count
      }
    return Decimal(sign: .plus, exponent: exponent, significand: 1)
  }
}
