import ArgumentParser
import BriefCompiler
import Diagnostics
import Workspace

/// `dossier lock`
struct LockCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lock",
    abstract: "Write down what briefs are made with, for builds to compare.",
    discussion: """
      Writes dossier.lock: the program's version and digests of its plugins' interfaces, of topic packs, bibliographies \
      and captured texts, as everyone may see them (TLP:CLEAR). `dossier build --locked` makes nothing where one of them \
      is not the same. Commit the file; a change of it is what somebody has to look at.
      """)

  private static let file = "dossier.lock"

  @OptionGroup var workspace: WorkspaceOptions

  func run() throws {
    let place = try workspace.open()
    var report = BuildReport()
    let text = place.compiler().lockText(BuildRequest(today: try Today.day), report: &report)
    Terminal.show(report.diagnostics, files: place.map)
    guard let text else { throw ExitCode(report.exitStatus == 0 ? 1 : report.exitStatus) }
    do throws(WorldError) {
      let isNew = try place.folder.write(Array(text.utf8), to: Self.file).isNew
      Terminal.say("\(Self.file) \(isNew ? "written" : "is as it was")")
    } catch {
      throw Terminal.failure("output/unwritable", error.description, "Name a place that you may write to.")
    }
  }
}
