import ArgumentParser
import BriefCompiler
import Diagnostics
import PluginKit

/// `dossier explain`
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explain a diagnostic by its id, as in cite/unknown-key.")

  @Argument(help: "The id; all ids are listed where none is named.")
  var rule: String?

  func run() throws {
    let pages = RulePages.all(checks: BuiltIn.tools.checks)
    guard let rule else {
      return try Terminal.lines(TextTable.lines(pages.map { [$0.id, $0.summary] }))
    }
    guard let page = pages.first(where: { $0.id == rule }) else {
      let near = NearestName.find(rule, among: pages.map(\.id))
      throw ValidationError("There is no rule “\(rule)”." + (near.map { " Did you mean “\($0)”?" } ?? ""))
    }
    try Terminal.output("\(page.id)\n\n\(page.summary).\n\n\(page.advice)\n")
  }
}
