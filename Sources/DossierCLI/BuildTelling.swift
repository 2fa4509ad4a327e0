import BriefCompiler
import IncrementalBuild
import Workspace

/// How `dossier build` tells of a build.
struct BuildTelling: RunTelling {
  let findings: FindingOptions
  let files: SourceMap
  /// The workspace's, as seen from the current one.
  let folder: String
  /// True to say of each edition why it was compiled.
  let explains: Bool
  /// True for one part of a plan, which may be empty.
  let isPart: Bool

  var form: String {
    let flags = [findings.strict, findings.verbose, findings.json, explains, isPart, Terminal.usesColor]
    return (flags.map(String.init) + [findings.maxWarnings.map(String.init) ?? "", folder]).joined(separator: "\u{1}")
  }

  func findings(of report: BuildReport) -> RunTranscript {
    findings.told(findings.judged(report), files: files, below: folder)
  }

  func ending(of report: BuildReport) -> RunTranscript {
    let reasons = report.editions.map { ($0.slug, $0.audience, $0.reason) }
    return RunTranscript(
      output: explains ? RebuildList.text(reasons) : "",
      errors: BuildSummary.text(findings.judged(report), isPart: isPart))
  }
}
