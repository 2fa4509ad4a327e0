import Diagnostics
import DocumentModel
import Evidence
import PluginKit

/// Finds sentences that give somebody's word as a fact.
///
/// What an advocate or an opinion writer says, and what other records dispute, is said to be theirs, once per paragraph
/// and source. An opinion or a forecast never stands alone under a sentence that states a fact.
public struct UnattributedClaimCheck: Check {
  public static let id: PluginID = "checks/unattributed-claim"
  public static let summary = "Opinion, advocacy and disputed claims that are given as facts"
  public static let parameters: [Parameter] = []
  public static let rules = [
    Rule(
      id: "cite/attribution",
      summary: "A claim of advocacy, of opinion, or that others dispute is given without a name",
      defaultSeverity: .warning,
      passing: "Dam Watch says that fishing has ended below the dam.[@dam-watch-2021#c01]",
      failing: "Fishing has ended below the dam.[@dam-watch-2021#c01]"),
    Rule(
      id: "cite/voice", summary: "An opinion or a forecast is the only support of a statement of fact",
      defaultSeverity: .warning, passing: "A second dam would be a mistake, Ilan Petrow argues.[@petrow-2020#c01]",
      failing: "A second dam is a mistake.[@petrow-2020#c01]"),
  ]

  private static let exempt: Set<String> = [
    "method", "references", "glossary", "recommendations", "key-figures", "positions", "timeline", "relations",
    "sources-differ",
  ]

  private struct Told: Hashable {
    let paragraph: Int
    let source: String
  }

  public init(arguments: PluginArguments) {}

  public func check(_ brief: CompiledBrief, in context: PluginContext, diagnostics: inout DiagnosticSink) {
    let phrases = AttributionPhrases(brief.evidence)
    var told: Set<Told> = []
    var earlier = UnattributedClaimParagraph(number: -1)
    for sentence in brief.sentences
    where sentence.role != .heading && sentence.role != .cell && Self.exempt.isDisjoint(with: sentence.divisions) {
      if earlier.number != sentence.paragraph { earlier = UnattributedClaimParagraph(number: sentence.paragraph) }
      earlier.add(sentence.text)
      let uncited = earlier.uncited
      if !sentence.citations.isEmpty { earlier.cite() }
      let records = sentence.claims.compactMap(brief.evidence.found)
      guard !records.isEmpty else { continue }
      let claims = sentence.claims.compactMap(brief.evidence.claimFound)
      // A name that the paragraph has said already still holds; a citation counts for the uncited sentences before it.
      let open = records.filter { record in
        !phrases.attributes(uncited, to: record)
          && !phrases.names(of: record).contains { earlier.says($0) }
      }
      guard open.count == records.count else {
        told.formUnion(records.map { Told(paragraph: sentence.paragraph, source: $0.source.id) })
        continue
      }
      if claims.count == records.count, claims.allSatisfy({ $0.record.voice.isNoFact }),
        !UnattributedClaimWords.isGuarded(sentence.text)
      {
        diagnostics.report(
          Diagnostic(
            "cite/voice", .warning,
            "only \(claims.contains { $0.record.voice == .forecast } ? "a forecast" : "an opinion") supports this",
            at: sentence.span, labels: labels(claims), notes: ["say whose it is, or cite a record that states a fact"]))
      } else if let reason = reason(for: open, in: brief.evidence),
        told.insert(Told(paragraph: sentence.paragraph, source: open[0].source.id)).inserted
      {
        let name = open.first.flatMap { phrases.names(of: $0).last } ?? "who says it"
        diagnostics.report(
          Diagnostic(
            "cite/attribution", reason.severity, "\(reason.words) is given without saying whose it is",
            at: sentence.span, notes: ["name \(name), or write “according to …”"]))
      }
    }
  }

  private func labels(_ claims: [EvidenceView.Found<Claim>]) -> [Diagnostic.Label] {
    claims.filter(\.record.span.isKnown).prefix(1).map { .init("the record", at: $0.record.span) }
  }

  private func reason(
    for records: [EvidenceView.Found<EvidenceRecord>], in evidence: EvidenceView
  ) -> (words: String, severity: Severity)? {
    if let partial = records.first(where: { $0.source.genre == .advocacy || $0.source.genre == .opinion }) {
      return (partial.source.genre == .advocacy ? "what an advocate says" : "what an opinion article says", .warning)
    }
    if records.contains(where: { evidence.conflicts(of: $0.reference).contains(where: \.isOpen) }) {
      return ("what other records dispute", .warning)
    }
    let isReported = records.contains {
      if case .claim(let claim) = $0.record { claim.voice == .reported } else { false }
    }
    return isReported ? ("what somebody is reported to have said", .information) : nil
  }
}

extension Voice {
  /// True for a voice that never backs a statement of fact.
  fileprivate var isNoFact: Bool { self == .opinion || self == .forecast || self == .recommendation }
}
