import DocumentModel
import Evidence
import PluginKit

/// Sets estimates of one thing side by side where they have no number in common.
struct KeyFiguresDifferences {
  let text: CitedText
  let evidence: EvidenceView

  func figures(_ candidates: [KeyFiguresCandidate]) -> [Block] {
    let chart = EstimateChart(text, evidence: evidence)
    var done: Set<String> = []
    return candidates.compactMap { candidate in
      guard done.insert(candidate.metric.id).inserted else { return nil }
      let groups = candidates.filter { $0.metric.id == candidate.metric.id }.map(\.group)
      let shown = Set(groups.flatMap(\.references))
      let apart = groups.filter { group in
        let own = Set(group.references)
        return group.references.contains { reference in
          evidence.conflicts(of: reference).contains { conflict in
            guard case .quantity = conflict.kind, conflict.isOpen, let other = conflict.other(than: reference) else {
              return false
            }
            return shown.contains(other) && !own.contains(other)
          }
        }
      }
      return apart.count > 1 ? chart.figure(of: apart, metric: candidate.metric, differ: true) : nil
    }
  }
}
