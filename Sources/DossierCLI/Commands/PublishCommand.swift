import ArgumentParser
import BriefCompiler
import Diagnostics
import IncrementalBuild

/// `dossier publish`
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Freeze what was built as numbered editions under published/.",
    discussion: """
      Copies the files of each edition under out/ with its manifest to published/BRIEF/AUDIENCE/NUMBER, at once or not at \
      all. The date is SOURCE_DATE_EPOCH, or today. What was built has to be whole and what the workspace gives now, \
      without an error that keeps it back; the bytes of the last number get no other. The folder is part of the \
      workspace: later builds read it for corrections and change logs.

      Exit status: as for `dossier build`.
      """)

  @Argument(help: ArgumentHelp("The briefs, by the name or path of their file or folder; all where none is named."))
  var briefs: [String] = []

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var edition: ClearanceOptions
  @OptionGroup var findings: FindingOptions

  func run() throws {
    let place = try workspace.open()
    var request = try edition.request(briefs)
    request.isPublishing = true
    request.progress = Terminal.progress
    findings.apply(to: &request)
    let report = findings.judged(place.compiler(output: OutputFolder(place.folder)).build(request))
    Terminal.endProgress()
    let told = findings.told(report, files: place.map, of: workspace)
    try Terminal.show(told)
    for edition in report.editions {
      Terminal.say("\(edition.slug) (\(edition.audience)): \(Self.words(edition))")
    }
    if told.status != 0 { throw ExitCode(told.status) }
  }

  private static func words(_ edition: BuildReport.Edition) -> String {
    switch edition.outcome {
    case .numbered(let number, isNew: true):
      "edition \(number), \(BuildSummary.counted(edition.published.count, "file"))"
    case .numbered(let number, isNew: false): "as in edition \(number)"
    case .kept, .checked, .published: "not published"
    }
  }
}
