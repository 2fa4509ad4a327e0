import Diagnostics
import DocumentModel
import Evidence
import FoundationEssentials
import PluginKit

/// Compares the dates of the prose with the calendar and with the records.
///
/// A weekday that is not the day's, a date in digits that can be read in two ways, a word such as "currently" beside a
/// figure, which is wrong as soon as time has passed, and a day that is not the day of the event that is cited.
public struct ProseDateCheck: Check {
  public static let id: PluginID = "checks/prose-date"
  public static let summary = "Dates of the prose against the calendar and the records"
  public static let parameters: [Parameter] = []
  public static let rules = [
    Rule(
      id: "date/weekday", summary: "A weekday is not the day's", defaultSeverity: .error,
      passing: "The board met on Thursday, 2 May 2019.[@valley-post-2019]",
      failing: "The board met on Monday, 2 May 2019.[@valley-post-2019]"),
    Rule(
      id: "date/ambiguous", summary: "A date in digits can be read in two ways", defaultSeverity: .warning,
      passing: "The board met on 23/05/2019.[@valley-post-2019]",
      failing: "The board met on 03/05/2019.[@valley-post-2019]"),
    Rule(
      id: "date/relative", summary: "A word that depends on the day of reading stands beside a figure",
      defaultSeverity: .warning,
      passing: "More than 40 villages lie below the dam.[@river-board-2020#c02]",
      failing: "More than 40 villages currently lie below the dam.[@river-board-2020#c02]"),
    Rule(
      id: "date/mismatch", summary: "A day is not the day of the event that is cited", defaultSeverity: .warning,
      passing: "The gates closed on 1 March 2019.[@river-board-2020#e01]",
      failing: "The gates closed on 2 March 2019.[@river-board-2020#e01]"),
  ]

  public init(arguments: PluginArguments) {}

  public func check(_ brief: CompiledBrief, in context: PluginContext, diagnostics: inout DiagnosticSink) {
    for sentence in brief.sentences where sentence.role != .heading {
      let dates = sentence.reading.dates
      for date in dates {
        let span = sentence.span(of: date.range)
        if date.isAmbiguous {
          diagnostics.warning(
            "date/ambiguous", "“\(date.printed)” can be two days", at: span, notes: ["write the month as a word"])
        } else if let said = date.weekday, let day = date.day, said != CivilDate.weekday(daysSinceEpoch: day) {
          diagnostics.error(
            "date/weekday", "that day was a \("\(CivilDate.weekday(daysSinceEpoch: day))".capitalized)", at: span,
            notes: ["correct the date or the weekday"])
        }
      }
      checkEvents(of: sentence, dates, brief.evidence, &diagnostics)
      checkRelativeWords(of: sentence, &diagnostics)
    }
  }

  /// Where a sentence cites events and prints days, one of the days is each event's, or the record's own.
  private func checkEvents(
    of sentence: Sentence, _ dates: [PrintedDate], _ evidence: EvidenceView, _ diagnostics: inout DiagnosticSink
  ) {
    let days = dates.filter { !$0.isAmbiguous }.compactMap(\.day)
    guard let first = dates.first(where: { $0.day != nil && !$0.isAmbiguous }) else { return }
    for found in sentence.claims.compactMap(evidence.found) {
      guard case .event(let event) = found.record, let start = event.when.firstDay, start == event.when.lastDay,
        !days.contains(start)
      else { continue }
      let others = [found.source.published, found.source.updated].compactMap { $0?.date.firstDay }
      guard !days.allSatisfy({ others.contains($0) }) else { continue }
      diagnostics.report(
        Diagnostic(
          "date/mismatch", .warning, "“\(found.reference)” happened on \(event.when.words(in: "en"))",
          at: sentence.span(of: first.range), labels: event.span.isKnown ? [.init("the event", at: event.span)] : []))
    }
  }

  private func checkRelativeWords(of sentence: Sentence, _ diagnostics: inout DiagnosticSink) {
    let words = ProseDateWords.relative(in: sentence.text, sentence.reading.words).filter { !sentence.quotes($0.range) }
    guard !words.isEmpty else { return }
    let figures = sentence.reading.figures.filter { figure in
      figure.unit != .count || !figure.isInWords || (figure.figure.single ?? 11) > 10
    }
    for word in words {
      let next = figures.firstIndex(after: word.range.lowerBound, in: \.range)
      // No figure is nearer than those on both sides.
      let isBeside = figures[max(0, next - 1)...].prefix(2).contains { figure in
        let gap =
          figure.range.lowerBound >= word.range.upperBound
          ? word.range.upperBound..<figure.range.lowerBound
          : min(figure.range.upperBound, word.range.lowerBound)..<word.range.lowerBound
        return ProseDateWords.areNear(in: sentence.text, gap)
      }
      guard isBeside else { continue }
      diagnostics.warning(
        "date/relative", "“\(word.word)” depends on the day of reading", at: sentence.span(of: word.range),
        notes: ["say of when the figure is"])
    }
  }
}
