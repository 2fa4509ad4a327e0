import Diagnostics
import IncrementalBuild
import PluginKit

/// An edition, and whether a build would compile it.
public struct PlannedRebuild: Sendable {
  public let slug: String
  public let audience: String
  /// Nil where the edition would be as it is.
  public let reason: RebuildReason?
}

extension WorkspaceCompiler {
  /// What a build of the same request would compile, and why. Nothing is compiled or written.
  ///
  /// - Parameters:
  ///   - program: what tells this program from others.
  ///   - report: gets what is wrong with the workspace as a whole.
  public func rebuilds(
    _ request: BuildRequest, remembering memory: RunMemory, program: String, report: inout BuildReport
  ) -> [PlannedRebuild] {
    var remembering = self
    remembering.cache = BuildCache(memory, for: request.clearance, program: program)
    guard let site = Site.load(remembering, request: request, report: &report) else { return [] }
    return site.jobs(request, report: &report).map { job in
      PlannedRebuild(slug: job.brief.slug, audience: job.audience.name, reason: site.rebuildReason(of: job, request))
    }
  }
}
