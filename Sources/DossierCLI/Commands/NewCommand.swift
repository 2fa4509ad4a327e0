import ArgumentParser
import BriefCompiler
import Diagnostics
import Evidence
import Workspace

/// `dossier new`
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Make a file to start from.", subcommands: [Brief.self, Source.self])

  /// `dossier new brief`
  struct Brief: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "brief",
      abstract: "Make a brief: NAME.md in the first folder of `reports:`, or a folder with --as-folder.")

    @Argument(help: "The name: lower case, words joined by hyphens.")
    var name: String

    @Option(help: "The title.")
    var title: String?

    @Flag(help: "Make a folder with brief.yaml and a summary in place of one file.")
    var asFolder = false

    @OptionGroup var workspace: WorkspaceOptions

    func run() throws {
      try NewCommand.checkName(name)
      let place = try workspace.open()
      var report = BuildReport()
      let folder = place.compiler().firstReportFolder(report: &report)
      Terminal.show(report.diagnostics, files: place.map)
      guard let folder else { throw ExitCode(1) }
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      let title = YAMLQuoting.quoted(title ?? name.replacing("-", with: " "))
      if asFolder {
        try NewCommand.make(
          "\(path)/brief.yaml",
          """
          title: \(title)
          sections:
            - summary.md
            - use: source-list

          """, in: place)
        try NewCommand.make("\(path)/summary.md", "## Summary\n\nWhat the reader has to know.\n", in: place)
      } else {
        try NewCommand.make(
          "\(path).md",
          """
          ---
          title: \(title)
          sections:
            - use: source-list
          ---

          ## Summary

          What the reader has to know.

          """, in: place)
      }
    }
  }

  /// `dossier new source`
  struct Source: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "source", abstract: "Make an empty source record in the first store.")

    @Argument(help: "The id: lower case, words joined by hyphens, with a year.")
    var name: String

    @Option(help: "Where the source can be read.")
    var url: String?

    @Option(help: "When it was published, EDTF.")
    var published: String?

    @OptionGroup var workspace: WorkspaceOptions

    func run() throws {
      try NewCommand.checkName(name)
      if let published, EDTF(published) == nil {
        throw ValidationError("“\(published)” is no date. Write 2024-06-11, 2024-06 or 2024.")
      }
      let place = try workspace.open()
      var report = BuildReport()
      let store = place.compiler().firstStore(report: &report)
      Terminal.show(report.diagnostics, files: place.map)
      guard let store else { throw ExitCode(1) }
      try NewCommand.make(
        "\(store)/sources/\(name).yaml",
        """
        \(url.map { "url: " + YAMLQuoting.quoted($0) } ?? "# url: https://…")
        \(published.map { "published: " + YAMLQuoting.quoted($0) } ?? "# published: 2024-06-11, or 2024-06, or 2024")
        # title: as printed
        claims: []
        #  - id: c01
        #    text: One sentence of your own, attributed and dated, that can be printed as it stands.
        #    quote: the words of the source, with the figure
        #    by: an-actor-of-\(store)/registry/actors.yaml

        """, in: place)
    }
  }

  private static func checkName(_ name: String) throws {
    let reserved = ["fig-", "tbl-", "sec-", "eq-", "lst-"]
    let isPlain = name.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || byte == UInt8(ascii: "-")
    }
    guard isPlain, !name.isEmpty, !name.hasPrefix("-"), !reserved.contains(where: name.hasPrefix) else {
      throw ValidationError(
        "“\(name)” is no name: use lower-case letters, digits and hyphens, and not fig- tbl- sec- eq- lst- in front.")
    }
  }

  private static func make(_ path: String, _ text: String, in place: OpenWorkspace) throws {
    guard try NewFile.write(text, to: path, in: place.folder) else {
      throw Terminal.failure("file/exists", "“\(path)” is there already", "Choose another name.")
    }
    Terminal.say("made \(path)")
  }
}

/// Text as a YAML scalar that is always text.
enum YAMLQuoting {
  static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
  }
}
