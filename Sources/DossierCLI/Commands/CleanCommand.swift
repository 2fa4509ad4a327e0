import ArgumentParser
import BriefCompiler
import IncrementalBuild
import Workspace

/// `dossier clean`
struct CleanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean",
    abstract: "Delete what earlier runs left for later ones.",
    discussion: """
      Deletes the caches and indexes under .dossier/, of all clearances. They are derived: the next run makes them \
      again. So is what a publication that was killed had begun. Records, outputs and the private log stay.
      """)

  @OptionGroup var workspace: WorkspaceOptions

  func run() throws {
    let state = KeptState(folder: try workspace.open().folder)
    let files = state.files
    let left = files.filter { !state.remove($0) }
    for path in left { Terminal.say("cannot delete \(path)") }
    Terminal.say("\(BuildSummary.counted(files.count - left.count, "file")) deleted")
    if !left.isEmpty { throw ExitCode(1) }
  }
}
