import Diagnostics
import DocumentModel
import Evidence
import PluginKit

/// All estimates of a metric side by side, the oldest first.
public struct RangeChartSection: SectionKind {
  public static let id: PluginID = "sections/range-chart"
  public static let name = "range-chart"
  public static let summary = "All estimates of one metric side by side"
  public static let title = LocalizedText(["en": "Estimates", "ko": "추정치"])
  public static let parameters = [
    Parameter(
      "metric", .list(.identifier(registry: "metrics")),
      summary: "What is counted, a chart each; every metric with several estimates where none is named"),
    Parameter("population", .string, summary: "Whom it counts, by the id of a population of the metric"),
    .topic(summary: "Topics whose estimates are shown"), .maximum(12, of: "estimates"), .exclude,
  ]

  private let arguments: PluginArguments

  public init(arguments: PluginArguments) { self.arguments = arguments }

  public func expand(
    body: [Block], at span: SourceSpan?, in context: SectionContext, diagnostics: inout DiagnosticSink
  ) -> [Block] {
    let evidence = context.evidence
    let named = arguments.strings("metric")
    let population = arguments.string("population")
    let claims = evidence.claims(topics: arguments.strings("topic"), metrics: named).filter { claim in
      population == nil || claim.record.quantity?.population == population
    }
    let groups = ClaimGroup.make(of: claims, excluding: Set(arguments.claims("exclude")), in: evidence)
    let byMetric = Dictionary(grouping: groups) { $0.printed.record.quantity?.metric ?? "" }
    let chart = EstimateChart(CitedText(language: context.language, span: span), evidence: evidence)
    let shown = named.isEmpty ? byMetric.keys.filter { byMetric[$0]?.count ?? 0 > 1 }.sorted() : named
    let charts = shown.compactMap { id -> Block? in
      guard let metric = evidence.registries.metrics[id], let estimates = byMetric[id] else { return nil }
      return chart.figure(of: Array(estimates.prefix(arguments.integer("max") ?? 12)), metric: metric, differ: false)
    }
    guard !charts.isEmpty else {
      diagnostics.report(.nothingToShow(Self.name, at: span))
      return []
    }
    return body + charts
  }
}
