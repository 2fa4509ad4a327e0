/// A person, state, organisation or group.
public struct Actor: Hashable, Sendable {
  public struct Name: Hashable, Sendable {
    public var text: String
    public var language: String?
    /// "variant", "misprint", "short", …; nil for a plain name.
    public var kind: String?

    public init(text: String, language: String? = nil, kind: String? = nil) {
      self.text = text
      self.language = language
      self.kind = kind
    }
  }

  public struct Role: Hashable, Sendable {
    public var title: String
    public var from: EDTF?
    public var until: EDTF?

    public init(title: String, from: EDTF? = nil, until: EDTF? = nil) {
      self.title = title
      self.from = from
      self.until = until
    }
  }

  public var id: String
  /// The first is the canonical spelling.
  public var names: [Name]
  public var kind: String?
  public var partOf: String?
  public var roles: [Role]
  public var interests: [String]

  public init(
    id: String, names: [Name], kind: String? = nil, partOf: String? = nil, roles: [Role] = [], interests: [String] = []
  ) {
    self.id = id
    self.names = names
    self.kind = kind
    self.partOf = partOf
    self.roles = roles
    self.interests = interests
  }

  /// The canonical name, or the id where none is given.
  public var name: String { names.first?.text ?? id }
}
