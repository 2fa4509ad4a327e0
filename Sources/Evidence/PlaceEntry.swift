/// A place that records name.
public struct PlaceEntry: Hashable, Sendable {
  public var id: String
  public var names: [Actor.Name]
  public var partOf: String?

  public init(id: String, names: [Actor.Name], partOf: String? = nil) {
    self.id = id
    self.names = names
    self.partOf = partOf
  }

  public var name: String { names.first?.text ?? id }
}
