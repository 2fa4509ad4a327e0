/// A chart as data. Each renderer draws it as it can; the twin table says the same in words and numbers.
public final class ChartSpec: Sendable, Hashable {
  public enum Kind: Hashable, Sendable {
    case range(RangeChart)
    case timeline(TimelineChart)
    case relations(RelationsChart)
  }

  public let kind: Kind
  /// The question that the chart answers.
  public let title: String
  /// What a reader who does not see the chart has to know.
  public let description: String
  /// The same information as a table.
  public let table: Table

  public init(kind: Kind, title: String, description: String, table: Table) {
    self.kind = kind
    self.title = title
    self.description = description
    self.table = table
  }

  public static func == (left: ChartSpec, right: ChartSpec) -> Bool {
    left.kind == right.kind && left.title == right.title && left.description == right.description
      && left.table == right.table
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(title) }
}

/// Estimates of one quantity, side by side.
public struct RangeChart: Hashable, Sendable {
  public struct Bar: Hashable, Sendable {
    /// Whose estimate it is, and of when.
    public var label: String
    /// Nil where the estimate has no lower bound.
    public var low: Double?
    /// Nil where the estimate has no upper bound.
    public var high: Double?
    /// The figure with its hedge, as printed.
    public var figure: String
    public var claims: [ClaimReference]

    public init(label: String, low: Double?, high: Double?, figure: String, claims: [ClaimReference]) {
      self.label = label
      self.low = low
      self.high = high
      self.figure = figure
      self.claims = claims
    }
  }

  /// What is counted, such as "people" or "% of imports".
  public var unit: String
  public var bars: [Bar]

  public init(unit: String, bars: [Bar]) {
    self.unit = unit
    self.bars = bars
  }
}

/// Dated events in order.
public struct TimelineChart: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    /// Days since 1970-01-01 of the first and the last day that the date allows.
    public var firstDay: Int
    public var lastDay: Int
    public var date: String
    public var label: String
    public var claims: [ClaimReference]

    public init(firstDay: Int, lastDay: Int, date: String, label: String, claims: [ClaimReference]) {
      self.firstDay = firstDay
      self.lastDay = lastDay
      self.date = date
      self.label = label
      self.claims = claims
    }
  }

  public var entries: [Entry]

  public init(entries: [Entry]) { self.entries = entries }
}

/// Actors and the ties between them.
public struct RelationsChart: Hashable, Sendable {
  public struct Edge: Hashable, Sendable {
    /// Positions in `actors`.
    public var subject: Int
    public var object: Int
    public var label: String
    public var claims: [ClaimReference]

    public init(subject: Int, object: Int, label: String, claims: [ClaimReference]) {
      self.subject = subject
      self.object = object
      self.label = label
      self.claims = claims
    }
  }

  public var actors: [String]
  public var edges: [Edge]

  public init(actors: [String], edges: [Edge]) {
    self.actors = actors
    self.edges = edges
  }
}
