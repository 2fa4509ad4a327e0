import ArgumentParser
import BriefCompiler
import Diagnostics
import EvidenceIndex
import Workspace

/// `dossier claims`
struct ClaimsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "List, search and show the records of the evidence store, and write claims into them.",
    subcommands: [List.self, Search.self, Show.self, Add.self, Import.self])

  /// The records that the run's clearance sees; an exit with a message where they cannot be read.
  static func catalogue(_ workspace: WorkspaceOptions, _ edition: ClearanceOptions) throws -> EvidenceCatalogue {
    let place = try workspace.open()
    var report = BuildReport()
    let catalogue = place.compiler().catalogue(
      try edition.request(), in: place.folder, program: Program.identity,
      report: &report)
    Terminal.show(report.diagnostics, files: place.map)
    guard let catalogue else { throw ExitCode(report.exitStatus == 0 ? 1 : report.exitStatus) }
    return catalogue
  }

  /// Finds records and prints them.
  static func list(
    _ words: String, _ filters: RecordFilters, _ workspace: WorkspaceOptions, _ edition: ClearanceOptions
  ) throws {
    let catalogue = try catalogue(workspace, edition)
    let query = try filters.query(words, in: catalogue)
    guard let pieces = RecordList.text(query, in: catalogue, as: filters.format) else { throw unreadable }
    for piece in pieces { try Terminal.output(piece) }
  }

  static var unreadable: ExitCode {
    Terminal.failure(
      "internal/index", "the index of the evidence cannot be made", "Most likely there is no memory left.", status: 70)
  }
}
