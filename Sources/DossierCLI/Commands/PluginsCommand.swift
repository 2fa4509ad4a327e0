import ArgumentParser
import BriefCompiler
import Evidence
import PluginKit
import Workspace

/// `dossier plugins`
struct PluginsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plugins", abstract: "Show formats, section kinds, checks and topic packs.",
    subcommands: [List.self], defaultSubcommand: List.self)

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
      section(
        "Formats", plugins.compactMap { if case .renderer(let type) = $0.role { (type.name, type) } else { nil } })
      section(
        "Section kinds",
        plugins.compactMap { if case .sectionKind(let type) = $0.role { (type.name, type) } else { nil } })
      section("Checks", BuiltIn.tools.checks.map { ($0.id.name, $0) })
      let packs = compiler.packs()
      Terminal.output("Topic packs\n")
      for pack in packs { Terminal.output("  \(padded(pack.name))  \(pack.title)\n") }
    }

    private func section(_ title: String, _ plugins: [(name: String, type: any Plugin.Type)]) {
      guard !plugins.isEmpty else { return }
      Terminal.output("\(title)\n")
      for plugin in plugins {
        Terminal.output("  \(padded(plugin.name))  \(plugin.type.summary)\n")
        guard parameters else { continue }
        for parameter in plugin.type.parameters {
          Terminal.output("      \(parameter.name): \(parameter.summary)\n")
        }
      }
      Terminal.output("\n")
    }

    private func padded(_ name: String) -> String { name + String(repeating: " ", count: max(0, 20 - name.count)) }
  }
}
