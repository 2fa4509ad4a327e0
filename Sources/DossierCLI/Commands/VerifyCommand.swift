import ArgumentParser
import BriefCompiler
import Evidence
import Workspace

/// `dossier verify`
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Try whether the editions for everyone depend on anything restricted.",
    discussion: """
      Makes the editions for everyone in memory from the workspace, and again from one whose restricted records, \
      entries, files and passages are changed, added to and deleted at random, and compares every byte: outputs, file \
      names, messages, exit status. A workspace without restricted material gets some. The same seed makes the same \
      changes. Says where the first difference is, and no word of what stands there.

      Exit status: 0 no difference, 1 a difference, or a workspace that cannot be built.
      """)

  @Argument(help: "The briefs, by the name of their file or folder; all where none is named.")
  var briefs: [String] = []

  @OptionGroup var workspace: WorkspaceOptions

  @Flag(help: "Change restricted material at random and compare all public bytes.")
  var noninterference = false

  @Option(help: ArgumentHelp("Which random changes are made in the first round.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("How many times.", valueName: "number"))
  var rounds = 8

  func validate() throws {
    guard noninterference else { throw ValidationError("Say what to verify: --noninterference.") }
    guard rounds > 0 else { throw ValidationError("--rounds takes a number from 1.") }
  }

  func run() throws {
    let place = try workspace.open()
    var request = BuildRequest(today: Today.day)
    request.slugs = briefs
    let check = NoninterferenceCheck(world: place.world) { world, map in
      WorkspaceCompiler(tools: BuiltIn.tools, world: world, map: map, embedded: BuiltIn.world(map))
    }
    let report = check.report(request, seed: seed, rounds: rounds)
    Terminal.show(report.build.allDiagnostics, files: place.map)
    for round in report.rounds {
      let counts = round.counts
      Terminal.output(
        "seed \(round.seed): \(counts.changed) changed, \(counts.added) added, \(counts.deleted) deleted: "
          + "\(round.difference ?? "the same")\n")
    }
    guard report.holds else { throw ExitCode(1) }
    let changes = report.rounds.reduce(0) { $0 + $1.counts.total }
    Terminal.error(
      "\(BuildSummary.counted(changes, "change")) of restricted material in "
        + "\(BuildSummary.counted(report.rounds.count, "round")), and not a byte of "
        + "\(BuildSummary.counted(report.fileCount, "file")) differs\n")
  }
}
