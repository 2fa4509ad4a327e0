import FoundationEssentials

/// A figure as an interval with an operator: never a bare number.
public struct Quantity: Hashable, Sendable {
  /// What the figure says of its value.
  public enum Figure: Hashable, Sendable {
    case equal(Decimal)
    case approximate(Decimal)
    case greater(Decimal)
    case atLeast(Decimal)
    case less(Decimal)
    case atMost(Decimal)
    case range(Decimal, Decimal)
    /// "tens of thousands": the magnitude is 10,000.
    case vague(magnitude: Decimal)
  }

  public enum Measure: String, Hashable, Sendable, CaseIterable {
    case stock, flow, share, change, duration, money
  }

  public var figure: Figure
  /// UCUM; counted things in braces: `{person}`, `%`, `[mi_i]`.
  public var unit: String
  /// The id of a metric; nil for a figure that is bound to prose but never compared.
  public var metric: String?
  public var population: String?
  public var place: String?
  /// The denominator of a share.
  public var denominator: String?
  public var measure: Measure?
  /// The time that a flow or change is counted over, as an ISO 8601 duration.
  public var period: String?
  public var asOf: EDTF?
  /// The figure as the source prints it, hedge included.
  public var printed: String?
  /// True where the value is no rounded number.
  public var isExact: Bool

  public init(
    figure: Figure, unit: String, metric: String? = nil, population: String? = nil, place: String? = nil,
    denominator: String? = nil, measure: Measure? = nil, period: String? = nil, asOf: EDTF? = nil,
    printed: String? = nil, isExact: Bool = false
  ) {
    self.figure = figure
    self.unit = unit
    self.metric = metric
    self.population = population
    self.place = place
    self.denominator = denominator
    self.measure = measure
    self.period = period
    self.asOf = asOf
    self.printed = printed
    self.isExact = isExact
  }
}
