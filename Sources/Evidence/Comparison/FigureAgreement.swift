import FoundationEssentials

/// What a figure in prose does with the figure that a record holds. Prose may be vaguer than its evidence, never
/// sharper.
public enum FigureAgreement: String, Hashable, Sendable, CaseIterable {
  case agrees
  /// So vague, by a factor of ten or more, that the figure is lost.
  case understates
  /// One bound of a range stands for the whole.
  case oneSided
  /// The record says "about", the prose does not.
  case approximatorDropped
  /// More exact than the record: a bound or a range turned into a number, a number rounded without saying so.
  case sharper
  /// The bound points the other way.
  case boundReversed
  /// No number in common.
  case contradicts

  /// - Parameters:
  ///   - prose: the figure as the prose prints it.
  ///   - evidence: the figure of the record.
  ///   - tolerance: how wide "about" is, as a fraction.
  ///   - slack: how far from its number the prose's figure may be, as a share in words is: see ``FoundFigure/slack``.
  public init(
    _ prose: Quantity.Figure, with evidence: Quantity.Figure, tolerance: Decimal = Quantity.defaultTolerance,
    slack: Decimal = 0
  ) {
    let said = Self.interval(of: prose, tolerance, slack)
    let known = evidence.interval(tolerance: tolerance, isExact: true)
    if prose == evidence {
      self = .agrees
    } else if !prose.isVague, Self.reversesBound(said, known) {
      self = .boundReversed
    } else if case .range(let low, let high) = evidence, let value = prose.single, value == low || value == high {
      self = .oneSided
    } else if case .approximate(let value) = evidence, case .equal(value) = prose {
      self = .approximatorDropped
    } else if said.contains(known) || Self.isHedged(prose, evidence) {
      self = Self.isLost(known, in: said, isRange: prose.single == nil) ? .understates : .agrees
    } else if said.overlaps(known) || said.gap(to: known) == 0
      || Self.isRounded(prose, of: known, slack > 0 ? tolerance : nil)
    {
      self = .sharper
    } else {
      self = .contradicts
    }
  }

  /// The numbers that prose admits. "Thousands" has no upper end: of 30,000 it says too little, and nothing false.
  private static func interval(of prose: Quantity.Figure, _ tolerance: Decimal, _ slack: Decimal) -> Interval {
    var said = prose.interval(tolerance: tolerance, isExact: true)
    said.lower?.value -= slack
    said.upper?.value += slack
    if prose.isVague { said.upper = nil }
    return said
  }

  private static func reversesBound(_ said: Interval, _ known: Interval) -> Bool {
    (said.lower == nil && known.upper == nil) || (said.upper == nil && known.lower == nil)
  }

  /// The same number with an added hedge is always fine.
  private static func isHedged(_ prose: Quantity.Figure, _ evidence: Quantity.Figure) -> Bool {
    if case .approximate(let said) = prose, case .equal(said) = evidence { true } else { false }
  }

  /// Ten times as far out as the record at one of its bounds, or ten times as wide a range.
  private static func isLost(_ known: Interval, in said: Interval, isRange: Bool) -> Bool {
    if isRange, let width = said.width, let own = known.width, own > 0, width >= own * 10 { return true }
    if let low = said.lower?.value, low > 0, let least = known.lower?.value, least >= low * 10 { return true }
    if let high = said.upper?.value, let most = known.upper?.value, most > 0, high >= most * 10 { return true }
    return false
  }

  /// - Parameter tolerance: of a share in words, which is as wide as "about"; nil for a number.
  private static func isRounded(_ prose: Quantity.Figure, of known: Interval, _ tolerance: Decimal?) -> Bool {
    guard case .equal(let value) = prose else { return false }
    let rounded = tolerance.map { Quantity.Figure.approximate(value).interval(tolerance: $0) } ?? prose.interval()
    return rounded.contains(known)
  }
}

extension Quantity.Figure {
  /// True for "thousands".
  fileprivate var isVague: Bool { if case .vague = self { true } else { false } }

  /// The one number that the figure prints; nil for a range and for "thousands".
  public var single: Decimal? {
    switch self {
    case .equal(let value), .approximate(let value), .greater(let value), .atLeast(let value), .less(let value),
      .atMost(let value):
      value
    case .range, .vague: nil
    }
  }
}
