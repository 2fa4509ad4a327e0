import Diagnostics

/// What is told of the findings of one part of a run: enough to tell it again beside what other parts say anew.
public struct ToldFindings: Hashable, Sendable {
  public var tally = FindingTally()
  /// How many are shown, were there no limit.
  public var shownCount = 0
  /// The first of those that are shown, as they are printed.
  public var printed: [String] = []

  public init() {}

  public init(tally: FindingTally, shownCount: Int, printed: [String]) {
    self.tally = tally
    self.shownCount = shownCount
    self.printed = printed
  }
}
