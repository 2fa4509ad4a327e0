import ArgumentParser
import BriefCompiler
import Diagnostics
import DocumentModel
import Evidence
import Workspace

/// `dossier config`
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Show what the configuration comes to, and what it may hold.",
    subcommands: [Explain.self, Schema.self])

  /// `dossier config explain`
  struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "explain", abstract: "Show for each value of a brief the file and line that set it.")

    @Argument(help: "The briefs; all where none is named.")
    var briefs: [String] = []

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var edition: ClearanceOptions

    @Option(
      name: .customLong("set"), parsing: .singleValue,
      help: ArgumentHelp("A value, as `build` takes it.", valueName: "key=value"))
    var settings: [String] = []

    func run() throws {
      let place = try workspace.open()
      let request = try edition.request(briefs, settings: settings)
      var report = BuildReport()
      let compiler = place.compiler()
      for brief in compiler.explain(request, report: &report) {
        try Terminal.line(brief.slug)
        let width = brief.settings.map(\.key.count).max() ?? 0
        for setting in brief.settings {
          let key = setting.key + String(repeating: " ", count: width - setting.key.count)
          try Terminal.line("  \(key)  \(setting.value)  (\(Self.position(of: setting, in: place.map)))")
        }
      }
      Terminal.show(report.diagnostics, files: place.map)
      if report.exitStatus != 0 { throw ExitCode(report.exitStatus) }
    }

    private static func position(of setting: ExplainedSetting, in map: SourceMap) -> String {
      guard let file = map.file(setting.span.file) else { return setting.layer }
      return "\(file.path):\(file.place(at: Int(setting.span.offset)).line)"
    }
  }

  /// `dossier config schema`
  struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "schema", abstract: "Print the JSON Schema of a configuration file, for editors.")

    @Argument(help: "dossier.yaml, brief.yaml or plugin.yaml.")
    var file: ConfigurationFile = .brief

    @OptionGroup var workspace: WorkspaceOptions

    func run() throws {
      let place = try workspace.open()
      let compiler = place.compiler()
      try Terminal.output(compiler.schema(for: file))
    }
  }
}

extension ConfigurationFile: ExpressibleByArgument {}
