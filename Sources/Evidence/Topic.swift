/// A subject under which records are filed; at most three levels deep.
public struct Topic: Hashable, Sendable {
  public var id: String
  public var label: LocalizedText
  public var parent: String?

  public init(id: String, label: LocalizedText, parent: String? = nil) {
    self.id = id
    self.label = label
    self.parent = parent
  }
}
