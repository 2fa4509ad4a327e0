import Diagnostics
import DocumentModel
import Evidence
import PluginKit

/// Tells which figures of a brief will go stale.
enum AgeingFigures {
  /// One finding for each claim that a brief shows, that is not stale on its day, and that is so many days later.
  static func findings(in brief: CompiledBrief, within days: Int) -> [Diagnostic] {
    var seen: Set<ClaimReference> = []
    return brief.sentences.flatMap { sentence in
      sentence.claims.compactMap(brief.evidence.claimFound).compactMap { claim in
        guard let now = brief.evidence.freshness(of: claim.record, in: claim.source, on: brief.asOf), now != .stale,
          brief.evidence.freshness(of: claim.record, in: claim.source, on: brief.asOf + days) == .stale,
          seen.insert(claim.reference).inserted
        else { return nil }
        return Diagnostic(
          "evidence/stale-soon", .information, "“\(claim.reference)” will be stale within \(days) days",
          at: sentence.span, notes: ["look for a newer figure of “\(claim.record.quantity?.metric ?? "")”"])
      }
    }
  }
}
