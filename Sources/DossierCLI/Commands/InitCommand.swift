import ArgumentParser
import Diagnostics
import Evidence
import Glibc
import Workspace

/// `dossier init`
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a workspace in a folder.",
    discussion: "Files that are there already stay as they are.")

  @Argument(help: ArgumentHelp("The folder; this one where nothing is said.", valueName: "dir"), completion: .directory)
  var folder = "."

  @Flag(help: "Put in the example: five briefs and the evidence that they rest on.")
  var example = false

  func run() throws {
    let descriptor: FolderDescriptor
    do throws(WorldError) {
      if unsafe mkdir(folder, 0o777) != 0, errno != EEXIST {
        throw WorldError.unreadable(path: folder, reason: unsafe String(cString: strerror(errno)))
      }
      descriptor = try FolderDescriptor(path: folder)
    } catch {
      throw Terminal.failure("output/unwritable", error.description, "Name a place that you may write to.")
    }
    let files = example ? BuiltIn.files.map { ($0.path, $0.text) } : StarterWorkspace.files(today: try Today.day)
    var made = 0
    for (path, text) in files where try NewFile.write(text, to: path, in: descriptor) { made += 1 }
    Terminal.say("\(BuildSummary.counted(made, "file")) made in \(folder), \(files.count - made) there already")
    let change = folder == "." ? "" : " -C \(folder)"
    Terminal.say("next: dossier build\(change)")
  }
}
