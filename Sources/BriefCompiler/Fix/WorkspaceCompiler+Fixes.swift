import Diagnostics
import Evidence
import PluginKit
import Workspace

extension WorkspaceCompiler {
  /// The safe fixes of all that a check of the request finds, and of words that are bound to records. Nil where the
  /// workspace cannot be read; the report says why. Nothing is written.
  public func fixes(_ request: BuildRequest, report: inout BuildReport) -> FixPlan? {
    var request = request
    request.checksOnly = true
    var loading = BuildReport()
    guard let site = Site.load(self, request: request, report: &loading) else {
      report.diagnostics += loading.diagnostics
      return nil
    }
    var found = loading.diagnostics
    var seen: Set<String> = []
    for job in site.jobs(request, report: &report) {
      found += site.compile(job, request: request).diagnostics
      let world = site.world(for: job.audience)
      for path in markdown(of: job.brief, in: world) where seen.insert("\(job.audience.name) \(path)").inserted {
        guard let source = try? world.source(path) else { continue }
        found +=
          BoundWords(
            source, evidence: site.evidence, audience: job.audience, language: job.settings.language
          ).diagnostics
      }
    }
    return FixPlan(found, world: world, map: map)
  }

  /// The brief's own Markdown files.
  private func markdown(of brief: BriefSource, in world: any World) -> [String] {
    brief.hasOwnText ? [brief.path] : markdown(in: brief.folder, world, depth: 0)
  }

  private func markdown(in folder: String, _ world: any World, depth: Int) -> [String] {
    guard depth < BriefFinder.depthLimit, let names = try? world.list(folder) else { return [] }
    return names.flatMap { name in
      name.hasSuffix("/")
        ? markdown(in: "\(folder)/\(name.dropLast())", world, depth: depth + 1)
        : name.hasSuffix(".md") ? ["\(folder)/\(name)"] : []
    }
  }
}
