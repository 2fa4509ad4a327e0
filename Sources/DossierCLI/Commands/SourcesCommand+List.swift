import ArgumentParser
import Evidence

extension SourcesCommand {
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
      try Terminal.lines(TextTable.lines(rows))
    }
  }
}
