import ArgumentParser
import BriefCompiler
import Diagnostics
import IncrementalBuild
import Workspace

/// `dossier check`
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Look for what is wrong, and write nothing.",
    discussion: """
      Sees what an edition for everyone sees. `--clearance TLP:RED` is the analyst's own desk: every record, every \
      passage, and the place of every label that cannot be read.
      """)

  @Argument(help: "The briefs, by the name or path of their file or folder; all where none is named.")
  var briefs: [String] = []

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var edition: ClearanceOptions

  @Option(
    help: ArgumentHelp("A folder of captured texts, which quotations are verified against.", valueName: "dir"),
    completion: .directory)
  var captures: String?

  @Option(
    help: ArgumentHelp("Tell which figures will be stale within that time, as in 30d or 6m.", valueName: "time"),
    transform: StaleTime.days)
  var staleIn: Int?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Tell findings of these rules alone, as in evidence/stale or date/*; can be repeated.", valueName: "pattern"),
    transform: RulePattern.pattern)
  var only: [String] = []

  @Option(
    help: ArgumentHelp("A file of accepted findings, which are not told again.", valueName: "file"),
    completion: .file())
  var baseline: String?

  @Flag(
    help: """
      Write the findings of this run to the file of --baseline, and so accept them. A run over a part, with --only, \
      --audience or named briefs, leaves in it what is there.
      """)
  var accept = false

  @OptionGroup var findings: FindingOptions

  func run() throws {
    let place = try workspace.open()
    var request = try edition.request(briefs)
    findings.apply(to: &request)
    request.checksOnly = true
    if let captures { request.captures = try Captures.index(captures, for: request.clearance) }
    request.staleIn = staleIn
    let compiler = place.compiler()
    let found = compiler.build(request)
    let report = findings.judged(
      try accepted(only.isEmpty ? found : found.only(only), in: place, isWhole: compiler.isWhole(at: request.clearance))
    )
    let told = findings.told(report, files: place.map, of: workspace)
    try Terminal.show(told)
    let tally = report.tally
    let editions = BuildSummary.counted(report.editions.count, "edition")
    let errors = BuildSummary.counted(tally.errors, "error")
    Terminal.say("\(editions) checked: \(errors), \(BuildSummary.counted(tally.warnings, "warning"))")
    if told.status != 0 { throw ExitCode(told.status) }
  }

  func validate() throws {
    if accept, baseline == nil { throw ValidationError("--accept needs --baseline FILE to write to.") }
  }

  /// True for a run that does not see all that a baseline accepts.
  private func isPart(_ isWhole: Bool) -> Bool {
    !isWhole || !briefs.isEmpty || !only.isEmpty || edition.audience != nil
  }

  /// The report without what was accepted before.
  private func accepted(_ report: BuildReport, in place: OpenWorkspace, isWhole: Bool) throws -> BuildReport {
    guard let baseline else { return report }
    do throws(WorldError) {
      let world = DiskWorld(folder: place.folder, map: SourceMap())
      if accept {
        let before = isPart(isWhole) && world.exists(baseline) ? try world.source(baseline).bytes : []
        let text = Baseline.text(
          of: report.allDiagnostics, map: place.map, andOf: String(decoding: before, as: UTF8.self))
        _ = try OutputFolder(place.folder).publish([(path: baseline, bytes: Array(text.utf8))])
      }
      let file = try world.source(baseline)
      return Baseline(String(decoding: file.bytes, as: UTF8.self), map: place.map).filtered(report)
    } catch {
      let id: DiagnosticID = if case .unwritable = error { "output/unwritable" } else { "file/unreadable" }
      throw Terminal.failure(id, error.description, "Name a file of the workspace with --baseline.")
    }
  }
}
