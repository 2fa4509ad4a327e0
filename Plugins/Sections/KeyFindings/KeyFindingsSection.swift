import Diagnostics
import DocumentModel
import Evidence
import PluginKit

/// The findings that a reader needs first, each a sentence that stands alone.
public struct KeyFindingsSection: SectionKind {
  public static let id: PluginID = "sections/key-findings"
  public static let name = "key-findings"
  public static let summary = "The weightiest findings as a list of sentences that stand alone"
  public static let title = LocalizedText(["en": "Key findings", "ko": "핵심 내용"])
  public static let parameters = [
    Parameter.topic(), .maximum(5, of: "findings"),
    Parameter(
      "claims", .list(.claim), summary: "The claims to show, in this order; without it the section chooses by weight"),
    .exclude,
  ]

  private let arguments: PluginArguments

  public init(arguments: PluginArguments) { self.arguments = arguments }

  public func expand(
    body: [Block], at span: SourceSpan?, in context: SectionContext, diagnostics: inout DiagnosticSink
  ) -> [Block] {
    let groups = findings(in: context.evidence)
    guard !groups.isEmpty else {
      diagnostics.report(.nothingToShow(Self.name, at: span))
      return []
    }
    let text = CitedText(language: context.language, span: span)
    let items = groups.map { group in
      text.sentence(group.printed.record.text, language: group.printed.source.language, citing: group.references)
    }
    return [text.division("key-findings", body + [text.list(items)])]
  }

  private func findings(in evidence: EvidenceView) -> [ClaimGroup] {
    let most = arguments.integer("max") ?? 5
    let excluded = Set(arguments.claims("exclude"))
    let named = arguments.claims("claims")
    if !named.isEmpty {
      return Array(
        ClaimGroup.make(of: named.compactMap(evidence.claimFound), excluding: excluded, in: evidence).prefix(most))
    }
    let topics = arguments.strings("topic")
    let groups = ClaimGroup.make(of: evidence.claims(topics: topics), excluding: excluded, in: evidence)
      .filter { !$0.isOpinion && ($0.printed.record.credibility ?? 3) <= 3 }
    return Self.spread(groups, most: most)
  }

  /// The weightiest of each topic in turn, so that no topic crowds out the others.
  private static func spread(_ groups: [ClaimGroup], most: Int) -> [ClaimGroup] {
    var byTopic: [String: [ClaimGroup]] = [:]
    for group in groups { byTopic[group.topics.first ?? "", default: []].append(group) }
    let topics = byTopic.keys.sorted { left, right in
      let a = -(byTopic[left]?.map(\.weight).max() ?? 0)
      let b = -(byTopic[right]?.map(\.weight).max() ?? 0)
      return (a, left) < (b, right)
    }
    let queues = topics.map { topic in
      (byTopic[topic] ?? []).enumerated().sorted { (-$0.element.weight, $0.offset) < (-$1.element.weight, $1.offset) }
        .map(\.element)
    }
    var chosen: [ClaimGroup] = []
    for round in 0..<(queues.map(\.count).max() ?? 0) {
      for queue in queues where queue.indices.contains(round) && chosen.count < most { chosen.append(queue[round]) }
    }
    return chosen
  }
}
