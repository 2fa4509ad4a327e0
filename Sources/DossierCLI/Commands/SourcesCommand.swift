import ArgumentParser
import BriefCompiler
import Evidence
import Workspace

/// `dossier sources`
struct SourcesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources", abstract: "Work with the evidence store.",
    subcommands: [Add.self, List.self, Show.self, Verify.self, Format.self])

  static func view(
    _ workspace: WorkspaceOptions, _ edition: ClearanceOptions
  ) throws -> (EvidenceView, OpenWorkspace) {
    let place = try workspace.open()
    var request = BuildRequest(today: try Today.day)
    request.audience = edition.audience
    request.clearance = try edition.level
    var report = BuildReport()
    let view = place.compiler().evidence(request, report: &report)
    Terminal.show(report.diagnostics, files: place.map)
    guard let view else { throw ExitCode(report.exitStatus == 0 ? 1 : report.exitStatus) }
    return (view, place)
  }
}
