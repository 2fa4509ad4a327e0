import ArgumentParser
import BriefCompiler
import Diagnostics
import Evidence
import Workspace

/// `dossier plan`
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "List what a build would make, and make nothing.",
    discussion: """
      One line for each brief and audience of the run's clearance. `github-matrix` is a matrix for GitHub Actions: an \
      entry for each edition or, with --shards, for each part that `build --shard` makes and that is not empty.
      """)

  @Argument(help: "The briefs, by the name or path of their file or folder; all where none is named.")
  var briefs: [String] = []

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var edition: ClearanceOptions

  @Option(help: ArgumentHelp("The form of the list.", valueName: "form"))
  var format: Format = .text

  @Option(
    help: ArgumentHelp("List one part of the editions, as in 2/5.", valueName: "part"), transform: ShardOption.shard)
  var shard: Shard?

  @Option(help: ArgumentHelp("Into how many parts a matrix divides the plan.", valueName: "number"))
  var shards: Int?

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
    case githubMatrix = "github-matrix"
  }

  func validate() throws {
    guard let shards else { return }
    if format != .githubMatrix { throw ValidationError("--shards goes with --format github-matrix.") }
    if shard != nil {
      throw ValidationError("--shards divides a plan, and --shard is one part of it: use one of them.")
    }
    if !(1...PlanMatrix.limit).contains(shards) {
      throw ValidationError("--shards takes a number from 1 to \(PlanMatrix.limit).")
    }
  }

  func run() throws {
    let place = try workspace.open()
    var request = try edition.request(briefs)
    request.shard = shard
    var report = BuildReport()
    let plan = place.compiler().plan(request, report: &report)
    Terminal.show(report.diagnostics, files: place.map)
    guard report.exitStatus == 0 else { throw ExitCode(report.exitStatus) }
    switch format {
    case .text:
      try Terminal.lines(TextTable.lines(plan.map { [$0.brief, $0.audience, $0.formats.joined(separator: " ")] }))
      Terminal.say("\(BuildSummary.counted(plan.count, "edition"))")
    case .json: try Terminal.output(JSONValue.lines(plan.map(entry)))
    case .githubMatrix:
      let matrix = shards.map { PlanMatrix(plan, shards: $0) } ?? PlanMatrix(plan)
      guard matrix.entries.count <= PlanMatrix.limit else {
        Terminal.say(
          "error: \(matrix.entries.count) editions, and GitHub runs \(PlanMatrix.limit) jobs of a matrix at most; "
            + "divide them with --shards")
        throw ExitCode(1)
      }
      try Terminal.output(matrix.text)
    }
  }

  private func entry(_ edition: PlannedEdition) -> JSONValue {
    .object([
      ("brief", .text(edition.brief)), ("audience", .text(edition.audience)),
      ("clearance", .text(edition.clearance.name)), ("source", .text(edition.path)),
      ("formats", JSONValue(edition.formats)), ("outputs", JSONValue(edition.outputs)),
    ])
  }
}
