/// What one actor does to another.
public struct Predicate: Hashable, Sendable {
  public var id: String
  public var label: LocalizedText
  public var inverse: LocalizedText?
  public var isSymmetric: Bool

  public init(id: String, label: LocalizedText, inverse: LocalizedText? = nil, isSymmetric: Bool = false) {
    self.id = id
    self.label = label
    self.inverse = inverse
    self.isSymmetric = isSymmetric
  }
}
