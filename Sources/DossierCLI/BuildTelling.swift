import BriefCompiler
import Diagnostics
import IncrementalBuild
import Workspace

/// How `dossier build` tells of a build.
struct BuildTelling: RunTelling {
  let findings: FindingOptions
  let files: SourceMap
  let workspace: WorkspaceOptions
  /// The audience that the command line names.
  let audience: String?
  /// True to say of each edition why it was compiled.
  let explains: Bool
  /// True for one part of a plan, which may be empty.
  let isPart: Bool

  var form: String {
    let flags = [findings.strict, findings.verbose, findings.json, explains, isPart, Terminal.usesColor]
    return (flags.map(String.init) + [findings.maxWarnings.map(String.init) ?? "", workspace.folderFromHere]).joined(
      separator: "\u{1}")
  }

  func findings(of report: BuildReport) -> RunTranscript {
    findings.told(findings.judged(report), files: files, of: workspace)
  }

  func told(_ found: [Diagnostic], printing limit: Int) -> ToldFindings? {
    // Reasons, and a list as JSON, are about all of a run.
    guard !findings.json, !explains else { return nil }
    let shown = Terminal.shown(found, files: files, verbosely: findings.verbose, printing: limit)
    return ToldFindings(tally: FindingTally(found), shownCount: shown.count, printed: shown.printed)
  }

  func transcript(of outline: RunOutline) -> RunTranscript? {
    guard let shown = outline.shown(limit: TerminalEmitter.limit) else { return nil }
    let tally = outline.tally
    var told = RunTranscript(errors: TerminalEmitter.text(printed: shown.printed, of: shown.count))
    told.status = tally.exitStatus(maxWarnings: findings.warningLimit)
    return told.followed(by: findings.excess(tally))
      .followed(by: RunTranscript(errors: BuildSummary(outline, isPart: isPart).text))
  }

  func ending(of report: BuildReport) -> RunTranscript {
    let reasons = report.editions.map { ($0.slug, $0.audience, $0.reason) }
    return RunTranscript(
      output: explains ? RebuildList.text(reasons) : "",
      errors: BuildSummary(findings.judged(report), isPart: isPart, audience: audience).text)
  }
}
