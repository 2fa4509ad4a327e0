import ArgumentParser
import BriefCompiler
import Diagnostics
import IncrementalBuild
import PluginKit
import Workspace

/// What becomes of the findings of a run: in which forms they are told, and what they do to the exit status.
struct FindingOptions: ParsableArguments {
  @Flag(help: "Let warnings count as errors for the exit status.")
  var strict = false

  @Option(help: ArgumentHelp("Exit with 1 where there are more warnings than that.", valueName: "number"))
  var maxWarnings: Int?

  @Option(
    name: .customLong("fail-on"), parsing: .singleValue,
    help: ArgumentHelp(
      "Take findings of these rules for errors that keep an edition back, as in figure/*; can be repeated.",
      valueName: "pattern"), transform: RulePattern.pattern)
  var failOn: [String] = []

  @Flag(name: .shortAndLong, help: "Show information too, not warnings and errors alone.")
  var verbose = false

  @Flag(help: "Print diagnostics as JSON to standard output.")
  var json = false

  @Option(
    name: .customLong("report"), parsing: .singleValue,
    help: ArgumentHelp(
      """
      Write a report, whatever the exit status: sarif, junit, github, gitlab, json or markdown, and the file, or - for \
      standard output; can be repeated. Paths in it are relative to the current folder.
      """, valueName: "format=file"),
    completion: .list(ReportFormat.allCases.map { $0.rawValue + "=" }), transform: ReportFile.parse)
  var reports: [ReportFile] = []

  func validate() throws {
    if let maxWarnings, maxWarnings < 0 { throw ValidationError("--max-warnings takes a number from 0.") }
    if reports.count(where: { $0.path == "-" }) + (json ? 1 : 0) > 1 {
      throw ValidationError("Only one report can go to standard output.")
    }
    let places = reports.map(\.place)
    if let first = reports.first(where: { file in places.count { $0 == file.place } > 1 }) {
      throw ValidationError("Two reports cannot go to one file, “\(first.path)”.")
    }
  }

  /// Asks for what these options want of a run.
  func apply(to request: inout BuildRequest) {
    request.isStrict = strict
    request.failOn = failOn
  }

  /// How many warnings may be there; nil for no limit.
  var warningLimit: Int? { strict ? 0 : maxWarnings }

  /// Says that there are too many warnings, where that is so and not told by `--strict`.
  func excess(_ tally: FindingTally) -> RunTranscript {
    guard let maxWarnings, !strict, tally.exceeds(maxWarnings) else { return RunTranscript() }
    let limit = BuildSummary.counted(maxWarnings, "warning")
    return RunTranscript(errors: "there are more than \(limit) (--max-warnings)\n")
  }

  /// The report with the limits that decide the exit status.
  func judged(_ report: BuildReport) -> BuildReport {
    var report = report
    report.maxWarnings = maxWarnings
    return report
  }

  /// What there is to tell of what a run found; its reports are written. One that cannot be makes the exit status 1 where
  /// it would be 0.
  ///
  /// No report takes the place of what the run has read or made.
  func told(_ report: BuildReport, files: SourceMap, of workspace: WorkspaceOptions) -> RunTranscript {
    var told = Terminal.transcript(report.allDiagnostics, files: files, asJSON: json, verbosely: verbose)
    told.status = report.exitStatus
    let run = reports.isEmpty ? RunReport() : RunReport(report, below: workspace.folderFromHere)
    for file in reports {
      do throws(WorldError) {
        if let path = file.path(in: workspace.path), files.holds(path) || report.hasMade(path) {
          throw .unwritable(path: file.path, reason: "the run reads or makes this file")
        }
        try file.write(run, files: files)
      } catch {
        let failure = Diagnostic(
          "output/unwritable", .error, error.description, path: file.path,
          notes: ["the report is not written; what was there before is unchanged"])
        told = told.followed(by: Terminal.transcript([failure], files: files))
        if told.status == 0 { told.status = 1 }
      }
    }
    return told.followed(by: excess(report.tally))
  }
}

extension RunReport {
  /// What a build has to tell to CI systems, with the pages of the rules.
  fileprivate init(_ report: BuildReport, below folder: String) {
    self.init()
    self.folder = folder
    version = ToolVersion.text
    told = Array(report.allDiagnostics)
    diagnostics = report.diagnostics + report.indexes.flatMap(\.diagnostics)
    accepted = report.accepted
    isStrict = report.isStrict
    editions = report.editions.map { edition in
      Edition(
        brief: edition.slug, audience: edition.audience, formats: edition.formats, path: edition.path,
        isKept: edition.outcome == .kept, diagnostics: edition.diagnostics)
    }
    let checks = BuiltIn.tools.checks
    let severities = Dictionary(
      checks.flatMap { $0.rules }.map { ($0.id.name, $0.defaultSeverity) }, uniquingKeysWith: { first, _ in first })
    for page in RulePages.all(checks: checks) {
      rules[page.id] = Rule(summary: page.summary, help: page.advice, defaultSeverity: severities[page.id])
    }
  }
}
