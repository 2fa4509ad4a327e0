import DocumentModel
import Evidence
import PluginKit

/// Records that disagree with each other, directly or by way of one between.
struct OpenQuestion {
  let records: [EvidenceView.Found<EvidenceRecord>]
  /// The strongest of their conflicts.
  let conflict: Conflict
  /// What is counted, where the question is about figures.
  let metric: Metric?

  /// The open conflicts of a view, those that share a record and a subject together, in the order of the conflicts.
  static func all(in evidence: EvidenceView) -> [OpenQuestion] {
    var groups: [(conflict: Conflict, subject: String, records: [ClaimReference])] = []
    for conflict in evidence.conflicts where conflict.verdict > .touching {
      let subject = conflict.subject
      let index = groups.firstIndex { group in
        group.subject == subject && (group.records.contains(conflict.first) || group.records.contains(conflict.second))
      }
      if let index {
        for record in [conflict.first, conflict.second] where !groups[index].records.contains(record) {
          groups[index].records.append(record)
        }
      } else {
        groups.append((conflict, subject, [conflict.first, conflict.second]))
      }
    }
    return groups.map { group in
      let metric: Metric? =
        if case .quantity(_, let id) = group.conflict.kind { evidence.registries.metrics[id] } else { nil }
      return OpenQuestion(
        records: group.records.compactMap(evidence.found).sorted { $0.day < $1.day }, conflict: group.conflict,
        metric: metric)
    }
  }

  /// The name of the words that lead in.
  var name: String {
    switch conflict.kind {
    case .quantity: "figures"
    case .position: "positions"
    case .forecast: "forecasts"
    case .event: "dates"
    case .declared: "statements"
    }
  }

  /// What the question is about, for print.
  func subject(in context: SectionContext) -> String {
    if let metric { return metric.label.text(in: context.language) }
    guard let record = records.first?.record else { return "" }
    switch record {
    case .position(let position):
      let issue = context.evidence.registries.issues[position.issue]?.text(in: context.language) ?? position.issue
      return "\(context.evidence.actorName(position.actor)), \(issue)"
    default:
      let shared = records.dropFirst().reduce(Set(record.topics)) { $0.intersection($1.record.topics) }
      let topic = record.topics.first(where: shared.contains) ?? record.topics.first
      return topic.map { context.evidence.topicLabel($0, in: context.language) } ?? ""
    }
  }
}

extension Conflict {
  /// What two conflicts have to share to be one question.
  fileprivate var subject: String {
    switch kind {
    case .quantity(_, let metric): "quantity \(metric)"
    case .position: "position"
    case .forecast: "forecast"
    case .event: "event"
    case .declared: "declared"
    }
  }
}

extension EvidenceView.Found where Record == EvidenceRecord {
  fileprivate var day: Int { record.asOf?.date.firstDay ?? source.published?.date.firstDay ?? .max }
}
