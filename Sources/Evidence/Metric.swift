import FoundationEssentials

/// Something that is counted or measured.
public struct Metric: Hashable, Sendable {
  public var id: String
  public var label: LocalizedText
  /// UCUM.
  public var unit: String
  public var measure: Quantity.Measure
  /// The relative difference that is no conflict; 0.10 where nothing is said.
  public var tolerance: Decimal
  /// In months; nil where the figure never ages.
  public var halfLifeMonths: Int?
  /// True for a property of one object, such as the pages of a report.
  public var isIdentity: Bool
  /// What a claim of it is filed under where the claim says nothing.
  public var topics: [String]
  /// Nouns that name it in prose.
  public var words: [String]
  /// What a figure of it can be at all, such as 0 to 100 for a share; nil where nothing is said.
  public var bounds: Interval?
  /// Whom or what it counts, by id: a tree whose parts lie inside their parent.
  public var populations: [String: Population]

  /// A set of which a metric counts the members.
  public struct Population: Hashable, Sendable {
    public var label: LocalizedText
    public var parent: String?

    public init(label: LocalizedText, parent: String? = nil) {
      self.label = label
      self.parent = parent
    }
  }

  public init(
    id: String, label: LocalizedText, unit: String, measure: Quantity.Measure,
    tolerance: Decimal = Quantity.defaultTolerance,
    halfLifeMonths: Int? = nil, isIdentity: Bool = false, words: [String] = [],
    bounds: Interval? = nil, populations: [String: Population] = [:], topics: [String] = []
  ) {
    self.id = id
    self.label = label
    self.unit = unit
    self.measure = measure
    self.tolerance = tolerance
    self.halfLifeMonths = halfLifeMonths
    self.isIdentity = isIdentity
    self.words = words
    self.bounds = bounds
    self.populations = populations
    self.topics = topics
  }
}
