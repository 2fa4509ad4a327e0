import ArgumentParser
import BriefCompiler

extension SourcesCommand {
  /// `dossier sources fmt`
  struct Format: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "fmt", abstract: "Put source records into their canonical form.",
      discussion: """
        Writes the next free id into records that have none, and puts keys in one order, with the comments above them. \
        What the records say stays the same: a file of which that cannot be said is left alone.
        """)

    @Argument(help: ArgumentHelp("The sources' ids; all where none is named.", valueName: "id"))
    var ids: [String] = []

    @Flag(help: "Write out what the short form leaves to be inferred: chain, voice, quantity, dates with their basis.")
    var expand = false

    @Flag(help: "Write nothing; exit with 1 and name the files that would change.")
    var check = false

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var edition: ClearanceOptions

    func run() throws {
      let place = try workspace.open()
      var report = BuildReport()
      let request = try edition.request()
      let changed = place.compiler()
        .formattedSources(ids, isExpanded: expand, request: request, report: &report)
      Terminal.show(report.diagnostics, files: place.map)
      if !check {
        try FileChanges.write(changed.map { .init(path: $0.path, old: $0.old, new: $0.new) }, in: place.folder)
      }
      for source in changed {
        if check {
          try Terminal.line("\(source.path) is not in canonical form")
        } else {
          Terminal.say("wrote \(source.path)")
        }
      }
      guard report.exitStatus == 0 else { throw ExitCode(report.exitStatus) }
      if check, !changed.isEmpty { throw ExitCode(1) }
    }
  }
}
