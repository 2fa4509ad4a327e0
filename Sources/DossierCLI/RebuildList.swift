import BriefCompiler
import Diagnostics

/// Why editions are compiled, for the terminal: a line each, and how many are as they were.
enum RebuildList {
  static func text(_ editions: [(slug: String, audience: String, reason: RebuildReason?)]) -> String {
    let lines = editions.compactMap { slug, audience, reason in
      reason.map { PrintableText.escaped("\(slug) (\(audience)): \($0)") + "\n" }
    }
    let rest = editions.count - lines.count
    return lines.joined() + (rest > 0 ? "\(BuildSummary.counted(rest, "edition")) as before\n" : "")
  }
}
