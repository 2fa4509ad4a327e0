import Diagnostics
import DocumentModel
import Evidence
import PluginKit

/// Finds citations of sources that were retracted, or that a later one has replaced.
public struct RetractedSourceCheck: Check {
  public static let id: PluginID = "checks/retracted-source"
  public static let summary = "Citations of sources that were retracted or replaced"
  public static let parameters: [Parameter] = []
  public static let rules = [
    Rule(
      id: "cite/retracted", summary: "A source that was retracted is cited", defaultSeverity: .error,
      passing: "The board counts the villages below the dam.[@river-board-2020]",
      failing: "The dam was declared safe.[@dam-survey-2018]"),
    Rule(
      id: "cite/superseded", summary: "A source is cited that a later one replaces", defaultSeverity: .information,
      passing: "The board counts the villages below the dam.[@river-board-2020]",
      failing: "The board counted fewer villages before.[@river-board-2017]"),
  ]

  public init(arguments: PluginArguments) {}

  public func check(_ brief: CompiledBrief, in context: PluginContext, diagnostics: inout DiagnosticSink) {
    lazy var successors = Dictionary(
      brief.evidence.sources.compactMap { source in source.supersedes.map { ($0, source.id) } }
    ) { first, _ in first }
    var seen: Set<String> = []
    for item in brief.sentences.flatMap(\.citations) {
      guard let source = brief.evidence.source(item.sourceKey), source.isRetracted || successors[source.id] != nil,
        seen.insert(source.id).inserted || source.isRetracted
      else { continue }
      if source.isRetracted {
        diagnostics.error(
          "cite/retracted", "“\(source.id)” was retracted", at: item.span,
          notes: ["cite another source, or take the sentence out"])
      } else if let successor = successors[source.id] {
        diagnostics.report(
          Diagnostic(
            "cite/superseded", .information, "“\(successor)” replaces “\(source.id)”", at: item.span,
            fixes: [Fix("look whether “@\(successor)” says the same")]))
      }
    }
  }
}
