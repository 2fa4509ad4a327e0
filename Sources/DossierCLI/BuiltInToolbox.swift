import BriefCompiler
import BuiltInPlugins
import Citations
import Workspace

/// The program's own plugins and files.
enum BuiltIn {
  static var tools: Toolbox {
    Toolbox(plugins: BuiltInPlugins.all, formatter: HouseStyle(), version: ToolVersion.text, rules: { ruleIDs })
  }

  /// Of all that is said of a workspace, sorted.
  static var ruleIDs: [String] { RulePages.all(checks: tools.checks).map(\.id) }

  /// The example workspace and the topic packs that the program carries.
  static func world(_ map: SourceMap) -> MemoryWorld {
    MemoryWorld(Dictionary(EmbeddedWorkspace.files.map { ($0.path, $0.text) }) { first, _ in first }, map: map)
  }

  static var files: [(path: String, text: String)] { EmbeddedWorkspace.files }
}
