/// The keys of one object while it is read. Small objects, which most are, are searched key by key; a table is made for
/// large ones only, so that reading stays linear.
struct JSONKeys {
  private static let tableFrom = 12
  private var positions: [String: Int] = [:]

  /// Where a key stands among the members so far; nil for a new key. Members are added one at a time, each after its
  /// key was asked for.
  mutating func position(of key: String, in members: [JSONNode.Member]) -> Int? {
    guard members.count >= Self.tableFrom else { return members.firstIndex { $0.key == key } }
    for position in positions.count..<members.count { positions[members[position].key] = position }
    return positions[key]
  }
}
