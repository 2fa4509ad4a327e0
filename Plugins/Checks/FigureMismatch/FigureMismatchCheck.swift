import Diagnostics
import DocumentModel
import Evidence
import PluginKit

/// Compares the figures of the prose with the records that its sentences cite.
///
/// Prose may be vaguer than its evidence, never sharper: the record's interval lies inside the prose's, a bound keeps
/// its direction, "about" survives. A figure is compared with the cited record whose metric's words stand around it; one
/// that no record holds is unbound. Figures inside quotation marks belong to the quotation.
public struct FigureMismatchCheck: Check {
  public static let id: PluginID = "checks/figure-mismatch"
  public static let summary = "Figures of the prose against the records that it cites"
  public static let parameters: [Parameter] = []
  public static let rules = FigureMismatchRules.all

  /// What a tool wrote about itself, and lists that are no prose.
  private static let exempt: Set<String> = ["method", "references", "glossary"]

  public init(arguments: PluginArguments) {}

  public func check(_ brief: CompiledBrief, in context: PluginContext, diagnostics: inout DiagnosticSink) {
    guard !brief.evidence.sourceNames.isEmpty else { return }
    let vocabulary = FigureMismatchVocabulary(brief.evidence)
    let knowsWords = FigureParser(language: brief.language).knowsWords
    for sentence in brief.sentences where sentence.role != .heading && Self.exempt.isDisjoint(with: sentence.divisions)
    {
      let figures = sentence.reading.figures.filter { !sentence.quotes($0.range) }
      guard !figures.isEmpty else { continue }
      let binding = FigureMismatchBinding(
        figures, of: sentence, in: brief.evidence, vocabulary: vocabulary, knowsWords: knowsWords)
      for bound in binding.bound {
        if knowsWords {
          report(bound, in: sentence, vocabulary: vocabulary, &diagnostics)
        } else {
          reportNumber(bound, in: sentence, vocabulary: vocabulary, &diagnostics)
        }
      }
    }
  }

  /// What can be said of a figure whose hedges and units are words of a language that is not known: no error.
  private func reportNumber(
    _ bound: FigureMismatchBinding.Bound, in sentence: Sentence, vocabulary: FigureMismatchVocabulary,
    _ diagnostics: inout DiagnosticSink
  ) {
    switch bound.outcome {
    case .held, .unit: break
    case .unbound: report(bound, in: sentence, vocabulary: vocabulary, &diagnostics)
    case .compared(let candidate):
      guard let finding = FigureMismatchRules.finding(of: bound.figure, candidate), finding.severity == .error else {
        return
      }
      var diagnostic = mismatch(finding.id, .warning, finding.words, bound, candidate, sentence)
      diagnostic.fixes = []
      diagnostics.report(diagnostic)
    }
  }

  private func report(
    _ bound: FigureMismatchBinding.Bound, in sentence: Sentence, vocabulary: FigureMismatchVocabulary,
    _ diagnostics: inout DiagnosticSink
  ) {
    let figure = bound.figure
    switch bound.outcome {
    case .held: break
    case .unbound:
      guard vocabulary.matters(figure, in: sentence.text) else { return }
      diagnostics.report(
        Diagnostic(
          "figure/unbound", .warning, "no record that is cited here holds “\(figure.printed)”",
          at: sentence.span(of: figure.range),
          notes: bound.suggestion.map { ["“\($0)” holds it"] } ?? ["cite the record that the figure comes from"],
          fixes: bound.suggestion.map { [Fix("cite “@\($0)”")] } ?? []))
    case .unit(let candidate):
      diagnostics.report(mismatch("figure/unit", .error, "is in another unit than", bound, candidate, sentence))
    case .compared(let candidate):
      if let other = vocabulary.otherMetric(than: candidate, beside: figure, in: sentence.text) {
        diagnostics.report(
          mismatch("figure/metric", .error, "counts \(other) here, and something else in", bound, candidate, sentence))
      } else if let other = candidate.otherPopulation.value {
        diagnostics.report(
          mismatch("figure/population", .error, "counts \(other) here, and others in", bound, candidate, sentence))
      } else if let finding = FigureMismatchRules.finding(of: figure, candidate) {
        diagnostics.report(mismatch(finding.id, finding.severity, finding.words, bound, candidate, sentence))
      }
    }
  }

  private func mismatch(
    _ id: DiagnosticID, _ severity: Severity, _ words: String, _ bound: FigureMismatchBinding.Bound,
    _ candidate: FigureMismatchBinding.Candidate, _ sentence: Sentence
  ) -> Diagnostic {
    let figure = bound.figure
    let printed = candidate.quantity.printed ?? candidate.quantity.words(in: "en")
    return Diagnostic(
      id, severity, "“\(figure.printed)” \(words) the record “\(candidate.reference)”, which has “\(printed)”",
      at: sentence.span(of: figure.range),
      labels: candidate.span.isKnown ? [.init("the record", at: candidate.span)] : [],
      fixes: [
        Fix(
          writing: Self.begins(sentence, with: figure) ? printed.prefix(1).uppercased() + printed.dropFirst() : printed,
          at: sentence.plainSpan(of: figure.range), bound.isLinked ? .safe : .unsafe)
      ])
  }

  /// True where a figure stands first and with a capital, or where a whole sentence begins.
  private static func begins(_ sentence: Sentence, with figure: FoundFigure) -> Bool {
    sentence.text.utf8.prefix(figure.range.lowerBound).allSatisfy { $0 == UInt8(ascii: " ") }
      && (sentence.role == .narrative || sentence.role == .finding || figure.printed.first?.isUppercase == true)
  }
}
