import ArgumentParser

/// The command line of the program.
public struct DossierCommand: ParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: "Compile briefs whose every figure and quotation leads to its source.",
    discussion: """
      A workspace is a folder with a dossier.yaml: records of sources under seeds/, briefs under Reports/. \
      `dossier init --example` makes one to look at; `dossier build` compiles its briefs to HTML, DocBook, Markdown \
      and plain text under out/.
      """,
    version: ToolVersion.text,
    subcommands: [ReferenceCommand.self],
    groupedSubcommands: [
      CommandGroup(name: "Starting", subcommands: [InitCommand.self, NewCommand.self]),
      CommandGroup(
        name: "Compiling",
        subcommands: [
          BuildCommand.self, PlanCommand.self, CheckCommand.self, FixCommand.self, RenderCommand.self,
          VerifyCommand.self, LockCommand.self, CleanCommand.self,
        ]),
      CommandGroup(
        name: "Publishing", subcommands: [PublishCommand.self, EditionsCommand.self, DiffCommand.self]),
      CommandGroup(
        name: "Evidence",
        subcommands: [SourcesCommand.self, ClaimsCommand.self, ConflictsCommand.self, TraceCommand.self]),
      CommandGroup(
        name: "Looking things up",
        subcommands: [PluginsCommand.self, ConfigCommand.self, EjectCommand.self, ExplainCommand.self]),
    ])

  public init() {}
}
