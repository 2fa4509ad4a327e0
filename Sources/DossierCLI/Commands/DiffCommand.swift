import ArgumentParser
import BriefCompiler
import Converters
import Diagnostics
import Workspace

/// `dossier diff`
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tell what changed between two states of the editions: claims, figures, sources, sections, words.",
    discussion: """
      OLD and NEW are folders with editions, such as published and out, or revisions of the workspace as git names them, \
      which takes --grant-run git. Of either only those editions are there that the run's clearance and audience see. Of \
      editions that were published several times the last counts. A revision is read and \
      compiled in memory, at the clearance of the run and with the day of the run where it pins none; nothing is checked \
      out.

      With --format json an array with an object for each brief and audience that differs: `claims` and `sources` with \
      added, removed and changed, `claims.stale`, `sections`, and `text`, an array of paragraphs with the fate of their \
      words: same, elided, removed, added.

      Exit status: 0, with or without differences; with --exit-code 1 where there are some. 1 too where editions cannot \
      be read or are not as they were built.
      """)

  @Argument(help: ArgumentHelp("The state before: a folder or a revision.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The state after: a folder or a revision.", valueName: "new"))
  var new: String

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, markdown, html, json
  }

  @Option(help: "The form in which the differences are told.")
  var format = Format.text

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to a file.", valueName: "file"), completion: .file())
  var output: String?

  @Flag(help: "Exit with 1 where there are differences.")
  var exitCode = false

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var edition: ClearanceOptions

  @Option(
    name: .customLong("grant-run"),
    help: ArgumentHelp(
      "Let git read revisions. With @sha256:DIGITS behind it, only where its file has that digest.",
      valueName: "program"), completion: .list([RevisionFiles.program]))
  var grant: String?

  func run() throws {
    let comparisons = EditionComparison.all(from: try editions(old), to: try editions(new))
    let bytes: [UInt8]
    var sink = DiagnosticSink()
    switch format {
    case .json: bytes = Array(ComparisonJSON.text(comparisons).utf8)
    case .text, .markdown, .html:
      guard
        let rendered = ComparisonDocument.bytes(
          of: comparisons, as: format.rawValue, tools: BuiltIn.tools, diagnostics: &sink)
      else { throw ValidationError("This program cannot write the format “\(format.rawValue)”.") }
      bytes = rendered
    }
    Terminal.show(sink.diagnostics, files: SourceMap())
    guard sink.worst != .error else { throw ExitCode(1) }
    try OutputFile.write(bytes, to: output)
    if exitCode, !comparisons.isEmpty { throw ExitCode(1) }
  }

  private func editions(_ side: String) throws -> [EditionSnapshot] {
    if let folder = workspace.named(side) {
      var reader = EditionFolder(folder, path: side, for: try edition.request())
      let editions = reader.editions()
      Terminal.show(reader.diagnostics, files: SourceMap())
      guard reader.diagnostics.isEmpty else { throw ExitCode(1) }
      return editions
    }
    let place = try workspace.open(files: files(of: side))
    var report = BuildReport()
    let editions = place.compiler().snapshots(try edition.request(), of: side, report: &report)
    Terminal.show(report.diagnostics, files: place.map)
    guard let editions else { throw ExitCode(report.exitStatus == 0 ? 1 : report.exitStatus) }
    return editions
  }

  /// The workspace's files at a revision, without outputs and hidden files.
  private func files(of revision: String) throws -> [String: [UInt8]] {
    guard let grant else {
      throw ValidationError(
        "There is no folder “\(revision)”. To compare a revision of the workspace, let git read it: --grant-run git.")
    }
    let git = try ProgramGrants.program(grant, among: [RevisionFiles.program])
    do throws(RevisionFiles.Failure) {
      return try RevisionFiles(in: workspace.path, by: git).files(of: revision) { path in
        !path.hasPrefix("out/") && !path.split(separator: "/").contains { $0.hasPrefix(".") }
      }
    } catch {
      Terminal.show([error.diagnostic(of: revision)], files: SourceMap())
      throw ExitCode(1)
    }
  }
}

extension RevisionFiles.Failure {
  fileprivate func diagnostic(of revision: String) -> Diagnostic {
    let (message, advice) =
      switch self {
      case .otherProgram: ("git is not the program that was granted", "Look at its file, and grant its digest anew.")
      case .cannotRun(let reason): ("git cannot be run: \(reason)", "Run it by hand in the workspace.")
      case .noRevision(let words):
        (
          "git has no files of the revision “\(PrintableText.escaped(revision))”: \(PrintableText.escaped(words))",
          "`git log --oneline` lists revisions; in CI, fetch them (fetch-depth: 0)."
        )
      case .tooLarge(let limit):
        ("the revision “\(PrintableText.escaped(revision))” holds more than \(limit) bytes", "Compare folders instead.")
      }
    return Diagnostic("diff/revision", .error, message, notes: [advice])
  }
}
