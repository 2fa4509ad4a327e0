/// How two sets of a tree lie to each other.
public enum Containment: Hashable, Sendable {
  case same
  /// The first lies inside the second.
  case inside
  /// The second lies inside the first.
  case around
  /// They have nothing in common that the tree knows of.
  case apart

  /// - Parameter parent: of a set; nil at the top. A cycle ends where it closes.
  public init(_ first: String, _ second: String, parent: (String) -> String?) {
    if first == second {
      self = .same
    } else if Containment.ancestors(of: first, parent: parent).contains(second) {
      self = .inside
    } else if Containment.ancestors(of: second, parent: parent).contains(first) {
      self = .around
    } else {
      self = .apart
    }
  }

  /// What a set lies inside of, the nearest first.
  static func ancestors(of id: String, parent: (String) -> String?) -> [String] {
    var found: [String] = []
    var next = parent(id)
    while let id = next, !found.contains(id) {
      found.append(id)
      next = parent(id)
    }
    return found
  }
}
