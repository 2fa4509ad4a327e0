/// A person's name in two parts; an organisation is a family name alone.
public struct PersonName: Hashable, Sendable {
  public var family: String
  public var given: String

  public init(family: String, given: String = "") {
    self.family = family
    self.given = given
  }

  /// "Given Family".
  public var display: String { given.isEmpty ? family : "\(given) \(family)" }
}
