import Diagnostics

/// What is told of the findings of one part of a run: enough to tell it again beside what other parts say anew.
public struct ToldFindings: Hashable, Sendable {
  public var tally: FindingTally
  /// How many are shown, were there no limit.
  public var shownCount: Int
  /// The first of those that are shown, as they are printed.
  public var printed: [String]

  public init(tally: FindingTally = FindingTally(), shownCount: Int = 0, printed: [String] = []) {
    self.tally = tally
    self.shownCount = shownCount
    self.printed = printed
  }
}
