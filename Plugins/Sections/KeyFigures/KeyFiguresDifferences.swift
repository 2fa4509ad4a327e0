import DocumentModel
import Evidence
import FoundationEssentials
import PluginKit

/// Sets estimates of one thing side by side where they have no number in common.
struct KeyFiguresDifferences {
  let text: CitedText
  let evidence: EvidenceView

  func figures(_ candidates: [KeyFiguresCandidate]) -> [Block] {
    var done: Set<String> = []
    return candidates.compactMap { candidate in
      guard done.insert(candidate.metric.id).inserted else { return nil }
      let estimates = candidates.filter { $0.metric.id == candidate.metric.id && Self.isComparable($0, candidate) }
      return Self.differ(estimates) ? figure(of: estimates, candidate.metric) : nil
    }
  }

  /// The same measure of the same people or things, at places that are the same, within a year of each other.
  private static func isComparable(_ left: KeyFiguresCandidate, _ right: KeyFiguresCandidate) -> Bool {
    let a = left.quantity
    let b = right.quantity
    guard a.measure == b.measure, a.denominator == b.denominator, a.unit == b.unit, a.place == b.place,
      a.population == b.population, a.period == b.period
    else { return false }
    guard let first = left.date, let second = right.date else { return false }
    let window = left.metric.isIdentity ? .max / 4 : 366
    return (first.firstDay ?? .min / 4) - window <= second.lastDay ?? .max / 4
      && (second.firstDay ?? .min / 4) - window <= first.lastDay ?? .max / 4
  }

  private static func differ(_ estimates: [KeyFiguresCandidate]) -> Bool {
    let intervals = estimates.map { $0.quantity.interval() }
    return intervals.indices.contains { left in
      intervals.indices.contains { right in right > left && !intervals[left].overlaps(intervals[right]) }
    }
  }

  private func figure(of estimates: [KeyFiguresCandidate], _ metric: Metric) -> Block {
    let language = text.language
    let words = KeyFiguresWords.table
    let bars = estimates.map { estimate in
      let interval = estimate.quantity.interval()
      return RangeChart.Bar(
        label: whose(estimate), low: interval.lower.map { Self.number($0.value) },
        high: interval.upper.map { Self.number($0.value) }, figure: estimate.quantity.words(in: language),
        claims: estimate.group.references)
    }
    let rows = estimates.map { estimate -> [[Inline]] in
      [
        text.text(whose(estimate)),
        text.text(estimate.quantity.words(in: language)) + text.cite(estimate.group.references),
      ]
    }
    let label = metric.label.text(in: language)
    let chart = ChartSpec(
      kind: .range(RangeChart(unit: "", bars: bars)), title: words.text("title", in: language, ["metric": label]),
      description: words.text("description", in: language),
      table: text.table(
        head: [words.text("source", in: language), words.text("figure", in: language)], rows: rows,
        alignments: [.standard, .right]))
    let figure = Block(.figure(Figure(content: .chart(chart), caption: [])), span: text.span)
    return text.division("sources-differ", [figure])
  }

  private func whose(_ estimate: KeyFiguresCandidate) -> String {
    return [estimate.speaker(in: text.language, evidence), estimate.dateWords(in: text.language)].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  private static func number(_ value: Decimal) -> Double { Double(value.description) ?? 0 }
}
