import ArgumentParser

extension ClaimsCommand {
  /// `dossier claims search`
  struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "search", abstract: "Search claims by words of their text, their quote and their source's title.",
      discussion: """
        All words have to occur; the most relevant claim comes first. Case, accents and English endings do not count. \
        '"second dam"' finds words that stand together, resettl* words that begin like that. Filters and formats are \
        those of `dossier claims list`.
        """)

    @Argument(help: "The words.")
    var words: [String]

    @OptionGroup var filters: RecordFilters
    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var edition: ClearanceOptions

    func validate() throws {
      guard words.contains(where: { $0.contains { $0.isLetter || $0.isNumber } }) else {
        throw ValidationError("Nothing to search for: name a word. `dossier claims list` shows all claims.")
      }
    }

    func run() throws { try ClaimsCommand.list(words.joined(separator: " "), filters, workspace, edition) }
  }
}
