import ArgumentParser
import BriefCompiler
import Diagnostics
import Workspace

extension SourcesCommand {
  /// `dossier sources fmt`
  struct Format: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "fmt", abstract: "Put source records into their canonical form.",
      discussion: """
        Writes the next free id into records that have none, and puts keys in one order, with the comments above them. \
        What the records say stays the same: a file of which that cannot be said is left alone.
        """)

    @Argument(help: ArgumentHelp("The sources' ids; all where none is named.", valueName: "id"))
    var ids: [String] = []

    @Flag(help: "Write out what the short form leaves to be inferred: chain, voice, quantity, dates with their basis.")
    var expand = false

    @Flag(help: "Write nothing; exit with 1 and name the files that would change.")
    var check = false

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var edition: ClearanceOptions

    func run() throws {
      let place = try workspace.open()
      var report = BuildReport()
      let request = try edition.request()
      let changed = place.compiler()
        .formattedSources(ids, isExpanded: expand, request: request, report: &report)
      Terminal.show(report.diagnostics, files: place.map)
      for source in changed {
        if check {
          try Terminal.line("\(source.path) is not in canonical form")
        } else {
          try write(source.bytes, to: source.path, in: place.folder)
          Terminal.say("wrote \(source.path)")
        }
      }
      guard report.exitStatus == 0 else { throw ExitCode(report.exitStatus) }
      if check, !changed.isEmpty { throw ExitCode(1) }
    }

    private func write(_ bytes: [UInt8], to path: String, in folder: FolderDescriptor) throws {
      guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else {
        Terminal.error(
          "error[output/unwritable]: “\(path)” is outside the workspace, and --grant-read lets read only\n")
        throw ExitCode(1)
      }
      do throws(WorldError) {
        try folder.write(bytes, to: path, mode: folder.permissions(of: path))
      } catch {
        throw Terminal.failure("output/unwritable", error.description, "Name a place that you may write to.")
      }
    }
  }
}
