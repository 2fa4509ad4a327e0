extension ParameterType {
  /// The type that a topic pack names in its `plugin.yaml`: `boolean`, `integer`, `number`, `string`, `date`, `claim`,
  /// `topic`, `actor`, `metric`, `place`, `work`, `issue`, `predicate`; and the plural of all from `date` on, and of
  /// `string`, for a list. Nil for any other name.
  public init?(name: String) {
    if let type = Self.single[name] {
      self = type
    } else if let type = Self.plural[name] {
      self = .list(type)
    } else {
      return nil
    }
  }

  /// Every name, sorted, for messages.
  public static var names: [String] { (Array(single.keys) + plural.keys).sorted() }

  private static let single: [String: ParameterType] = [
    "boolean": .boolean, "integer": .integer, "number": .number, "string": .string, "date": .date, "claim": .claim,
    "topic": .identifier(registry: "topics"), "actor": .identifier(registry: "actors"),
    "metric": .identifier(registry: "metrics"), "place": .identifier(registry: "places"),
    "work": .identifier(registry: "works"), "issue": .identifier(registry: "issues"),
    "predicate": .identifier(registry: "predicates"),
  ]

  private static let plural: [String: ParameterType] = [
    "strings": .string, "dates": .date, "claims": .claim, "topics": .identifier(registry: "topics"),
    "actors": .identifier(registry: "actors"), "metrics": .identifier(registry: "metrics"),
    "places": .identifier(registry: "places"), "works": .identifier(registry: "works"),
    "issues": .identifier(registry: "issues"), "predicates": .identifier(registry: "predicates"),
  ]
}
