/// A term that a reader may not know.
public struct GlossaryEntry: Hashable, Sendable {
  public var id: String
  public var term: String
  public var text: String

  public init(id: String, term: String, text: String) {
    self.id = id
    self.term = term
    self.text = text
  }
}
