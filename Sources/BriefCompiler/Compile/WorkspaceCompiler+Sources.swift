import Diagnostics
import Evidence
import EvidenceStore
import Workspace

/// A file with the bytes that it should hold.
public struct FileChange: Sendable {
  /// Relative to the workspace.
  public var path: String
  public var bytes: [UInt8]
}

/// A record that an analyst starts from.
public struct StartedSource: Sendable {
  public var record: FileChange
  /// What the captured text is called where it is stored: the SHA-256 of its bytes.
  public var captureName: String
  /// False where nothing tells when the source was published.
  public var hasDate: Bool
}

/// What `dossier sources` does to records. Nothing is written here.
extension WorkspaceCompiler {
  /// The sources that the run's clearance sees and whose files are not in canonical form, with that form. The report
  /// says which cannot be changed, and which ids no source has.
  ///
  /// - Parameter ids: empty for all.
  /// - Parameter isExpanded: true to write out what the short form leaves to be inferred.
  public func formattedSources(
    _ ids: [String], isExpanded: Bool, request: BuildRequest, report: inout BuildReport
  ) -> [FixPlan.Change] {
    guard let site = openSite(request, &report) else { return [] }
    let formatting = SourceFormatting(
      stores: site.configuration.storeSpecs, defaultLabel: site.configuration.defaultLabel,
      labelOfPath: { site.configuration.label(ofPattern: $0) }, world: world, map: map, clearance: request.clearance,
      today: request.today)
    let sources = formatting.format(ids, expanding: isExpanded)
    report.diagnostics += sources.flatMap(\.diagnostics)
    let known = Set(sources.map(\.id))
    for id in ids where !known.contains(id) {
      report.diagnostics.append(unknownSource(id, among: site.evidence.sources.map(\.id)))
    }
    return sources.filter(\.isChanged).map { FixPlan.Change(path: $0.path, old: $0.old, new: $0.bytes) }
  }

  /// The sources that the run's clearance sees, compared with the captured texts of the request. Nil where the
  /// workspace cannot be read, or names no source of an id; the report says why.
  ///
  /// - Parameter ids: empty for all.
  public func verifiedSources(
    _ ids: [String], request: BuildRequest, report: inout BuildReport
  ) -> [SourceVerification]? {
    guard let settings = Site.configuration(of: self, report: &report),
      let store = openStore(settings, &report, request)
    else { return nil }
    let sources = store.verification(
      for: request.clearance, today: request.today, captures: request.captures ?? CaptureIndex())
    let unknown = ids.filter { id in !sources.contains { $0.id == id } }
    report.diagnostics += unknown.map { unknownSource($0, among: sources.map(\.id)) }
    let chosen = ids.isEmpty ? sources : sources.filter { ids.contains($0.id) }
    report.diagnostics += chosen.flatMap(\.diagnostics)
    return unknown.isEmpty ? chosen : nil
  }

  private func unknownSource(_ id: String, among known: [String]) -> Diagnostic {
    let nearest = NearestName.find(id, among: known)
    return Diagnostic(
      "evidence/unknown-source", .error, "there is no source “\(PrintableText.escaped(id))”",
      notes: [nearest.map { "Did you mean “\($0)”?" } ?? "`dossier sources list` shows what there is."])
  }

  /// The record that an analyst starts from, for the first store; nil where none can be made, which the report says.
  ///
  /// - Parameters:
  ///   - published: EDTF. What is nil is guessed from the text's first lines.
  ///   - page: what the page says of itself that the text was taken from.
  public func newSource(
    of capture: SourceFile, id: String?, url: String?, published: String?, title: String?, page: PageProposal? = nil,
    request: BuildRequest, report: inout BuildReport
  ) -> StartedSource? {
    guard let site = openSite(request, &report) else { return nil }
    guard let store = firstStore(of: site.configuration, &report) else { return nil }
    var sink = DiagnosticSink()
    let name = capture.path == "-" ? nil : capture.path.split(separator: "/").last.map(String.init)
    let known = NewSourceRecord.Known(
      id: id, url: url, published: published, title: title, captured: CivilDate(daysSinceEpoch: request.today),
      file: name, page: page)
    let made = NewSourceRecord(of: capture, known: known, diagnostics: &sink)
    report.diagnostics += sink.diagnostics
    return made.map { made in
      StartedSource(
        record: FileChange(path: "\(store)/sources/\(made.id).yaml", bytes: made.bytes),
        captureName: made.sha256 + ".txt", hasDate: made.hasDate)
    }
  }

  /// The folder of the store to which new records go; nil where the workspace has none, which the report says.
  public func firstStore(report: inout BuildReport) -> String? {
    Site.configuration(of: self, report: &report).flatMap { firstStore(of: $0.configuration, &report) }
  }

  /// The folder in which `reports:` looks for briefs first; nil where the configuration cannot be read, which the report
  /// says.
  public func firstReportFolder(report: inout BuildReport) -> String? {
    Site.configuration(of: self, report: &report).map { settings in
      let folders = settings.configuration.reports.map { PathPattern.folder(of: BriefFinder.pattern($0)) }
      return folders.first { !$0.isEmpty } ?? ""
    }
  }

  /// True where a run at a clearance makes the editions of all audiences.
  public func isWhole(at clearance: AccessLabel.Level) -> Bool {
    var ignored = BuildReport()
    let audiences = Site.configuration(of: self, report: &ignored)?.configuration.audiences
    return audiences?.allSatisfy { $0.clearance == clearance } ?? false
  }

  private func firstStore(of configuration: WorkspaceConfiguration, _ report: inout BuildReport) -> String? {
    if let store = configuration.storeSpecs.first { return store.path }
    report.diagnostics.append(
      Diagnostic(
        "evidence/no-store", .error, "the workspace names no store of evidence", path: "dossier.yaml",
        notes: ["Write “stores: [{path: seeds}]”."]))
    return nil
  }

  /// A workspace that has passed the gate. Faults of its records are `check`'s to tell.
  private func openSite(_ request: BuildRequest, _ report: inout BuildReport) -> Site? {
    var loading = BuildReport()
    let site = Site.load(self, request: request, report: &loading)
    if site == nil { report.diagnostics += loading.diagnostics }
    return site
  }
}

extension WorkspaceConfiguration {
  /// The stores as the evidence store takes them.
  var storeSpecs: [StoreSpec] {
    stores.map { StoreSpec(path: $0.path, isOptional: $0.isOptional, floor: $0.floor, span: $0.span) }
  }
}
