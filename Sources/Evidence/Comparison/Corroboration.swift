import DocumentModel

/// How many origins stand behind mentions of one thing: three articles that pass on one report are one origin.
///
/// Two mentions have one origin if they end at the same actor, work or source, if one source republishes the other, if
/// the author of one works for the body that the other cites, or if both repeat the same six words in a row.
public struct Corroboration: Hashable, Sendable {
  /// The sources that mention it.
  public let articles: Int
  /// The mentions by origin, each group sorted, the groups by their first. Mentions that end with someone unnamed are in
  /// none: an anonymous end counts as no origin.
  public let groups: [[ClaimReference]]

  public var origins: Int { groups.count }

  /// True where repetition could pass for corroboration: more articles than origins.
  public var isRepetition: Bool { articles > max(1, origins) }

  public init(of mentions: [EvidenceView.Found<Claim>], in view: EvidenceView) {
    articles = Set(mentions.map(\.source.id)).count
    var union = DisjointSets(count: mentions.count)
    let keys = mentions.map { view.originKey(of: $0.record, in: $0.source) }
    var first: [String: Int] = [:]
    for (index, key) in keys.enumerated() {
      guard let key else { continue }
      let names = [key] + view.employers(of: key, in: mentions[index].source)
      for name in names {
        if let other = first[name] { union.join(index, other) } else { first[name] = index }
      }
    }
    var runs: [[Substring]: Int] = [:]
    for (index, mention) in mentions.enumerated() where keys[index] != nil {
      for run in Corroboration.runs(of: mention.record.quote ?? "") {
        if let other = runs[run] { union.join(index, other) } else { runs[run] = index }
      }
    }
    groups = Dictionary(grouping: mentions.indices.filter { keys[$0] != nil }) { union.root(of: $0) }.values
      .map { group in group.map { mentions[$0].reference }.sorted() }
      .sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Every six words in a row, in lower case.
  private static func runs(of quote: String) -> [[Substring]] {
    let words = quote.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard words.count >= 6 else { return [] }
    return (0...(words.count - 6)).map { Array(words[$0..<($0 + 6)]) }
  }
}

extension EvidenceView {
  /// The bodies whose word a mention is besides, as its author belongs to them: of a source on its own word those that
  /// its authors belong to, of a person those that the person belongs to.
  fileprivate func employers(of key: String, in source: SourceRecord) -> [String] {
    var people = registries.actors[key].map { [$0] } ?? []
    if key == source.id || key == source.origin?.of || registries.works[key] != nil {
      let authors = Set(source.authors.map(\.display))
      people += registries.actors.values.filter { actor in actor.names.contains { authors.contains($0.text) } }
    }
    return people.filter { $0.kind == "person" }.flatMap { person in
      [person.id] + Containment.ancestors(of: person.id) { registries.actors[$0]?.partOf }
    }
  }
}

/// Sets that only grow together.
private struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func root(of item: Int) -> Int {
    var item = item
    while parents[item] != item {
      parents[item] = parents[parents[item]]
      item = parents[item]
    }
    return item
  }

  mutating func join(_ first: Int, _ second: Int) {
    let roots = (root(of: first), root(of: second))
    parents[max(roots.0, roots.1)] = min(roots.0, roots.1)
  }
}
