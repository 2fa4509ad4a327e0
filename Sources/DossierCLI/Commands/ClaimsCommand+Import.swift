import ArgumentParser
import BriefCompiler
import EvidenceStore

extension ClaimsCommand {
  /// `dossier claims import`
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "Write the claims of a table into the records of their sources.",
      discussion: """
        The table is CSV (RFC 4180) in UTF-8. Its first row names columns, in any order: \
        \(ClaimTable.columns.joined(separator: ", ")); source and text have to be there. Several values of by, actors and \
        topics stand apart by semicolons.

        A row that is wrong is left out, with its line and column; the others are written, and their ids are printed. \
        Exit status: 1 where a row was left out.
        """)

    @Argument(
      help: ArgumentHelp("The table, or - for standard input.", valueName: "file"),
      completion: .file(extensions: ["csv"]))
    var file: String

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var edition: ClearanceOptions

    func run() throws {
      let place = try workspace.open()
      var report = BuildReport()
      let table = try InputFile.read(file, place.map)
      let claims = place.compiler().claims(of: table, report: &report)
      try ClaimsCommand.write(claims, in: place, request: try edition.request(), &report)
    }
  }
}
