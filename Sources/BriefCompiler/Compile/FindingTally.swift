import Diagnostics

/// How many findings there are, and the exit status that they give.
public struct FindingTally: Hashable, Sendable {
  public var errors = 0
  public var warnings = 0
  public var notes = 0
  /// That of the gravest error; 0 without one.
  public var status: Int32 = 0

  public init() {}

  public init(_ diagnostics: some Sequence<Diagnostic>) {
    for diagnostic in diagnostics {
      switch diagnostic.severity {
      case .error:
        errors += 1
        status = max(status, ExitStatus.of(error: diagnostic.id))
      case .warning: warnings += 1
      case .information: notes += 1
      }
    }
  }

  public static func + (one: Self, other: Self) -> Self {
    var sum = one
    sum.errors += other.errors
    sum.warnings += other.warnings
    sum.notes += other.notes
    sum.status = max(one.status, other.status)
    return sum
  }

  /// True for more warnings than a limit; nil for no limit.
  public func exceeds(_ limit: Int?) -> Bool { limit.map { warnings > $0 } ?? false }

  /// The exit status: of what was found, and 1 for too many warnings.
  public func exitStatus(maxWarnings limit: Int?) -> Int32 { status == 0 && exceeds(limit) ? 1 : status }
}
