import FoundationEssentials

/// A run of numbers between two bounds, each closed, open or absent.
public struct Interval: Hashable, Sendable {
  public struct Bound: Hashable, Sendable {
    public var value: Decimal
    /// True where the value itself belongs to the interval.
    public var isClosed: Bool

    public init(_ value: Decimal, isClosed: Bool = true) {
      self.value = value
      self.isClosed = isClosed
    }
  }

  /// Nil where the interval has no lower end.
  public var lower: Bound?
  /// Nil where the interval has no upper end.
  public var upper: Bound?

  public init(lower: Bound?, upper: Bound?) {
    self.lower = lower
    self.upper = upper
  }

  /// The closed interval between two numbers, given in either order.
  public init(_ first: Decimal, _ last: Decimal) {
    lower = Bound(min(first, last))
    upper = Bound(max(first, last))
  }

  /// True where every number of `other` is one of this interval.
  public func contains(_ other: Interval) -> Bool {
    let reachesDown =
      switch (lower, other.lower) {
      case (nil, _): true
      case (_, nil): false
      case (let mine?, let theirs?):
        mine.value < theirs.value || (mine.value == theirs.value && (mine.isClosed || !theirs.isClosed))
      }
    let reachesUp =
      switch (upper, other.upper) {
      case (nil, _): true
      case (_, nil): false
      case (let mine?, let theirs?):
        mine.value > theirs.value || (mine.value == theirs.value && (mine.isClosed || !theirs.isClosed))
      }
    return reachesDown && reachesUp
  }

  public func contains(_ value: Decimal) -> Bool { contains(Interval(value, value)) }

  /// True where both have a number in common.
  public func overlaps(_ other: Interval) -> Bool {
    Interval.meet(lower, other.upper) && Interval.meet(other.lower, upper)
  }

  /// The distance between two disjoint intervals; 0 where they overlap or touch.
  public func gap(to other: Interval) -> Decimal {
    if let lower, let upper = other.upper, lower.value > upper.value { return lower.value - upper.value }
    if let lower = other.lower, let upper, lower.value > upper.value { return lower.value - upper.value }
    return 0
  }

  /// The distance between the two ends; nil where one is absent.
  public var width: Decimal? { lower.flatMap { low in upper.map { $0.value - low.value } } }

  /// What stands for the interval when a gap is measured: its only bound, or its middle; nil without bounds.
  public var anchor: Decimal? {
    guard let lower, let upper else { return (lower ?? upper)?.value }
    // Many intervals are compared, and a product costs a fraction of a quotient.
    return (lower.value + upper.value) * Decimal(sign: .plus, exponent: -1, significand: 5)
  }

  private static func meet(_ lower: Bound?, _ upper: Bound?) -> Bool {
    guard let lower, let upper else { return true }
    return lower.value < upper.value || (lower.value == upper.value && lower.isClosed && upper.isClosed)
  }
}
