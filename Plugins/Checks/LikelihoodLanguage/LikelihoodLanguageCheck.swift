import Diagnostics
import DocumentModel
import Evidence
import PluginKit

/// Finds clauses that mix how good the evidence is with how probable the event is: the two vocabularies of ICD 203 never
/// meet in one.
public struct LikelihoodLanguageCheck: Check {
  public static let id: PluginID = "checks/likelihood-language"
  public static let summary = "Confidence and likelihood in one clause"
  public static let parameters: [Parameter] = []
  public static let rules = [
    Rule(
      id: "language/likelihood", summary: "A clause speaks of confidence and of likelihood at once",
      defaultSeverity: .information,
      passing: "A flood is likely. Our confidence in this is low.[@valley-post-2019]",
      failing: "We judge with high confidence that a flood is likely.[@valley-post-2019]")
  ]

  private static let confidence: WordSet = ["confidence", "confident"]
  private static let likelihood = [
    "likely", "unlikely", "probably", "probable", "improbable", "almost certain", "almost certainly",
    "almost no chance",
    "roughly even",
  ]

  public init(arguments: PluginArguments) {}

  public func check(_ brief: CompiledBrief, in context: PluginContext, diagnostics: inout DiagnosticSink) {
    for sentence in brief.sentences
    where sentence.role != .heading
      && sentence.reading.words.contains(where: { Self.confidence.contains($0.text) })
    {
      for clause in sentence.text.lowercased().split(whereSeparator: { ";:".contains($0) }) {
        let words = clause.split { !$0.isLetter }
        let text = " " + words.joined(separator: " ") + " "
        guard words.contains(where: { Self.confidence.contains(String($0)) }),
          Self.likelihood.contains(where: { text.contains(" \($0) ") })
        else { continue }
        diagnostics.report(
          Diagnostic(
            "language/likelihood", .information, "confidence and likelihood stand in one clause", at: sentence.span,
            notes: ["say how probable it is in one sentence, and how good the evidence is in another"]))
        break
      }
    }
  }
}
