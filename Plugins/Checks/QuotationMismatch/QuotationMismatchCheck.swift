import Diagnostics
import DocumentModel
import Evidence
import PluginKit

/// Compares words in quotation marks with the sources that their sentence cites, and the words outside of them too: a
/// long run that equals the source is a quotation without its marks.
///
/// Typography is folded (kinds of quotation marks, dashes, spaces), letters are not. Where the captured text is at hand
/// it decides; without it the words of the records do, and what they do not hold is unverified, never wrong.
public struct QuotationMismatchCheck: Check {
  public static let id: PluginID = "checks/quotation-mismatch"
  public static let summary = "Quoted words against the sources that are cited"
  public static let parameters: [Parameter] = []
  public static let rules = QuotationMismatchRules.all

  public init(arguments: PluginArguments) {}

  public func check(_ brief: CompiledBrief, in context: PluginContext, diagnostics: inout DiagnosticSink) {
    var texts = QuotationMismatchTexts(brief.evidence)
    var unverified: Set<String> = []
    for sentence in brief.sentences where sentence.role != .heading {
      var seen: Set<String> = []
      let sources = sentence.citations.compactMap { brief.evidence.source($0.sourceKey) }
        .filter { seen.insert($0.id).inserted }
      guard !sources.isEmpty else { continue }
      for quotation in sentence.quotations {
        check(quotation, of: sources, in: sentence, brief, &texts, &unverified, &diagnostics)
      }
      checkRuns(in: sentence, of: sources, &texts, &diagnostics)
    }
  }

  private func check(
    _ quotation: Sentence.QuotedWords, of sources: [SourceRecord], in sentence: Sentence, _ brief: CompiledBrief,
    _ texts: inout QuotationMismatchTexts, _ unverified: inout Set<String>, _ diagnostics: inout DiagnosticSink
  ) {
    let count = quotation.text.split { !$0.isLetter && !$0.isNumber }.count
    guard count > 1 else { return }
    let span = sentence.span(of: quotation.range)
    let matches = sources.map { (source: $0, match: texts.match(quotation.text, in: $0)) }
    let right = matches.filter { $0.match == .exact || $0.match == .withOmissions }.map(\.source)
    if !right.isEmpty {
      if right.allSatisfy({ brief.evidence.capture(of: $0) == nil }) {
        tellUnverified(right[0], at: span, &unverified, &diagnostics)
      }
      if let speaker = QuotationMismatchSpeaker.wrong(for: quotation, of: sources, in: sentence, brief.evidence) {
        diagnostics.report(
          Diagnostic(
            "quote/misattributed", .error, "the sentence gives to \(speaker.named) what \(speaker.speaker) said",
            at: span, labels: [.init("the quotation", at: speaker.span)].filter(\.span.isKnown)))
      }
      return
    }
    for (source, match) in matches {
      if let finding = QuotationMismatchRules.finding(match, quotation, of: source, in: sentence) {
        diagnostics.report(finding)
        return
      }
    }
    if let other = brief.evidence.sources.first(where: { other in
      !sources.contains { $0.id == other.id } && texts.holds(quotation.text, in: other)
    }), count >= 3 {
      diagnostics.report(
        Diagnostic(
          "quote/wrong-source", .error, "these words stand in “\(other.id)”, which is not cited here", at: span,
          fixes: [Fix("cite “@\(other.id)”")]))
      return
    }
    if let open = sources.first(where: { brief.evidence.capture(of: $0) == nil }) {
      tellUnverified(open, at: span, &unverified, &diagnostics)
    } else {
      diagnostics.report(
        Diagnostic(
          "quote/not-found", count > 3 ? .error : .warning, "these words do not stand in what is cited", at: span,
          notes: ["quote the words as they are printed, or take the marks away"]))
    }
  }

  /// Once per source: the records hold the words, or nothing does, and no text is there to compare them with.
  private func tellUnverified(
    _ source: SourceRecord, at span: SourceSpan, _ told: inout Set<String>, _ diagnostics: inout DiagnosticSink
  ) {
    guard told.insert(source.id).inserted else { return }
    diagnostics.report(
      Diagnostic(
        "quote/unverified", .information, "no captured text of “\(source.id)” is at hand to verify its words", at: span,
        notes: ["name the folder of captures with --captures"]))
  }

  /// Eight words in a row that equal the source, without marks.
  private func checkRuns(
    in sentence: Sentence, of sources: [SourceRecord], _ texts: inout QuotationMismatchTexts,
    _ diagnostics: inout DiagnosticSink
  ) {
    let bytes = Array(sentence.text.utf8)
    var own: [String] = []
    var start = 0
    for quotation in sentence.quotations {
      own.append(String(decoding: bytes[start..<quotation.range.lowerBound], as: UTF8.self))
      start = quotation.range.upperBound
    }
    own.append(String(decoding: bytes[start...], as: UTF8.self))
    for source in sources {
      for part in own {
        guard let run = texts.longestRun(of: part, in: source), run.count >= 8 else { continue }
        diagnostics.report(
          Diagnostic(
            "quote/unmarked", .warning,
            "\(run.count) words in a row are those of “\(source.id)”, without quotation marks",
            at: sentence.span, notes: ["say it in words of your own, or quote: “\(run.words)”"]))
        return
      }
    }
  }
}
