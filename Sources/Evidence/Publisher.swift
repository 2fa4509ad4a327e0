/// Who publishes sources, with what a source of theirs is taken to be where it says nothing itself.
public struct Publisher: Hashable, Sendable {
  public var id: String
  public var name: String
  public var type: String?
  public var genre: Genre?
  public var language: String?
  public var reliability: Reliability?
  public var interests: [String]

  public init(
    id: String, name: String, type: String? = nil, genre: Genre? = nil, language: String? = nil,
    reliability: Reliability? = nil, interests: [String] = []
  ) {
    self.id = id
    self.name = name
    self.type = type
    self.genre = genre
    self.language = language
    self.reliability = reliability
    self.interests = interests
  }
}
