import DocumentModel
import Evidence
import PluginKit

/// A figure of the view that could be shown.
struct KeyFiguresCandidate {
  let group: ClaimGroup
  let quantity: Quantity
  let metric: Metric

  var date: EDTF? { group.printed.figureDate }

  /// The figures of the metrics or, where none are named, of the topics; the latest first. Doubtful claims, opinions
  /// and forecasts are no key figures, and neither is a property of one object.
  static func all(
    topics: [String], metrics: [String], excluding excluded: Set<ClaimReference>, in evidence: EvidenceView
  ) -> [KeyFiguresCandidate] {
    let claims = evidence.claims(topics: metrics.isEmpty ? topics : [], metrics: metrics)
    let candidates = ClaimGroup.make(of: claims, excluding: excluded, in: evidence).compactMap { group in
      candidate(group, named: metrics, in: evidence)
    }
    return candidates.enumerated().sorted { left, right in
      let a = left.element.date?.lastDay ?? .min
      let b = right.element.date?.lastDay ?? .min
      return (-(left.element.group.weight), left.offset) < (-(right.element.group.weight), right.offset) && a == b
        || a > b
    }.map(\.element)
  }

  private static func candidate(
    _ group: ClaimGroup, named metrics: [String], in evidence: EvidenceView
  ) -> KeyFiguresCandidate? {
    let claim = group.printed.record
    guard !group.isOpinion, (claim.credibility ?? 3) <= 3, let quantity = claim.quantity,
      let metric = quantity.metric.flatMap({ evidence.registries.metrics[$0] }),
      metrics.isEmpty ? !metric.isIdentity : metrics.contains(metric.id)
    else { return nil }
    return KeyFiguresCandidate(group: group, quantity: quantity, metric: metric)
  }

  /// What is counted, where and when.
  private func label(_ text: CitedText, _ evidence: EvidenceView) -> String {
    let language = text.language
    let place = quantity.place.flatMap { evidence.registries.places[$0]?.name } ?? ""
    let date = EstimateChart(text, evidence: evidence).dateWords(group)
    let label = metric.label.text(in: language)
    return [label, label.contains(place) ? "" : place, date].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  func speaker(in language: String, _ evidence: EvidenceView) -> String {
    evidence.speaker(of: group.printed.record, in: group.printed.source, language: language)
  }

  func block(_ text: CitedText, in evidence: EvidenceView) -> Block {
    func line(_ name: String, _ words: String, _ cite: [Inline] = []) -> Block {
      let span = Inline(
        .span(text.text(words)), attributes: Attributes(classes: [name]), span: text.span)
      return text.paragraph([span] + cite)
    }
    return text.division(
      "key-figure",
      [
        line("figure-value", quantity.words(in: text.language), text.cite(group.references)),
        line("figure-label", label(text, evidence)),
        line("figure-source", speaker(in: text.language, evidence)),
      ])
  }
}
