import ArgumentParser
import BriefCompiler
import Diagnostics
import Evidence
import Glibc
import IncrementalBuild
import Workspace

/// `dossier build`
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    // The program's own options, as for shell completion, are not looked for among those of a build that is called alone.
    _superCommandName: DossierCommand._commandName,
    abstract: "Compile briefs to all their formats under out/.",
    discussion: """
      Makes the editions for everyone (TLP:CLEAR). Another edition needs --audience and --clearance, equal to what \
      dossier.yaml says. An edition with an error is not published: its previous output stays, and the other briefs \
      are still built.

      Exit status: 0 clean, 1 something wrong in the workspace, 2 the command line, 3 a budget exceeded, 4 an edition \
      holds what its audience may not see, and nothing is published.
      """)

  @Argument(help: ArgumentHelp("The briefs, by the name or path of their file or folder; all where none is named."))
  var briefs: [String] = []

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var edition: ClearanceOptions
  @OptionGroup var grants: ProgramGrants

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp("Set a value of all briefs, as in formats=html,text.", valueName: "key=value"))
  var settings: [String] = []

  @Flag(help: "Publish editions with errors too, marked as drafts.")
  var draft = false

  @Flag(help: "Delete published editions that no brief makes any more.")
  var prune = false

  @Option(
    help: ArgumentHelp(
      "Make one part of the editions, as in 2/5: several machines share a build.", valueName: "part"),
    transform: ShardOption.shard)
  var shard: Shard?

  @Flag(help: "Make nothing where a plugin, pack, bibliography or captured text is not as dossier.lock says.")
  var locked = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("How many editions are made at once; as many as there are processors.", valueName: "number"))
  var jobs: Int?

  @OptionGroup var findings: FindingOptions

  @Flag(help: "Say of each edition that is compiled why it is.")
  var explain = false

  @Flag(help: "Say which editions would be compiled and why, and write nothing.")
  var dryRun = false

  @Flag(help: "Build again whenever a file of the workspace changes, until the program is stopped.")
  var watch = false

  @Flag(name: .customLong("open"), help: "Open the first web page that was made.")
  var opens = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs is a number from 1.") }
    if watch, dryRun || opens { throw ValidationError("--watch builds: it goes without --dry-run and --open.") }
    guard prune, shard != nil || !briefs.isEmpty else { return }
    throw ValidationError("--prune goes with a whole build: a part of one does not tell what nothing makes any more.")
  }

  func run() throws {
    guard watch else { return try build() }
    let changes: FolderWatch
    do throws(WorldError) {
      changes = try FolderWatch(path: workspace.path) { $0 == "out" }
    } catch {
      throw Terminal.failure("workspace/missing", error.description, "Name a folder that is there with -C.")
    }
    repeat {
      // What is wrong in the workspace may be right after the next change; a wrong command line stays so.
      do { try build() } catch is ExitCode {}
      if changes.isIncomplete { Terminal.say("not every folder can be watched: some changes will not be seen") }
      Terminal.say("waiting for changes; Ctrl-C ends it")
    } while changes.changes() != nil
  }

  private func build() throws {
    let place = try workspace.open()
    var request = try edition.request(briefs, settings: settings)
    request.isDraft = draft
    request.isPruning = prune
    request.grantedFolders = workspace.granted
    request.progress = Terminal.progress
    request.programs = try grants.programs()
    request.shard = shard
    request.jobs = jobs
    request.isLocked = locked
    findings.apply(to: &request)
    let compiler = place.compiler(output: OutputFolder(place.folder))
    let memory = RunMemory(folder: place.folder, world: place.world)
    if dryRun { return try tell(compiler, request, memory, of: place) }
    let telling = BuildTelling(
      findings: findings, files: place.map, workspace: workspace, audience: edition.audience, explains: explain,
      isPart: shard != nil)
    var report: BuildReport?
    let told: RunTranscript
    if opens || prune || !findings.reports.isEmpty {
      let made = compiler.build(request, remembering: memory, program: Program.identity)
      told = telling.transcript(of: made)
      report = made
    } else {
      told = compiler.told(request, remembering: memory, program: Program.identity, by: telling)
    }
    Terminal.endProgress()
    try Terminal.show(told)
    if opens, let report { open(report) }
    if told.status != 0 { throw ExitCode(told.status) }
  }

  private func tell(
    _ compiler: WorkspaceCompiler, _ request: BuildRequest, _ memory: RunMemory, of place: OpenWorkspace
  ) throws {
    var report = BuildReport()
    let planned = compiler.rebuilds(request, remembering: memory, program: Program.identity, report: &report)
    let told = findings.told(findings.judged(report), files: place.map, of: workspace)
    let reasons = RebuildList.text(planned.map { ($0.slug, $0.audience, $0.reason) })
    try Terminal.show(told.followed(by: RunTranscript(output: reasons)))
    if told.status != 0 { throw ExitCode(told.status) }
  }

  /// Shows the first page in the reader's browser, by the desktop's own opener.
  private func open(_ report: BuildReport) {
    guard let page = report.editions.flatMap(\.outputs).first(where: { $0.hasSuffix(".html") }) else { return }
    Opener.open("\(workspace.path)/\(page)")
  }
}
