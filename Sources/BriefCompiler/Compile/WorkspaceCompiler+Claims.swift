import Diagnostics
import DocumentModel
import Evidence
import EvidenceStore
import Workspace

/// What `dossier claims` writes. Nothing is written to disk here.
extension WorkspaceCompiler {
  /// The claims of a table (`ClaimTable`), and why rows of it are none.
  public func claims(of table: SourceFile, report: inout BuildReport) -> [NewClaim] {
    var sink = DiagnosticSink()
    let claims = ClaimTable.claims(of: table, diagnostics: &sink)
    report.diagnostics += sink.diagnostics
    return claims
  }

  /// The records with claims put in. Those that would be errors are left out; the report says why. Nil where the
  /// workspace cannot be read.
  public func writing(
    claims: [NewClaim], request: BuildRequest, report: inout BuildReport
  ) -> ClaimWriting.Result? {
    guard let settings = Site.configuration(of: self, report: &report),
      let store = openStore(settings, &report, request)
    else { return nil }
    let writing = ClaimWriting(
      into: store, world: world, map: map, clearance: request.clearance, today: request.today
    ) { settings.store(world: $0, map: map).store }
    let result = writing.write(claims)
    report.diagnostics += result.diagnostics.sorted { ($0.span.offset, $0.message) < ($1.span.offset, $1.message) }
    return result
  }
}
