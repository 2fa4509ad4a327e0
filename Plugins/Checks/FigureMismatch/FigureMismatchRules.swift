import Diagnostics
import Evidence
import PluginKit

/// The rules of figures, and which of them an agreement breaks.
enum FigureMismatchRules {
  struct Finding {
    let id: DiagnosticID
    let severity: Severity
    let words: String
  }

  static func finding(of prose: FoundFigure, _ candidate: FigureMismatchBinding.Candidate) -> Finding? {
    switch candidate.agreement(with: prose) {
    case .agrees: nil
    case .understates:
      Finding(id: "figure/understates", severity: .warning, words: "is ten times as vague as, or more than,")
    case .oneSided: Finding(id: "figure/one-sided", severity: .warning, words: "leaves one bound out of")
    case .approximatorDropped:
      Finding(id: "figure/approximator-dropped", severity: .warning, words: "drops the hedge of")
    case .sharper: Finding(id: "figure/sharper", severity: .warning, words: "is more exact than")
    case .boundReversed:
      Finding(id: "figure/bound-reversed", severity: .error, words: "points the other way than")
    case .contradicts: Finding(id: "figure/contradicts", severity: .error, words: "has no number in common with")
    }
  }

  static let all = [
    Rule(
      id: "figure/contradicts", summary: "A figure has no number in common with the record that is cited",
      defaultSeverity: .error, passing: "Between 3,100 and 3,400 households were resettled.[@valley-post-2019#c01]",
      failing: "Some 9,000 households were resettled.[@valley-post-2019#c01]"),
    Rule(
      id: "figure/bound-reversed", summary: "A bound points the other way than in the record", defaultSeverity: .error,
      passing: "More than 40 villages lie below the dam.[@river-board-2020#c02]",
      failing: "Fewer than 40 villages lie below the dam.[@river-board-2020#c02]"),
    Rule(
      id: "figure/unit", summary: "A figure is in another unit than the record", defaultSeverity: .error,
      passing: "The dam is 96 metres high.[@river-board-2020#c03]",
      failing: "Of the families, 96 percent live below the dam.[@river-board-2020#c03]"),
    Rule(
      id: "figure/metric", summary: "A figure counts something else than the record", defaultSeverity: .error,
      passing: "More than 40 villages lie below the dam.[@river-board-2020#c02]",
      failing: "More than 40 schools lie in the water.[@river-board-2020#c02]"),
    Rule(
      id: "figure/population", summary: "A figure counts other people than the record", defaultSeverity: .error,
      passing: "The board counts 5,200 registered farmers.[@river-board-2020#c04]",
      failing: "The board counts 5,200 tenant farmers.[@river-board-2020#c04]"),
    Rule(
      id: "figure/sharper", summary: "A figure is more exact than the record", defaultSeverity: .warning,
      passing: "More than 40 villages lie below the dam.[@river-board-2020#c02]",
      failing: "There are 43 villages below the dam.[@river-board-2020#c02]"),
    Rule(
      id: "figure/one-sided", summary: "One bound of a range stands for the whole", defaultSeverity: .warning,
      passing: "Between 3,100 and 3,400 households were resettled.[@valley-post-2019#c01]",
      failing: "Up to 3,400 households were resettled.[@valley-post-2019#c01]"),
    Rule(
      id: "figure/approximator-dropped", summary: "The record says “about”, and the prose does not",
      defaultSeverity: .warning, passing: "About 700 households wait for land.[@valley-post-2019#c02]",
      failing: "In all, 700 households wait for land.[@valley-post-2019#c02]"),
    Rule(
      id: "figure/understates", summary: "A figure is vaguer than the record by a factor of ten or more",
      defaultSeverity: .warning, passing: "Some 5,200 registered farmers lost land.[@river-board-2020#c04]",
      failing: "At least 100 registered farmers lost land.[@river-board-2020#c04]"),
    Rule(
      id: "figure/unbound", summary: "No record that is cited holds the figure", defaultSeverity: .warning,
      passing: "The board met three times.[@river-board-2020]",
      failing: "The water covers 61 percent of the valley.[@river-board-2020]"),
  ]
}
