import Foundation

/// How many cases a property is tried on: a seeded tenth as a rule, all of them where `DOSSIER_FULL` is 1.
public enum PropertyRuns {
  /// The seeds of a property, of which `count` is the tenth that always runs.
  public static func seeds(_ count: UInt64) -> Range<UInt64> {
    ProcessInfo.processInfo.environment["DOSSIER_FULL"] == "1" ? 0..<(count * 10) : 0..<count
  }
}
