import ArgumentParser
import BriefCompiler
import Workspace

/// `dossier fix`
struct FixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix", abstract: "Make the changes that mend what `check` finds and keep the meaning.",
    discussion: """
      Applies fixes that are safe, such as a misspelt key whose right spelling is clear, and puts the record's figure \
      into words that are bound to it, [about 800](claim:source#c01). The difference is printed; all files are written, \
      or none. What needs a decision is left to `dossier check`. Fixes can make others possible: run it until it has \
      nothing to do.
      """)

  @Argument(help: "The briefs, by the name or path of their file or folder; all where none is named.")
  var briefs: [String] = []

  @Flag(help: "Print the difference and write nothing.")
  var dryRun = false

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var edition: ClearanceOptions

  func run() throws {
    let place = try workspace.open()
    var report = BuildReport()
    let plan = place.compiler().fixes(try edition.request(briefs), report: &report)
    Terminal.show(report.diagnostics, files: place.map)
    guard let plan, report.exitStatus == 0 else { throw ExitCode(report.exitStatus == 0 ? 1 : report.exitStatus) }
    for change in plan.changes {
      try Terminal.output(UnifiedDifference.text(change.old, change.new, path: change.path))
    }
    if !dryRun {
      try FileChanges.write(plan.changes.map { .init(path: $0.path, old: $0.old, new: $0.new) }, in: place.folder)
    }
    let fixes = plan.fixed == 1 ? "1 fix" : "\(plan.fixed) fixes"
    let files = BuildSummary.counted(plan.changes.count, "file")
    Terminal.say("\(fixes) \(dryRun ? "would be made" : "made") in \(files)")
    if plan.leftOut > 0 {
      Terminal.say(
        "\(plan.leftOut) left out: what they would change is changed already, or was not found in the files")
    }
  }
}
