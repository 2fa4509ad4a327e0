/// One link of an attribution chain.
public struct ChainLink: Hashable, Sendable {
  public enum Verb: String, Hashable, Sendable, CaseIterable {
    case said, reported, found, estimated, concluded, noted, alleged, quoted
  }

  /// Who speaks.
  public enum Who: Hashable, Sendable {
    /// The source record itself.
    case source
    /// The id of an actor or a work.
    case named(String)
    /// Someone without a name: the role, such as "resident".
    case unnamed(role: String)
  }

  public var who: Who
  public var verb: Verb
  /// The id of a source record that holds what was said.
  public var hold: String?

  public init(_ who: Who, _ verb: Verb = .said, hold: String? = nil) {
    self.who = who
    self.verb = verb
    self.hold = hold
  }
}
