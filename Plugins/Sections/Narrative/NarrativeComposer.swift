import DocumentModel
import Evidence
import PluginKit

/// Puts chosen groups into paragraphs of at most five sentences.
struct NarrativeComposer {
  let text: CitedText
  let evidence: EvidenceView
  /// As asked for, in order.
  let topics: [String]
  let byDate: Bool
  private let longest = 5

  func paragraphs(of groups: [ClaimGroup]) -> [[Inline]] {
    let facts = groups.filter { !$0.isOpinion }
    let opinions = groups.filter(\.isOpinion)
    let disputed = disagreements(in: facts)
    let inDispute = Set(disputed.joined().map(\.printed.reference))
    let plain = facts.filter { !inDispute.contains($0.printed.reference) }

    var paragraphs: [[Inline]] = []
    for run in runs(of: plain) { paragraphs += chunks(of: run).map(sentences) }
    for dispute in disputed {
      let lead = Inline.text(NarrativeWords.table.text("differ", in: text.language), span: text.span)
      paragraphs.append(text.joined([[lead]] + dispute.map(sentence)))
    }
    for run in runs(of: opinions) { paragraphs += chunks(of: run).map(sentences) }
    return paragraphs
  }

  // MARK: Order

  /// By topic, then by whose word it is; words of little are set together where a topic has them.
  private func runs(of groups: [ClaimGroup]) -> [[ClaimGroup]] {
    var runs: [[ClaimGroup]] = []
    for topic in topicOrder(of: groups) {
      let members = groups.filter { leaf(of: $0) == topic }
      var byOrigin: [(key: String, groups: [ClaimGroup])] = []
      for group in members {
        let key = group.printed.source.id + "\u{0}" + (group.originKey ?? "")
        if let index = byOrigin.firstIndex(where: { $0.key == key }) {
          byOrigin[index].groups.append(group)
        } else {
          byOrigin.append((key, [group]))
        }
      }
      var single: [ClaimGroup] = []
      var ordered: [[ClaimGroup]] = []
      for entry in byOrigin.sorted(by: { rank($0.groups, $0.key) < rank($1.groups, $1.key) }) {
        if entry.groups.count == 1 { single += entry.groups } else { ordered.append(entry.groups) }
      }
      runs += ordered.flatMap(byAttribution)
      if !single.isEmpty { runs.append(single) }
    }
    return runs
  }

  /// Sentences that end with one attribution are told together; the others stay as they are.
  private func byAttribution(_ groups: [ClaimGroup]) -> [[ClaimGroup]] {
    var clauses: [Substring] = []
    for group in groups {
      if let clause = NarrativeAttribution.clause(of: group.printed.record.text) { clauses.append(clause) }
    }
    let shared = clauses.filter { clause in clauses.count { $0 == clause } > 1 }
    var runs: [[ClaimGroup]] = []
    var seen: Set<Substring> = []
    for clause in shared where seen.insert(clause).inserted {
      runs.append(groups.filter { NarrativeAttribution.clause(of: $0.printed.record.text) == clause })
    }
    let rest = groups.filter { group in
      NarrativeAttribution.clause(of: group.printed.record.text).map { !seen.contains($0) } ?? true
    }
    return rest.isEmpty ? runs : runs + [rest]
  }

  private func rank(_ groups: [ClaimGroup], _ key: String) -> (Int, Int, String) {
    let day = groups.compactMap { $0.printed.record.asOf?.date.firstDay }.min() ?? .max
    let weight = -(groups.map(\.weight).max() ?? 0)
    return byDate ? (day, weight, key) : (weight, day, key)
  }

  /// The topics as asked for, the descendants of each after it in the order of their ids.
  private func topicOrder(of groups: [ClaimGroup]) -> [String] {
    var order: [String] = []
    for topic in topics {
      for id in [topic] + evidence.topicAndDescendants(topic) where !order.contains(id) { order.append(id) }
    }
    let used = Set(groups.map(leaf))
    return order.filter(used.contains) + used.subtracting(order).sorted()
  }

  /// The first of its topics that was asked for.
  private func leaf(of group: ClaimGroup) -> String {
    let asked = topics.map { Set(evidence.topicAndDescendants($0)) }
    for set in asked { if let topic = group.topics.first(where: set.contains) { return topic } }
    return ""
  }

  /// Groups that contradict one another, in order.
  private func disagreements(in groups: [ClaimGroup]) -> [[ClaimGroup]] {
    var sets: [[ClaimGroup]] = []
    var done: Set<ClaimReference> = []
    for group in groups where !done.contains(group.printed.reference) {
      var set = [group]
      for other in groups where other.printed.reference != group.printed.reference {
        if !done.contains(other.printed.reference), set.contains(where: { $0.disagrees(with: other) }) {
          set.append(other)
        }
      }
      guard set.count > 1 else { continue }
      done.formUnion(set.map(\.printed.reference))
      sets.append(set)
    }
    return sets
  }

  /// Paragraphs of nearly equal length.
  private func chunks(of groups: [ClaimGroup]) -> [[ClaimGroup]] {
    let count = (groups.count + longest - 1) / longest
    return (0..<count).map { index in
      Array(groups[(groups.count * index / count)..<(groups.count * (index + 1) / count)])
    }
  }

  // MARK: Sentences

  private func sentences(_ groups: [ClaimGroup]) -> [Inline] {
    guard let attribution = NarrativeAttribution(groups.map(\.printed.record.text)) else {
      return text.joined(groups.map(sentence))
    }
    let language = groups.first?.printed.source.language ?? ""
    var sentences: [[Inline]] = []
    for (group, words) in zip(groups, attribution.sentences) {
      sentences.append(text.sentence(words, language: language, citing: group.references))
    }
    return text.text(attribution.lead + " ", language: language) + text.joined(sentences)
  }

  private func sentence(_ group: ClaimGroup) -> [Inline] {
    text.sentence(group.printed.record.text, language: group.printed.source.language, citing: group.references)
  }
}
