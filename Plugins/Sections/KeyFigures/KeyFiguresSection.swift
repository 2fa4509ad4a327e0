import Diagnostics
import DocumentModel
import Evidence
import PluginKit

/// Figures set large: what each counts, where, when, and who says so.
public struct KeyFiguresSection: SectionKind {
  public static let id: PluginID = "sections/key-figures"
  public static let name = "key-figures"
  public static let summary = "Figures with what they count, where, when and who says so"
  public static let title = LocalizedText(["en": "Key figures", "ko": "주요 수치"])
  public static let parameters = [
    Parameter("metrics", .list(.identifier(registry: "metrics")), summary: "What is counted, in this order"),
    Parameter.topic(summary: "Topics whose figures are shown, where no metrics are named"),
    Parameter(
      "per-metric", .choice(["latest", "all"]), default: .string("latest"),
      summary: "Whether the latest figure of each metric is shown, or all"),
    .maximum(4, of: "figures"), .exclude,
    Parameter(
      "differences", .boolean, default: .boolean(true),
      summary: "Whether estimates of one thing that differ are set side by side below the figures"),
  ]

  private let arguments: PluginArguments

  public init(arguments: PluginArguments) { self.arguments = arguments }

  public func expand(
    body: [Block], at span: SourceSpan?, in context: SectionContext, diagnostics: inout DiagnosticSink
  ) -> [Block] {
    let text = CitedText(language: context.language, span: span)
    let candidates = KeyFiguresCandidate.all(
      topics: arguments.strings("topic"), metrics: arguments.strings("metrics"),
      excluding: Set(arguments.claims("exclude")), in: context.evidence)
    var chosen: [KeyFiguresCandidate] = []
    for metric in metrics(of: candidates) {
      let figures = candidates.filter { $0.metric.id == metric }
      chosen += arguments.string("per-metric") == "all" ? figures : Array(figures.prefix(1))
    }
    chosen = Array(chosen.prefix(arguments.integer("max") ?? 4))
    guard !chosen.isEmpty else {
      diagnostics.report(.nothingToShow(Self.name, at: span))
      return []
    }
    let figures = chosen.map { $0.block(text, in: context.evidence) }
    var blocks = body + [text.division("key-figures", figures)]
    if arguments.boolean("differences") {
      let shown = Set(chosen.map(\.metric.id))
      blocks += KeyFiguresDifferences(text: text, evidence: context.evidence)
        .figures(candidates.filter { shown.contains($0.metric.id) })
    }
    return blocks
  }

  /// As named, or those with the weightiest figures first.
  private func metrics(of candidates: [KeyFiguresCandidate]) -> [String] {
    let named = arguments.strings("metrics")
    if !named.isEmpty { return named }
    var weights: [String: Int] = [:]
    for candidate in candidates {
      weights[candidate.metric.id] = max(weights[candidate.metric.id] ?? .min, candidate.group.weight)
    }
    return weights.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map(\.key)
  }
}
