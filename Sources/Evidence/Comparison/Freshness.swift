import FoundationEssentials

/// How much of a figure's worth is left on a day: 2^(−age ÷ half-life), the age counted from the end of its as-of date.
public enum Freshness: String, Hashable, Comparable, Sendable, CaseIterable {
  /// Half or more.
  case fresh
  /// A quarter or more.
  case ageing
  case stale

  /// - Parameters:
  ///   - days: the age; a date that lies ahead is no age.
  ///   - halfLifeMonths: nil where the figure never ages.
  public init(age days: Int, halfLifeMonths: Int?) {
    guard let halfLifeMonths, halfLifeMonths > 0 else {
      self = .fresh
      return
    }
    // Half is left after one half-life, a quarter after two: no power is needed. A month has 30.4375 days.
    let age = days.multipliedReportingOverflow(by: 10_000)
    let halfLife = halfLifeMonths.multipliedReportingOverflow(by: 304_375)
    guard !age.overflow, !halfLife.overflow,
      !halfLife.partialValue.addingReportingOverflow(halfLife.partialValue).overflow
    else {
      self = age.overflow ? .stale : .fresh
      return
    }
    self =
      if age.partialValue <= halfLife.partialValue {
        .fresh
      } else {
        age.partialValue <= 2 * halfLife.partialValue ? .ageing : .stale
      }
  }

  public static func < (left: Freshness, right: Freshness) -> Bool {
    allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
  }
}

extension EvidenceView {
  /// How fresh a claim's figure is on a day; nil where it has no figure of a metric that ages.
  ///
  /// - Parameter day: days since 1970-01-01.
  public func freshness(of claim: Claim, in source: SourceRecord, on day: Int) -> Freshness? {
    guard let quantity = claim.quantity,
      let halfLife = quantity.metric.flatMap({ registries.metrics[$0]?.halfLifeMonths }),
      let date = quantity.asOf ?? claim.asOf?.date ?? source.published?.date, let last = date.lastDay
    else { return nil }
    return Freshness(age: day - last, halfLifeMonths: halfLife)
  }
}
