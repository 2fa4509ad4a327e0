import ArgumentParser
import BriefCompiler
import Diagnostics
import Workspace

/// `dossier eject`
struct EjectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eject",
    abstract: "Write a topic pack's section as ordinary Markdown with its citations.",
    discussion: "For authors who want the words: put the text into a file of the brief and edit it.")

  @Argument(help: "The topic pack or section kind.")
  var pack: String

  @OptionGroup var workspace: WorkspaceOptions

  @Option(help: ArgumentHelp("The language, BCP 47.", valueName: "tag"))
  var lang = "en"

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write to a file that is not there yet.", valueName: "file"),
    completion: .file())
  var output: String?

  func run() throws {
    let place = try workspace.open()
    var report = BuildReport()
    let compiler = place.compiler()
    let text = compiler.eject(pack, language: lang, request: BuildRequest(today: try Today.day), report: &report)
    Terminal.show(report.diagnostics, files: place.map)
    guard let text else { throw ExitCode(max(1, report.exitStatus)) }
    if let output { try NewFile.write(text, to: output) } else { try Terminal.output(text) }
    if report.exitStatus != 0 { throw ExitCode(report.exitStatus) }
  }
}
