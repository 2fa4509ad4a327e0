import ArgumentParser
import BriefCompiler
import Diagnostics
import DocumentModel
import Evidence
import PluginKit

/// `dossier editions`
struct EditionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "editions",
    abstract: "List what was published, or which editions show a record and what they say of it.",
    discussion: """
      Sees the editions and records that the clearance of the run sees.

      With --json an array of editions, each with brief, audience, number, published, as-of and tlp; with --showing also \
      shown (the figure or the text that the edition shows), now (what the record says today; null where there is none) \
      and is-current.
      """)

  @Argument(help: ArgumentHelp("The briefs, by the name of their file or folder; all where none is named."))
  var briefs: [String] = []

  @Option(help: ArgumentHelp("Only editions that show a record, as in source#c07.", valueName: "record"))
  var showing: String?

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var edition: ClearanceOptions

  func run() throws {
    let place = try workspace.open()
    let request = try edition.request(briefs)
    var report = BuildReport()
    let editions = place.compiler().publications(request, report: &report)
    var rows = editions.map { Row(edition: $0) }
    if let showing { rows = try shown(showing, in: editions, place.compiler(), request, &report) }
    Terminal.show(report.diagnostics, files: place.map)
    guard report.exitStatus == 0 else { throw ExitCode(report.exitStatus) }
    if json {
      try Terminal.output(JSONValue.lines(rows.map(\.json)))
    } else if rows.isEmpty {
      Terminal.say(
        showing == nil ? "nothing was published; `dossier publish` does" : "no published edition shows this record")
    } else {
      try Terminal.lines(TextTable.lines([Row.head(isShowing: showing != nil)] + rows.map(\.cells)))
    }
  }

  private func shown(
    _ name: String, in editions: [Publication], _ compiler: WorkspaceCompiler, _ request: BuildRequest,
    _ report: inout BuildReport
  ) throws -> [Row] {
    guard let reference = ClaimReference(name) else {
      throw ValidationError("“\(name)” names no record. Write source#c07.")
    }
    guard let evidence = compiler.evidence(request, report: &report) else { return [] }
    let rows = editions.compactMap { edition in
      edition.record(reference, report: &report).map { record in
        let now = EditionEvidence(of: [reference], [], in: evidence, asOf: request.today, language: "en").records.first
        return Row(edition: edition, shown: record, now: now)
      }
    }
    let isWhole = !report.diagnostics.contains { $0.id == "publish/unreadable" }
    if rows.isEmpty, isWhole, evidence.record(reference) == nil {
      let near = NearestName.find(
        reference.description, among: evidence.references().map(\.description))
      throw ValidationError(
        "Neither the evidence nor a published edition has a record “\(reference)”."
          + (near.map { " Did you mean “\($0)”?" } ?? ""))
    }
    return rows
  }

  /// A published edition, and what it shows of the record that was asked for.
  private struct Row {
    var edition: Publication
    var shown: EditionEvidence.Record?
    var now: EditionEvidence.Record?

    static func head(isShowing: Bool) -> [String] {
      ["brief", "audience", "number", "published", "as of"] + (isShowing ? ["shows", "today"] : ["label"])
    }

    var cells: [String] {
      [edition.brief, edition.audience, String(edition.number), edition.published, edition.asOf]
        + (shown.map { [$0.value, today] } ?? [edition.tlp])
    }

    private var isCurrent: Bool { shown.flatMap { shown in now.map(shown.agrees) } ?? false }

    private var today: String {
      isCurrent ? "the same" : now.map { $0.value == shown?.value ? $0.asOf : $0.value } ?? "no such record"
    }

    var json: JSONValue {
      var members: [(String, JSONValue)] = [
        ("brief", .text(edition.brief)), ("audience", .text(edition.audience)), ("number", .number(edition.number)),
        ("published", .text(edition.published)), ("as-of", .text(edition.asOf)), ("tlp", .text(edition.tlp)),
      ]
      if let shown {
        members += [
          ("shown", .text(shown.value)), ("now", .init(now?.value)), ("is-current", .boolean(isCurrent)),
        ]
      }
      return .object(members)
    }
  }
}
