/// What a metric is called in prose: as much of it as has to be known where a figure might be one of its own.
public struct MetricName: Hashable, Sendable {
  public var id: String
  /// Nouns that name it.
  public var words: [String]
  /// UCUM.
  public var unit: String

  public init(id: String, words: [String], unit: String) {
    self.id = id
    self.words = words
    self.unit = unit
  }
}

extension MetricName {
  init(_ metric: Metric) { self.init(id: metric.id, words: metric.words, unit: metric.unit) }
}
