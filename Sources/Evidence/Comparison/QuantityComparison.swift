import FoundationEssentials

/// How two figures of one thing stand to each other.
public struct QuantityComparison: Hashable, Sendable {
  /// From agreement to the strongest disagreement.
  public enum Verdict: String, Hashable, Comparable, Sendable, CaseIterable {
    /// The two have a number in common.
    case consistent
    /// They meet at a bound that one of them excludes: for review.
    case touching
    /// Apart, by no more than the metric's tolerance.
    case discrepancy
    /// Apart by less than the smaller of the two.
    case conflict
    /// Apart by the smaller of the two, or more.
    case major

    public static func < (left: Verdict, right: Verdict) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .consistent: 0
      case .touching: 1
      case .discrepancy: 2
      case .conflict: 3
      case .major: 4
      }
    }
  }

  public let verdict: Verdict
  /// - Parameters:
  ///   - isPart: true where `first` counts a part of what `second` counts: only a part greater than its whole is a
  ///     conflict.
  ///   - tolerance: the relative difference that is no conflict.
  init(_ first: Interval, _ second: Interval, isPart: Bool, tolerance: Decimal) {
    let isAbove = first.lower != nil && second.upper != nil && first.lower?.value ?? 0 >= second.upper?.value ?? 0
    guard !first.overlaps(second), isAbove || !isPart else {
      verdict = .consistent
      return
    }
    let gap = first.gap(to: second)
    let scale = min((first.anchor ?? 0).magnitude, (second.anchor ?? 0).magnitude)
    verdict =
      if gap == 0 {
        .touching
      } else if gap <= tolerance * scale {
        .discrepancy
      } else {
        gap < scale ? .conflict : .major
      }
  }
}

extension Metric {
  /// How many days apart two figures may be and still be compared: 12 months for a stock, none for anything else.
  var comparisonWindow: Int { measure == .stock ? 366 : 0 }
}
