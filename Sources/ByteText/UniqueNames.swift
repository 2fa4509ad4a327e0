/// Gives every name that is asked for once only: the second `held` becomes `held-2`.
public struct UniqueNames: Sendable {
  private var taken: Set<String> = []
  private var next: [String: Int] = [:]

  public init() {}

  public func contains(_ name: String) -> Bool { taken.contains(name) }

  /// The name itself where it is free, else with the lowest number from 2 that makes it so.
  public mutating func claim(_ name: String) -> String {
    if taken.insert(name).inserted { return name }
    var number = next[name] ?? 2
    while !taken.insert("\(name)-\(number)").inserted { number += 1 }
    next[name] = number + 1
    return "\(name)-\(number)"
  }
}
