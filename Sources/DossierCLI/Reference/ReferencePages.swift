import BriefCompiler
import PluginKit
import Workspace

/// The generated pages of the manual, by file name. They are made from the declarations that the program itself works
/// with.
enum ReferencePages {
  /// - Parameter world: the folder of the project, whose plugins' README files are quoted where there are some.
  static func all(compiler: WorkspaceCompiler, world: any World) -> [(name: String, text: String)] {
    let tools = BuiltIn.tools
    let introductions = PluginIntroductions(world: world, families: ["Formats", "Sections", "Checks"])
    let pages = [
      ("commands.md", CommandReference.text),
      ("configuration.md", ConfigurationReference.text),
      ("plugins.md", PluginReference(tools: tools, packs: compiler.packs(), introductions: introductions).text),
      ("rules.md", RuleReference.text(RulePages.all(checks: tools.checks))),
    ]
    let schemas = ConfigurationFile.allCases.map { file in
      (file.rawValue.replacing(".yaml", with: ".schema.json"), compiler.schema(for: file))
    }
    return pages.map { ($0.0, $0.1 + "\n") } + schemas
  }

  /// Says on each page where it comes from.
  static let notice = "<!-- Made by `dossier reference Documentation/reference`; edit the sources instead. -->"

  /// A text without line breaks at its end.
  static func trimmed(_ text: some StringProtocol) -> String {
    var text = String(text)
    while text.last == "\n" { text.removeLast() }
    return text
  }
}
