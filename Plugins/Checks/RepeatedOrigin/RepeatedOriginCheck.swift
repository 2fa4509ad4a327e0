import Diagnostics
import DocumentModel
import Evidence
import PluginKit

/// Finds sentences that cite several sources which all pass on one: repetition that could pass for corroboration.
public struct RepeatedOriginCheck: Check {
  public static let id: PluginID = "checks/repeated-origin"
  public static let summary = "Several sources that go back to one origin"
  public static let parameters: [Parameter] = []
  public static let rules = [
    Rule(
      id: "evidence/one-origin", summary: "Several sources are cited, and all go back to one origin",
      defaultSeverity: .information,
      passing: "The ministry says that land was promised.[@valley-post-2019#c03]",
      failing: "Land was promised, the ministry says.[@valley-post-2019#c03; @wire-copy-2019#c01]")
  ]

  public init(arguments: PluginArguments) {}

  public func check(_ brief: CompiledBrief, in context: PluginContext, diagnostics: inout DiagnosticSink) {
    for sentence in brief.sentences where sentence.claims.count > 1 {
      let mentions = sentence.claims.compactMap(brief.evidence.claimFound)
      let corroboration = Corroboration(of: mentions, in: brief.evidence)
      guard corroboration.articles > 1, corroboration.origins <= 1 else { continue }
      let origins = corroboration.origins == 1 ? "1 origin" : "no origin with a name"
      diagnostics.report(
        Diagnostic(
          "evidence/one-origin", .information, "\(corroboration.articles) articles, \(origins)", at: sentence.span,
          notes: ["they repeat one report, and do not confirm each other"]))
    }
  }
}
