import ArgumentParser
import BriefCompiler
import Diagnostics
import Evidence
import Workspace

/// `dossier verify`
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Try whether published files are as they were built, and whether they depend on anything restricted.",
    discussion: """
      Without --noninterference: recomputes the digest of every file that the manifests under the folders name, and \
      tells of files that are missing, changed, or not named. --rebuild also compiles the workspace's editions for \
      everyone in memory and compares every byte with out/.

      With --noninterference: makes the editions for everyone in memory from the workspace, and again from one whose \
      restricted records, entries, files and passages are changed, added to and deleted at random, and compares every \
      byte: outputs, file names, messages, exit status. A workspace without restricted material gets some. The same \
      seed makes the same changes. Says where the first difference is, and no word of what stands there.

      Exit status: 0 no difference, 1 a difference, or a workspace that cannot be built.
      """)

  @Argument(
    help: ArgumentHelp(
      "The folders with published files, out/ where none is named; with --noninterference or --rebuild, the briefs."))
  var names: [String] = []

  @OptionGroup var workspace: WorkspaceOptions

  @Flag(help: "Change restricted material at random and compare all public bytes.")
  var noninterference = false

  @Option(help: ArgumentHelp("Which random changes are made in the first round.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("How many times.", valueName: "number"))
  var rounds = 8

  @Flag(help: "Compile again in memory and compare every byte with out/.")
  var rebuild = false

  func validate() throws {
    guard rounds > 0 else { throw ValidationError("--rounds takes a number from 1.") }
    guard !noninterference || !rebuild else { throw ValidationError("One of --noninterference and --rebuild.") }
  }

  func run() throws {
    if noninterference { return try tryNoninterference() }
    var found = rebuild ? try differences() : []
    var (editions, files) = (0, 0)
    for path in rebuild || names.isEmpty ? ["\(workspace.path)/out"] : names {
      guard let folder = workspace.named(path) else { throw ValidationError("There is no folder “\(path)”.") }
      let verified = OutputVerification(folder, path: path)
      editions += verified.editions
      files += verified.files
      found += verified.diagnostics
    }
    Terminal.show(found, files: SourceMap())
    guard found.isEmpty else { throw ExitCode(1) }
    Terminal.say(
      "\(BuildSummary.counted(files, "file")) of \(BuildSummary.counted(editions, "edition")) "
        + "\(files == 1 ? "is" : "are") as built")
  }

  /// What a build would write otherwise than it is there.
  private func differences() throws -> [Diagnostic] {
    let place = try workspace.open()
    var request = BuildRequest(today: try Today.day)
    request.slugs = names
    var report = BuildReport()
    let found = place.compiler().differences(from: place.folder, request, report: &report)
    Terminal.show(report.allDiagnostics, files: place.map)
    guard report.exitStatus == 0 else { throw ExitCode(report.exitStatus) }
    return found
  }

  private func tryNoninterference() throws {
    let place = try workspace.open()
    var request = BuildRequest(today: try Today.day)
    request.slugs = names
    let check = NoninterferenceCheck(world: place.world) { world, map in
      WorkspaceCompiler(tools: BuiltIn.tools, world: world, map: map, embedded: BuiltIn.world(map))
    }
    let report = check.report(request, seed: seed, rounds: rounds)
    Terminal.show(report.build.allDiagnostics, files: place.map)
    for round in report.rounds {
      let counts = round.counts
      try Terminal.line(
        "seed \(round.seed): \(counts.changed) changed, \(counts.added) added, \(counts.deleted) deleted: "
          + "\(round.difference ?? "the same")")
    }
    guard report.holds else { throw ExitCode(1) }
    let changes = report.rounds.reduce(0) { $0 + $1.counts.total }
    Terminal.say(
      "\(BuildSummary.counted(changes, "change")) of restricted material in "
        + "\(BuildSummary.counted(report.rounds.count, "round")), and not a byte of "
        + "\(BuildSummary.counted(report.fileCount, "file")) differs")
  }
}
