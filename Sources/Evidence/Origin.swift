/// Where a source has its content from.
public struct Origin: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case original, republication, translation, wire
  }

  public struct Use: Hashable, Sendable {
    /// The id of a work in the registry.
    public var work: String
    public var paragraphs: [Int]

    public init(work: String, paragraphs: [Int] = []) {
      self.work = work
      self.paragraphs = paragraphs
    }
  }

  public var kind: Kind
  /// The work or source that a republication, translation or wire copy repeats.
  public var of: String?
  public var uses: [Use]

  public init(kind: Kind, of: String? = nil, uses: [Use] = []) {
    self.kind = kind
    self.of = of
    self.uses = uses
  }
}
