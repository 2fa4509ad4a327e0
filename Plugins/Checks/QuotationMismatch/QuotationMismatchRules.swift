import Diagnostics
import DocumentModel
import Evidence
import PluginKit

/// The rules of quotations.
enum QuotationMismatchRules {
  /// What is wrong with words that stand in the source otherwise; nil for words that stand there or do not at all.
  static func finding(
    _ match: QuotationMatch, _ quotation: Sentence.QuotedWords, of source: SourceRecord, in sentence: Sentence
  ) -> Diagnostic? {
    let span = sentence.span(of: quotation.range)
    let place = sentence.plainSpan(of: quotation.range)
    return switch match {
    case .near(let printed):
      Diagnostic(
        "quote/near", .warning, "only punctuation or case differs from “\(source.id)”", at: span,
        notes: ["it prints: “\(printed)”"],
        fixes: [Fix(writing: printed, at: place, .unsafe)])
    case .altered(let printed):
      Diagnostic(
        "quote/altered", .error, "the words of “\(source.id)” are altered", at: span,
        notes: ["it prints: “\(printed)”"],
        fixes: [Fix(writing: printed, at: place, .unsafe)])
    case .exact, .withOmissions, .notFound: nil
    }
  }

  static let all = [
    Rule(
      id: "quote/altered", summary: "Quoted words are not quite those of the source", defaultSeverity: .error,
      passing: "A resident said: “nobody asked us before the water came”.[@valley-post-2019#q01]",
      failing: "A resident said: “nobody warned us before the water came”.[@valley-post-2019#q01]"),
    Rule(
      id: "quote/near", summary: "Only the punctuation or case of quoted words differs from the source",
      defaultSeverity: .warning,
      passing: "A resident said: “nobody asked us before the water came”.[@valley-post-2019#q01]",
      failing: "A resident said: “nobody asked us, before the water came”.[@valley-post-2019#q01]"),
    Rule(
      id: "quote/wrong-source", summary: "Quoted words stand in another source than the one that is cited",
      defaultSeverity: .error,
      passing: "Dam Watch found “a river without fish”.[@dam-watch-2021#q01]",
      failing: "Observers found “a river without fish”.[@valley-post-2019]"),
    Rule(
      id: "quote/not-found", summary: "Quoted words do not stand in the source that is cited", defaultSeverity: .error,
      passing: "A resident said: “nobody asked us before the water came”.[@valley-post-2019#q01]",
      failing: "A resident said: “the minister never came to see our fields”.[@valley-post-2019]"),
    Rule(
      id: "quote/misattributed", summary: "A quotation is given to somebody else than its speaker",
      defaultSeverity: .error,
      passing: "Dam Watch called it “a river without fish”.[@dam-watch-2021#q01]",
      failing: "The River Board called it “a river without fish”.[@dam-watch-2021#q01]"),
    Rule(
      id: "quote/unmarked", summary: "Words of a source stand in the text without quotation marks",
      defaultSeverity: .warning,
      passing: "Residents have no written promise of land.[@valley-post-2019]",
      failing: "Many still wait for the land that the ministry promised them in spring.[@valley-post-2019]"),
    Rule(
      id: "quote/unverified", summary: "No captured text is at hand to verify quoted words",
      defaultSeverity: .information,
      passing: "A resident said: “nobody asked us before the water came”.[@valley-post-2019#q01]",
      failing: "The board wrote of “steady progress in every village”.[@river-board-2020]"),
  ]
}
