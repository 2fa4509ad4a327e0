import Diagnostics
import Workspace

extension WorkspaceCompiler {
  /// The editions that a build of the request would publish, compiled in memory. One that errors keep back is left out,
  /// with a warning; nil where the workspace cannot be read, and where the leak scan finds something. The report says
  /// which.
  ///
  /// - Parameter name: what messages call this state of the workspace.
  public func snapshots(_ request: BuildRequest, of name: String, report: inout BuildReport) -> [EditionSnapshot]? {
    let request = request.checking
    guard let site = Site.load(self, request: request, report: &report) else { return nil }
    let jobs = site.jobs(request, report: &report)
    let compiled =
      if let scan = site.leakScan(captures: request.captures) {
        scanned(jobs, of: site, with: scan, request)
      } else {
        concurrently(jobs, request) { (edition: site.compile($0, request: request), hits: [Diagnostic]()) }
      }
    let hits = compiled.flatMap(\.hits)
    guard hits.isEmpty else {
      privateLog?(hits)
      report.diagnostics = [LeakScan.message]
      return nil
    }
    for (edition, _) in compiled where !edition.isPublishable {
      report.diagnostics.append(
        Diagnostic(
          "diff/kept-back", .warning, "an error keeps the edition for “\(edition.audience)” back in \(name)",
          path: edition.path, notes: ["It is left out of the comparison. `dossier check` says what is wrong."]))
    }
    return compiled.map(\.edition).filter(\.isPublishable).compactMap { EditionSnapshot($0) }
  }
}

extension BuildRequest {
  /// The request of a run that writes nothing.
  fileprivate var checking: BuildRequest {
    var request = self
    request.checksOnly = true
    return request
  }
}
