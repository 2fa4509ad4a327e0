import DocumentModel

/// Two records that cannot both be right as they stand.
public struct Conflict: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// Two figures of one metric.
    case quantity(QuantityComparison, metric: String)
    /// Opposed stances of one actor on one issue, within 90 days.
    case position
    /// Two likelihoods of one event whose bands do not meet (ICD 203).
    case forecast
    /// Two dates of what looks like one event.
    case event
    /// One of the two names the other under `contradicts`.
    case declared
  }

  public let kind: Kind
  /// The two records, in the order of their references; of a part and its whole, the part comes first.
  public let first: ClaimReference
  public let second: ClaimReference
  /// Why both may stand; nil while that is open.
  public internal(set) var resolution: ConflictResolution? {
    get { resolutions.first }
    set { resolutions = newValue.map { [$0] } ?? [] }
  }

  /// One or none: nearly all have none, and of a large store there are so many that its own size would count.
  private var resolutions: [ConflictResolution] = []

  public init(_ kind: Kind, _ first: ClaimReference, _ second: ClaimReference) {
    self.kind = kind
    self.first = first
    self.second = second
  }

  /// How strong it is: a figure's own verdict; opposed positions and declared contradictions are conflicts, dates that
  /// differ a discrepancy.
  public var verdict: QuantityComparison.Verdict {
    switch kind {
    case .quantity(let comparison, _): comparison.verdict
    case .position, .forecast, .declared: .conflict
    case .event: .discrepancy
    }
  }

  /// The metric whose figures disagree; nil for any other kind.
  public var metric: String? {
    if case .quantity(_, let metric) = kind { metric } else { nil }
  }

  /// What the one record does to the other, as a verb, in English.
  public var words: String {
    switch kind {
    case .quantity(let comparison, _):
      switch comparison.verdict {
      case .consistent: "agrees with"
      case .touching: "meets at an open bound"
      case .discrepancy: "differs slightly from"
      case .conflict: "disagrees with"
      case .major: "disagrees widely with"
      }
    case .position: "opposes, within 90 days,"
    case .forecast: "expects otherwise than"
    case .event: "dates otherwise than"
    case .declared: "contradicts"
    }
  }

  /// True where the records have to be brought together or told apart; false for what is resolved, or only to be looked
  /// at.
  public var isOpen: Bool { verdict > .touching && resolution == nil }

  /// The other record of the two; nil for one that is neither.
  public func other(than reference: ClaimReference) -> ClaimReference? {
    reference == first ? second : reference == second ? first : nil
  }
}

extension Conflict: Comparable {
  /// By what is compared, the strongest first.
  public static func < (left: Conflict, right: Conflict) -> Bool {
    if left.rank != right.rank { return left.rank < right.rank }
    if left.metric != right.metric { return left.metric ?? "" < right.metric ?? "" }
    if left.verdict != right.verdict { return left.verdict > right.verdict }
    return (left.first, left.second) < (right.first, right.second)
  }

  private var rank: Int {
    switch kind {
    case .quantity: 0
    case .position: 1
    case .forecast: 2
    case .event: 3
    case .declared: 4
    }
  }
}
