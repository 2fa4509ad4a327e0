import ArgumentParser
import BriefCompiler
import Diagnostics
import Workspace

/// `dossier reference`, for those who work on the program.
struct ReferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference", abstract: "Write the reference pages of the manual into a folder.", shouldDisplay: false)

  @Argument(help: ArgumentHelp("The folder, which has to be there.", valueName: "dir"), completion: .directory)
  var folder: String

  @OptionGroup var workspace: WorkspaceOptions

  func run() throws {
    let place = try workspace.open()
    let compiler = WorkspaceCompiler(
      tools: BuiltIn.tools, world: place.world, map: place.map, embedded: BuiltIn.world(place.map))
    do throws(WorldError) {
      let target = try FolderDescriptor(path: folder)
      for page in ReferencePages.all(compiler: compiler, world: place.world) {
        try target.write(Array(page.text.utf8), to: page.name)
      }
    } catch {
      throw Terminal.failure("output/unwritable", error.description, "Name a place that you may write to.")
    }
  }
}
