import ArgumentParser
import BriefCompiler
import Evidence
import EvidenceStore
import Workspace

extension SourcesCommand {
  /// `dossier sources verify`
  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify", abstract: "Compare sources with their captured texts.",
      discussion: """
        Counts digests, places and quotations that hold, that could not be looked at since no captured text is at hand, \
        and that are wrong. Exit status: 1 where one is wrong, or with --strict where one could not be looked at.

        With --json an object with `digests`, `places` and `quotations`, each with `verified`, `unverified` and `wrong`, \
        and `sources`, an array of the same for each source with its `id`.
        """)

    @Argument(help: ArgumentHelp("The sources' ids; all where none is named.", valueName: "id"))
    var ids: [String] = []

    @Option(
      help: ArgumentHelp("The folder of captured texts.", valueName: "dir"), completion: .directory)
    var captures: String?

    @Flag(help: "Let what could not be looked at count as wrong for the exit status.")
    var strict = false

    @Flag(help: "Print the counts as JSON.")
    var json = false

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var edition: ClearanceOptions

    func run() throws {
      let place = try workspace.open()
      var request = try edition.request()
      if let captures { request.captures = try Captures.index(captures, for: request.clearance) }
      var report = BuildReport()
      let sources = place.compiler().verifiedSources(ids, request: request, report: &report)
      Terminal.show(report.diagnostics, files: place.map)
      guard let sources else { throw ExitCode(report.exitStatus == 0 ? 1 : report.exitStatus) }
      let counts = VerificationTable.kinds.map { kind in
        (kind.name, sources.map(kind.count).reduce(.init(), +))
      }
      if json {
        try Terminal.output(VerificationTable.json(counts, sources))
      } else {
        try Terminal.lines(VerificationTable.lines(counts))
      }
      if report.exitStatus != 0 { throw ExitCode(report.exitStatus) }
      if counts.contains(where: { $0.1.wrong > 0 || strict && $0.1.unverified > 0 }) { throw ExitCode(1) }
    }
  }
}
