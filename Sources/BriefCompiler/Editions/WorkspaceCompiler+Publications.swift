import Diagnostics
import Evidence

extension WorkspaceCompiler {
  /// The published editions that the request's clearance sees, by brief, audience and number. The report says which
  /// cannot be read.
  public func publications(_ request: BuildRequest, report: inout BuildReport) -> [Publication] {
    guard let settings = Site.configuration(of: self, report: &report) else { return [] }
    let audiences = settings.configuration.audiences.filter { $0.clearance <= request.clearance }.map(\.name)
    let wanted = request.audience.map { name in audiences.filter { $0 == name } } ?? audiences
    let (editions, diagnostics) = Publications(world: world)
      .all(
        for: request.clearance == .red && request.audience == nil ? nil : Set(wanted), clearance: request.clearance)
    report.diagnostics += diagnostics
    return request.slugs.isEmpty ? editions : editions.filter { request.slugs.contains($0.brief) }
  }
}
