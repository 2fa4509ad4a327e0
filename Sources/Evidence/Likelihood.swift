/// How probable an event is, in the seven bands of ICD 203.
public enum Likelihood: String, Hashable, Sendable, CaseIterable {
  case almostNoChance = "almost-no-chance"
  case veryUnlikely = "very-unlikely"
  case unlikely
  case roughlyEven = "roughly-even"
  case likely
  case veryLikely = "very-likely"
  case almostCertain = "almost-certain"

  /// The band in percent.
  public var percent: ClosedRange<Int> {
    switch self {
    case .almostNoChance: 1...5
    case .veryUnlikely: 5...20
    case .unlikely: 20...45
    case .roughlyEven: 45...55
    case .likely: 55...80
    case .veryLikely: 80...95
    case .almostCertain: 95...99
    }
  }
}
