import ArgumentParser
import BriefCompiler
import DocumentModel
import Evidence
import EvidenceStore
import Workspace

extension ClaimsCommand {
  /// `dossier claims add`
  struct Add: ParsableCommand {
    private static let likelihoods = Likelihood.allCases.map(\.rawValue).joined(separator: ", ")

    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Write a claim into the record of its source, in the short form.",
      discussion: """
        The claim gets the next free id, which is printed. The rest of the file stays as it is, comments and layout \
        included. A claim that would be an error is not written; what was wrong is said of the option that it came from.
        """)

    @Argument(help: ArgumentHelp("The source's id.", valueName: "source"))
    var source: String

    @Argument(help: "What the source says, in a sentence of your own that can be printed as it stands.")
    var text: String

    @Option(help: ArgumentHelp("The source's own words, twenty-five at most.", valueName: "words"))
    var quote: String?

    @Option(help: ArgumentHelp("Which figure of the quote is meant.", valueName: "words"))
    var figure: String?

    @Option(
      name: .long, parsing: .singleValue,
      help: ArgumentHelp("On whose word: an actor, a work, or unnamed:role; repeat for a chain.", valueName: "id"))
    var by: [String] = []

    @Option(help: ArgumentHelp("As of when, EDTF.", valueName: "date"))
    var on: String?

    @Option(help: "The page, as the source prints it.")
    var page: String?

    @Option(help: ArgumentHelp("The paragraph of the captured text.", valueName: "number"))
    var paragraph: String?

    @Option(help: ArgumentHelp("What the figure counts or measures.", valueName: "id"))
    var metric: String?

    @Option(
      name: .customLong("actor"), parsing: .singleValue,
      help: ArgumentHelp("Whom it is about; repeat for more.", valueName: "id"))
    var actors: [String] = []

    @Option(
      name: .customLong("topic"), parsing: .singleValue,
      help: ArgumentHelp("What it is filed under; repeat for more.", valueName: "id"))
    var topics: [String] = []

    @Option(help: "reported, asserted, inferred, forecast, opinion or recommendation.")
    var voice: String?

    @Option(help: ArgumentHelp("How probable a forecast or an inference is: \(Self.likelihoods).", valueName: "band"))
    var likelihood: String?

    @Option(help: "The claim's label, where it is higher than its source's.")
    var label: String?

    @Option(help: "A note for those who work with the record.")
    var note: String?

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var edition: ClearanceOptions

    func run() throws {
      let lists: [NewClaim.Key: [String]] = [.by: by, .actors: actors, .topics: topics]
      let texts: [NewClaim.Key: String?] = [
        .text: text, .quote: quote, .figure: figure, .on: on, .page: page, .paragraph: paragraph, .metric: metric,
        .voice: voice, .likelihood: likelihood, .label: label, .note: note,
      ]
      var values = texts.compactMapValues { $0.map { NewClaim.Value($0) } }
      for (key, items) in lists where !items.isEmpty { values[key] = NewClaim.Value(items.joined(separator: ";")) }
      let place = try workspace.open()
      var report = BuildReport()
      let claim = NewClaim(source: NewClaim.Value(source), values: values)
      try ClaimsCommand.write([claim], in: place, request: try edition.request(), &report)
    }
  }

  /// Writes claims, prints their ids, and says what is wrong with those that are not written.
  static func write(
    _ claims: [NewClaim], in place: OpenWorkspace, request: BuildRequest, _ report: inout BuildReport
  ) throws {
    let result = place.compiler().writing(claims: claims, request: request, report: &report)
    Terminal.show(report.diagnostics, files: place.map)
    guard let result else { throw ExitCode(report.exitStatus == 0 ? 1 : report.exitStatus) }
    try FileChanges.write(result.files.map { .init(path: $0.path, old: $0.old, new: $0.new) }, in: place.folder)
    try Terminal.lines(result.written.map(\.description))
    let files = BuildSummary.counted(result.files.count, "record")
    Terminal.say("\(BuildSummary.counted(result.written.count, "claim")) written into \(files)")
    if report.exitStatus != 0 { throw ExitCode(report.exitStatus) }
  }
}
