import Diagnostics
import DocumentModel
import Evidence
import FoundationEssentials
import PluginKit

/// Finds statements that no citation supports.
///
/// A paragraph without any citation is information; a sentence with a figure, a quotation or an accusation and no
/// citation of its own is a warning. Headings, questions, signposts, definitions, the brief's own recommendations and
/// the note on method need none.
public struct UncitedSentenceCheck: Check {
  public static let id: PluginID = "checks/uncited-sentence"
  public static let summary = "Statements that no citation supports"
  public static let parameters = [
    Parameter(
      "per", .choice(["paragraph", "sentence"]), default: .string("paragraph"),
      summary: "Whether a paragraph needs a citation, or each of its sentences")
  ]
  public static let rules = [
    Rule(
      id: "cite/uncited", summary: "A statement has no citation", defaultSeverity: .information,
      passing: "The board is accused of fraud by residents.[@valley-post-2019]",
      failing: "The board is guilty of fraud.")
  ]

  private static let exempt: Set<String> = [
    "method", "references", "glossary", "recommendations", "key-figures", "positions",
  ]

  private let isPerSentence: Bool

  public init(arguments: PluginArguments) { isPerSentence = arguments.string("per") == "sentence" }

  public func check(_ brief: CompiledBrief, in context: PluginContext, diagnostics: inout DiagnosticSink) {
    let statements = brief.sentences.filter { sentence in
      [.narrative, .finding, .item, .caption].contains(sentence.role)
        && Self.exempt.isDisjoint(with: sentence.divisions)
        && UncitedSentenceWords.isStatement(sentence.text)
    }
    let cited = Set(brief.sentences.filter { !$0.citations.isEmpty }.map(\.paragraph))
    var told: Set<Int> = []
    for sentence in statements where sentence.citations.isEmpty {
      if let what = weight(of: sentence) {
        told.insert(sentence.paragraph)
        diagnostics.report(
          Diagnostic(
            "cite/uncited", .warning, "a sentence with \(what) cites nothing", at: sentence.span,
            notes: ["cite the record that it rests on: [@source#c01]"]))
      }
    }
    for sentence in statements {
      if isPerSentence, sentence.citations.isEmpty, weight(of: sentence) == nil {
        diagnostics.report(Diagnostic("cite/uncited", .warning, "this sentence cites nothing", at: sentence.span))
      } else if !isPerSentence, !cited.contains(sentence.paragraph), told.insert(sentence.paragraph).inserted {
        diagnostics.report(
          Diagnostic("cite/uncited", .information, "nothing in this paragraph is cited", at: sentence.span))
      }
    }
  }

  /// What makes a sentence need a citation of its own; nil for one that may share its paragraph's.
  private func weight(of sentence: Sentence) -> String? {
    if sentence.quotations.contains(where: { $0.text.split(separator: " ").count > 1 }) { return "a quotation" }
    let isFigure = sentence.reading.figures.contains { figure in
      figure.unit != .count
        || (!figure.isInWords && (figure.figure.single ?? figure.figure.interval().upper?.value ?? 0) >= 21)
    }
    if isFigure { return "a figure" }
    return UncitedSentenceWords.accuses(sentence.reading) ? "an accusation" : nil
  }
}
