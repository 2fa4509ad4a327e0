import ArgumentParser
import BriefCompiler
import Diagnostics
import DocumentModel
import Evidence
import Workspace

/// `dossier sources`
struct SourcesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources", abstract: "Work with the evidence store.",
    subcommands: [List.self, Show.self])

  /// `dossier sources list`
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the sources with what they are and how many records they hold.")

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var edition: ClearanceOptions

    func run() throws {
      let (view, _) = try SourcesCommand.view(workspace, edition)
      let rows = view.sources.map { source in
        [
          source.id, source.published?.date.text ?? "undated", source.genre?.rawValue ?? "",
          BuildSummary.counted(source.records.count, "record"), source.title ?? "",
        ]
      }
      Terminal.output(TextTable.aligned(rows))
    }
  }

  /// `dossier sources show`
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show a source with its records, or one record.")

    @Argument(help: "A source's id, or a record's: source#c07.")
    var id: String

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var edition: ClearanceOptions

    func run() throws {
      let (view, _) = try SourcesCommand.view(workspace, edition)
      let reference = ClaimReference(id)
      guard let source = view.source(reference?.source ?? id) else {
        let near = NearestName.find(id, among: view.sources.map(\.id))
        throw ValidationError("There is no source “\(id)”." + (near.map { " Did you mean “\($0)”?" } ?? ""))
      }
      let records = source.records.filter { reference == nil || $0.id == reference?.record }
      guard !records.isEmpty || reference == nil else {
        throw ValidationError("“\(source.id)” has no record “\(reference?.record ?? "")”.")
      }
      Terminal.output("\(source.id)\n\(source.title ?? "")\n\(source.published?.date.words(in: "en") ?? "undated")\n\n")
      for record in records {
        let date = record.asOf?.date.words(in: "en")
        let text = if case .relation(let relation) = record { view.words(of: relation, in: "en") } else { record.text }
        Terminal.output("#\(record.id)  \(text)\(date.map { " (as of \($0))" } ?? "")\n")
      }
    }
  }

  fileprivate static func view(
    _ workspace: WorkspaceOptions, _ edition: ClearanceOptions
  ) throws -> (EvidenceView, OpenWorkspace) {
    let place = try workspace.open()
    var request = BuildRequest(today: Today.day)
    request.audience = edition.audience
    request.clearance = try edition.level
    var report = BuildReport()
    let compiler = WorkspaceCompiler(
      tools: BuiltIn.tools, world: place.world, map: place.map, embedded: BuiltIn.world(place.map),
      privateLog: PrivateLog(place: place).write)
    let view = compiler.evidence(request, report: &report)
    Terminal.show(report.diagnostics, files: place.map)
    guard let view else { throw ExitCode(report.exitStatus == 0 ? 1 : report.exitStatus) }
    return (view, place)
  }
}
