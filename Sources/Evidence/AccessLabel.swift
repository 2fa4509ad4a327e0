/// Who may see a record or a passage: a point in a lattice of TLP 2.0 level and embargo.
public struct AccessLabel: Hashable, Sendable {
  /// The levels of the Traffic Light Protocol 2.0 (FIRST), from everyone to the named recipients only.
  public enum Level: Int, Hashable, Comparable, Sendable, CaseIterable {
    case clear, green, amber, amberStrict, red

    /// The label as TLP 2.0 writes it: capitals, no spaces, never translated.
    public var name: String {
      switch self {
      case .clear: "TLP:CLEAR"
      case .green: "TLP:GREEN"
      case .amber: "TLP:AMBER"
      case .amberStrict: "TLP:AMBER+STRICT"
      case .red: "TLP:RED"
      }
    }

    /// Reads a label exactly as TLP 2.0 writes it; nil for anything else, wrong case included.
    public init?(name: some StringProtocol) {
      guard let found = Level.allCases.first(where: { $0.name == name }) else { return nil }
      self = found
    }

    public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  public var level: Level
  /// The first day (days since 1970-01-01) on which the label's level alone decides; nil where there is no embargo.
  public var embargo: Int?
  /// Names that are kept but not yet interpreted: a label that has one is above every clearance.
  public var compartments: Set<String>

  public init(_ level: Level, embargo: Int? = nil, compartments: Set<String> = []) {
    self.level = level
    self.embargo = embargo
    self.compartments = compartments
  }

  public static let clear = AccessLabel(.clear)

  /// The label of something that was made from both: the higher level, the later embargo, all compartments.
  public func join(_ other: AccessLabel) -> AccessLabel {
    AccessLabel(
      max(level, other.level),
      embargo: [embargo, other.embargo].compactMap { $0 }.max(),
      compartments: compartments.union(other.compartments))
  }

  /// The first day of release that a date names, in days since 1970-01-01: an exact day itself, and the day after the
  /// last that a less exact one can mean. Nil where an end is open or unknown: no such date can be read as an embargo.
  public static func releaseDay(of date: EDTF) -> Int? {
    guard date.firstDay != nil, let last = date.lastDay else { return nil }
    if date.end == nil, !date.isUncertain, !date.isApproximate, case .date(let start) = date.start,
      case .day = start.precision
    {
      return last
    }
    return last + 1
  }

  /// True where an audience of that clearance may see what has this label on the given day.
  public func isVisible(at clearance: Level, on day: Int) -> Bool {
    compartments.isEmpty && level <= clearance && (embargo.map { $0 <= day } ?? true)
  }
}
