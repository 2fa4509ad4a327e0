import Diagnostics
import DocumentModel
import Evidence
import PluginKit

/// Finds figures that have aged past two half-lives of their metric and whose sentence does not say of when they are.
public struct StaleFigureCheck: Check {
  public static let id: PluginID = "checks/stale-figure"
  public static let summary = "Figures that have aged and do not say of when they are"
  public static let parameters: [Parameter] = []
  public static let rules = [
    Rule(
      id: "evidence/stale", summary: "A figure is stale, and its sentence does not say of when it is",
      defaultSeverity: .warning,
      passing: "In 2013 the ministry counted 2,900 households.[@river-board-2017#c01]",
      failing: "| Source | Households |\n|---|---|\n| River Board | 2,900 [@river-board-2017#c01] |")
  ]

  /// Sections that print the date of what they show beside it.
  private static let dated: Set<String> = ["key-figures", "relations", "sources-differ", "timeline"]

  public init(arguments: PluginArguments) {}

  public func check(_ brief: CompiledBrief, in context: PluginContext, diagnostics: inout DiagnosticSink) {
    for sentence in brief.sentences where sentence.role != .heading && Self.dated.isDisjoint(with: sentence.divisions) {
      for claim in sentence.claims.compactMap(brief.evidence.claimFound) {
        guard let shown = claim.record.quantity?.figure,
          sentence.reading.figures.contains(where: { FigureAgreement($0.figure, with: shown) != .contradicts }),
          brief.evidence.freshness(of: claim.record, in: claim.source, on: brief.asOf) == .stale,
          let date = claim.figureDate,
          !date.years.contains(where: { sentence.text.contains($0) })
        else { continue }
        let metric = claim.record.quantity?.metric.flatMap { brief.evidence.registries.metrics[$0] }
        diagnostics.report(
          Diagnostic(
            "evidence/stale", .warning, "“\(claim.reference)” is of \(date.words(in: "en")), and is stale by now",
            at: sentence.span,
            notes: metric?.halfLifeMonths.map {
              ["A figure of “\(metric?.id ?? "")” loses half of its worth in \($0) months."]
            } ?? [],
            fixes: [Fix("say of when it is: “as of \(date.years.last ?? date.text)”")]))
      }
    }
  }
}
