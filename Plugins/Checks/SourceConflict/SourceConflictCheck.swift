import Diagnostics
import DocumentModel
import Evidence
import PluginKit

/// Tells of records that disagree with one that the brief shows: figures of one thing that have no number in common,
/// opposed stances of one actor, forecasts whose bands do not meet, two dates of one event.
///
/// Where the brief shows both, the reader sees the difference, and the finding is information.
public struct SourceConflictCheck: Check {
  public static let id: PluginID = "checks/source-conflict"
  public static let summary = "Records that disagree with one that the brief shows"
  public static let parameters: [Parameter] = []
  public static let rules = [
    Rule(
      id: "evidence/conflict", summary: "Another record disagrees with one that the brief shows",
      defaultSeverity: .warning, passing: "More than 40 villages lie below the dam.[@river-board-2020#c02]",
      failing: "The ministry puts resettled households at between 3,100 and 3,400.[@valley-post-2019#c01]")
  ]

  public init(arguments: PluginArguments) {}

  public func check(_ brief: CompiledBrief, in context: PluginContext, diagnostics: inout DiagnosticSink) {
    let shown = Set(brief.sentences.flatMap(\.claims))
    var told: Set<Conflict> = []
    for sentence in brief.sentences {
      for claim in sentence.claims {
        for conflict in brief.evidence.conflicts(of: claim) {
          guard let other = conflict.other(than: claim), told.insert(conflict).inserted else { continue }
          diagnostics.report(finding(conflict, claim, other, at: sentence.span, shown.contains(other), brief))
        }
      }
    }
  }

  private func finding(
    _ conflict: Conflict, _ claim: ClaimReference, _ other: ClaimReference, at span: SourceSpan, _ isShown: Bool,
    _ brief: CompiledBrief
  ) -> Diagnostic {
    let record = brief.evidence.found(other)
    return Diagnostic(
      "evidence/conflict", isShown || !conflict.isOpen ? .information : .warning,
      "“\(other)” \(conflict.words) “\(claim)”", at: span,
      labels: record.map(\.record.span).flatMap { $0.isKnown ? [.init("the other record", at: $0)] : nil } ?? [],
      notes: [
        record.map { "It says: \($0.record.text)" },
        conflict.resolution.map { "Resolved by \($0.by): \($0.reason.words)." }
          ?? (isShown ? "The brief shows both." : "Show both, or say why one counts."),
      ].compactMap(\.self))
  }
}
