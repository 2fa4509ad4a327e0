import BriefCompiler
import Diagnostics

/// The last lines of a build: what was made, and what was not.
enum BuildSummary {
  /// - Parameter isPart: true for one part of a plan, which may be empty.
  static func text(_ report: BuildReport, isPart: Bool = false) -> String {
    var written = 0
    var unchanged = 0
    var kept: [String] = []
    for edition in report.editions + report.indexes {
      switch edition.outcome {
      case .published(let new, let same):
        written += new
        unchanged += same
      case .kept: kept.append("\(edition.slug) (\(edition.audience))")
      case .checked, .numbered: break
      }
    }
    var lines: [String] = []
    if !kept.isEmpty {
      let more = kept.count > 20 ? " and \(kept.count - 20) more" : ""
      let names = kept.prefix(20).joined(separator: ", ") + more
      lines.append("not published, what was there before stays: \(names)")
    }
    let built = report.editions.count - kept.count
    if built > 0 {
      lines.append(
        "\(counted(built, "edition")): \(counted(written, "file")) written, \(unchanged) unchanged, under out/")
    } else if report.editions.isEmpty, report.exitStatus == 0 {
      lines.append(
        isPart
          ? "nothing falls into this part of the plan"
          : "there is no brief to build here; `dossier new brief NAME` makes one")
    }
    let diagnostics = report.allDiagnostics
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count { $0.severity == .warning }
    if errors + warnings > 0 { lines.append("\(counted(errors, "error")), \(counted(warnings, "warning"))") }
    let notes = diagnostics.count { $0.severity == .information }
    if notes > 0 { lines.append("\(counted(notes, "note")); --verbose shows them") }
    return lines.map { $0 + "\n" }.joined()
  }

  static func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
