import ArgumentParser

extension ClaimsCommand {
  /// `dossier claims list`
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List claims, the earliest first.",
      discussion: """
        A table shows id, as-of date, figure and text. JSON is an array of objects with id, kind, text, quote, voice, by, \
        metric, figure, as-of, basis, topics, actors, place, label, path, line, title, published and inferred; CSV has \
        these columns but the last, and a line of their names.
        """)

    @OptionGroup var filters: RecordFilters
    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var edition: ClearanceOptions

    func run() throws { try ClaimsCommand.list("", filters, workspace, edition) }
  }
}
