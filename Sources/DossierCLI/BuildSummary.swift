import BriefCompiler
import Diagnostics

/// The last lines of a build: what was made, and what was not.
struct BuildSummary {
  private var editionCount: Int
  private var written = 0
  private var unchanged = 0
  /// How many editions were deleted.
  private var pruned = 0
  /// The editions that were kept back.
  private var kept: [String] = []
  private let tally: FindingTally
  private let isFaulty: Bool
  private let isPart: Bool
  private let audience: String?
  private var briefPatterns: [String] = []

  /// - Parameters:
  ///   - isPart: true for one part of a plan, which may be empty.
  ///   - audience: the one that the run names; nil for everyone.
  init(_ report: BuildReport, isPart: Bool = false, audience: String? = nil) {
    self.audience = audience
    editionCount = report.editions.count
    tally = report.tally
    isFaulty = report.exitStatus != 0
    pruned = report.diagnostics.count { $0.id == "output/pruned" }
    self.isPart = isPart
    briefPatterns = report.briefPatterns.map(PrintableText.escaped)
    for edition in report.editions + report.indexes {
      switch edition.outcome {
      case .published(let new, let same):
        written += new
        unchanged += same
      case .kept: kept.append("\(edition.slug) (\(edition.audience))")
      case .checked, .numbered: break
      }
    }
  }

  /// Of a run that kept nothing back.
  init(_ outline: RunOutline, isPart: Bool) {
    editionCount = outline.editionCount
    (written, unchanged) = outline.fileCounts
    tally = outline.tally
    isFaulty = tally.status != 0
    self.isPart = isPart
    audience = nil
  }

  var text: String {
    var lines: [String] = []
    if !kept.isEmpty {
      let more = kept.count > 20 ? " and \(kept.count - 20) more" : ""
      let names = kept.prefix(20).map(PrintableText.escaped).joined(separator: ", ") + more
      lines.append("not published, what was there before stays: \(names)")
    }
    let built = editionCount - kept.count
    if built > 0 {
      lines.append(
        "\(Self.counted(built, "edition")): \(Self.counted(written, "file")) written, \(unchanged) unchanged, under out/"
      )
    } else if editionCount == 0, !isFaulty {
      lines.append(
        isPart
          ? "nothing falls into this part of the plan"
          : audience.map { "no brief is for the audience \($0); `editions: [\($0)]` in a brief makes it one of its" }
            ?? "there is no brief to build; reports: are \(briefPatterns.joined(separator: ", "))"
            + ", and `dossier new brief NAME` makes one")
    }
    if pruned > 0 { lines.append("\(Self.counted(pruned, "edition")) deleted that no brief makes any more") }
    if tally.errors + tally.warnings > 0 {
      lines.append("\(Self.counted(tally.errors, "error")), \(Self.counted(tally.warnings, "warning"))")
    }
    if tally.notes > 0 { lines.append("\(Self.counted(tally.notes, "note")); --verbose shows them") }
    return lines.map { $0 + "\n" }.joined()
  }

  static func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
