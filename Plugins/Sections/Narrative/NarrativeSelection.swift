import DocumentModel
import Evidence
import PluginKit

/// Which of the groups are told where there is room for a number of them only.
enum NarrativeSelection {
  /// Facts before opinions, the weightier first, and never one side of a disagreement without the other. The order of
  /// the answer is that of the groups.
  static func choose(_ groups: [ClaimGroup], most: Int) -> [ClaimGroup] {
    guard groups.count > most else { return groups }
    let order = groups.indices.sorted { left, right in
      let a = (groups[left].isOpinion ? 1 : 0, -groups[left].weight, left)
      let b = (groups[right].isOpinion ? 1 : 0, -groups[right].weight, right)
      return a < b
    }
    var chosen: Set<Int> = []
    for index in order where chosen.count < most {
      var wanted: Set<Int> = [index]
      for other in groups.indices where groups[index].disagrees(with: groups[other]) { wanted.insert(other) }
      if chosen.union(wanted).count <= most || chosen.isEmpty { chosen.formUnion(wanted) }
    }
    return chosen.sorted().map { groups[$0] }
  }

  /// True unless the printed claim names a sibling of the topics before any of them.
  static func isHome(_ topics: [String], of group: ClaimGroup, in evidence: EvidenceView) -> Bool {
    let asked = Set(topics.flatMap(evidence.topicAndDescendants))
    func parent(_ id: String) -> String? { evidence.registries.topics[id]?.parent }
    let parents = Set(topics.compactMap(parent))
    let family = group.printed.record.topics.first { asked.contains($0) || parent($0).map(parents.contains) ?? false }
    return family.map(asked.contains) ?? true
  }
}

extension ClaimGroup {
  /// True where a record of one says that it contradicts a record of the other.
  func disagrees(with other: ClaimGroup) -> Bool {
    contradicted.contains { other.references.contains($0) } || other.contradicted.contains { references.contains($0) }
  }

  private var contradicted: [ClaimReference] { printed.record.contradicts }
}
