import DocumentModel
import Evidence
import FoundationEssentials

/// Estimates of one metric side by side: a range chart with its table, each bar citing the records behind it. Nothing is
/// averaged.
public struct EstimateChart: Sendable {
  private let text: CitedText
  private let evidence: EvidenceView

  public init(_ text: CitedText, evidence: EvidenceView) {
    self.text = text
    self.evidence = evidence
  }

  /// The figure, in a division of its own; estimates without a quantity are left out.
  ///
  /// - Parameter differ: true where the estimates have no number in common: the title says so.
  public func figure(of estimates: [ClaimGroup], metric: Metric, differ: Bool) -> Block {
    let rows = estimates.compactMap { estimate in
      estimate.printed.record.quantity.map { (estimate: estimate, quantity: $0) }
    }
    let bars = rows.map { row in
      let interval = row.quantity.interval(tolerance: metric.tolerance)
      return RangeChart.Bar(
        label: whose(row.estimate), low: interval.lower.map { Self.number($0.value) },
        high: interval.upper.map { Self.number($0.value) }, figure: row.quantity.words(in: text.language),
        claims: row.estimate.references)
    }
    let words = EstimateChartWords.table
    let language = text.language
    let chart = ChartSpec(
      kind: .range(RangeChart(unit: "", bars: bars)),
      title: words.text(differ ? "differ" : "title", in: language, ["metric": metric.label.text(in: language)]),
      description: words.text(differ ? "apart" : "description", in: language),
      table: text.table(
        head: [words.text("source", in: language), words.text("figure", in: language)],
        rows: rows.map { row in
          [
            text.text(whose(row.estimate)),
            text.text(row.quantity.words(in: language)) + text.cite(row.estimate.references),
          ]
        }, alignments: [.standard, .right]))
    let figure = Block(.figure(Figure(content: .chart(chart), caption: [])), span: text.span)
    return text.division("sources-differ", [figure])
  }

  /// When the figure of a claim holds; where the text does not say, that it was published then.
  public func dateWords(_ estimate: ClaimGroup) -> String {
    let claim = estimate.printed.record
    let words = estimate.printed.figureDate?.words(in: text.language) ?? ""
    let isOwn = claim.quantity?.asOf != nil && claim.quantity?.asOf != claim.asOf?.date
    let isAssumed = !isOwn && claim.asOf.map { $0.basis == .assumed } ?? true
    return isAssumed && !words.isEmpty
      ? EstimateChartWords.table.text("published", in: text.language, ["date": words]) : words
  }

  private func whose(_ estimate: ClaimGroup) -> String {
    let speaker = evidence.speaker(
      of: estimate.printed.record, in: estimate.printed.source, language: text.language)
    return [speaker, dateWords(estimate)].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private static func number(_ value: Decimal) -> Double { Double(value.description) ?? 0 }
}

/// What the chart says in its own words.
private enum EstimateChartWords {
  static let table = WordTable([
    "en": [
      "differ": "Where sources differ: {metric}", "title": "{metric}: estimates",
      "apart": "The estimates below have no number in common. None is averaged.",
      "description": "The estimates below stand side by side. None is averaged.", "source": "Source",
      "figure": "Estimate", "published": "published {date}",
    ],
    "ko": [
      "differ": "출처가 서로 다른 수치: {metric}", "title": "{metric}: 추정치",
      "apart": "아래 추정치들은 서로 겹치지 않는다. 평균은 내지 않았다.", "description": "아래에 추정치들을 나란히 놓았다. 평균은 내지 않았다.",
      "source": "출처", "figure": "추정치", "published": "{date} 발표",
    ],
  ])
}
