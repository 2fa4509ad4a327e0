import BriefCompiler

/// The page of all keys of the configuration files.
enum ConfigurationReference {
  static var text: String {
    var parts = [
      "# Configuration", ReferencePages.notice,
      """
      A dot leads into a map, `[]` stands for each item of a list, and NAME for a name of your own. A value is looked
      for, weakest first, in the program's defaults, dossier.yaml, brief.yaml or the head of the brief's text, what
      dossier.yaml says for the audience, and `--set`. `dossier config explain` shows for each value where it was set,
      and `dossier config schema` prints a JSON Schema for editors.
      """,
    ]
    for file in ConfigurationFile.allCases {
      parts += ["## \(file.rawValue)", purpose(of: file), table(of: file)]
    }
    return parts.joined(separator: "\n\n")
  }

  private static func purpose(of file: ConfigurationFile) -> String {
    switch file {
    case .workspace: "Marks a folder as a workspace, and says what holds for all its briefs."
    case .brief:
      "Makes its folder a brief. A brief that is one Markdown file has the same keys between its first lines of `---`."
    case .pack: "Makes its folder under Plugins/Topics a topic pack."
    }
  }

  private static func table(of file: ConfigurationFile) -> String {
    MarkdownTable.text(
      header: ["Key", "Takes", "What it is"],
      rows: file.documentedKeys.map { ["`\($0.path)`", $0.expectation, $0.summary] })
  }
}
