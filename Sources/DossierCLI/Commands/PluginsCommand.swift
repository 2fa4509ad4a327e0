import ArgumentParser
import BriefCompiler
import Evidence
import PluginKit
import Workspace

/// `dossier plugins`
struct PluginsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plugins", abstract: "Show formats, section kinds, checks and topic packs.",
    subcommands: [List.self, Extensions.self], defaultSubcommand: List.self)

  /// `dossier plugins extensions`
  struct Extensions: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "extensions", abstract: "List the extensions of an input format.",
      discussion: """
        Those with + are on and those with - are off where --from names the format alone. Behind its name they are \
        switched, as in --from markdown-smart+mark.
        """)

    @Argument(help: "The input format.")
    var format = "markdown"

    func run() throws {
      let formats = BuiltIn.tools.inputFormats
      guard let extensions = BuiltIn.tools.extensions(of: format) else {
        throw ValidationError("There is no input format “\(format)”. There are \(formats.joined(separator: ", ")).")
      }
      try Terminal.lines(extensions.map { name, isOn in (isOn ? "+" : "-") + name })
    }
  }

  /// `dossier plugins list`
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List what a brief can use.")

    @OptionGroup var workspace: WorkspaceOptions

    @Flag(help: "Show what can be set on each.")
    var parameters = false

    func run() throws {
      let place = try workspace.open()
      let compiler = place.compiler()
      let plugins = BuiltIn.tools.plugins
      try show(
        "Output formats",
        plugins.compactMap { if case .renderer(let type) = $0.role { row(type.name, type) } else { nil } })
      try show(
        "Section kinds",
        plugins.compactMap { if case .sectionKind(let type) = $0.role { row(type.name, type) } else { nil } })
      try show(
        "Input formats",
        plugins.compactMap { if case .reader(let type) = $0.role { row(type.name, type) } else { nil } })
      try show("Checks", BuiltIn.tools.checks.map { row($0.id.name, $0) })
      try show("Topic packs", compiler.packs().map { ($0.name, $0.title, $0.parameters) })
    }

    /// What is listed of a plugin or pack.
    private typealias Row = (name: String, summary: String, parameters: [Parameter])

    private func row(_ name: String, _ plugin: any Plugin.Type) -> Row { (name, plugin.summary, plugin.parameters) }

    private func show(_ title: String, _ rows: [Row]) throws {
      guard !rows.isEmpty else { return }
      try Terminal.line(title)
      for row in rows {
        try Terminal.line("  \(padded(row.name))  \(row.summary)")
        guard parameters else { continue }
        try Terminal.lines(row.parameters.map { "      \($0.name): \($0.summary)" })
      }
      try Terminal.line("")
    }

    private func padded(_ name: String) -> String { name + String(repeating: " ", count: max(0, 20 - name.count)) }
  }
}
