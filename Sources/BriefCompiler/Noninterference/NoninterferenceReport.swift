/// What came of comparing the public editions of a workspace with those of others that differ in restricted material
/// only.
public struct NoninterferenceReport: Sendable {
  /// How much of the restricted material was different.
  public struct Counts: Hashable, Sendable {
    public var changed = 0
    public var added = 0
    public var deleted = 0

    public var total: Int { changed + added + deleted }
  }

  public struct Round: Sendable {
    public var seed: UInt64
    public var counts: Counts
    /// Where the two runs first differ, without a word of what stands there; nil where they are the same.
    public var difference: String?
  }

  /// What the run itself said where it could not be made at all; nothing was compared then.
  public var build = BuildReport()
  /// How many files each run made.
  public var fileCount = 0
  public var rounds: [Round] = []

  /// True where something was compared and nothing differed.
  public var holds: Bool { !rounds.isEmpty && rounds.allSatisfy { $0.difference == nil } }
}
