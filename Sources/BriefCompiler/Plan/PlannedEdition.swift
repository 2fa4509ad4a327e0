import Evidence
import PluginKit

/// What a build would make of one brief for one audience.
public struct PlannedEdition: Hashable, Sendable {
  /// The brief's name.
  public var brief: String
  public var audience: String
  public var clearance: AccessLabel.Level
  /// The brief's file, relative to the workspace.
  public var path: String
  public var formats: [String]
  /// The main files, in the order of the formats.
  public var outputs: [String]
}

extension WorkspaceCompiler {
  /// What `build` would make of the same request, in its order; the report says what keeps the workspace from being
  /// planned.
  public func plan(_ request: BuildRequest, report: inout BuildReport) -> [PlannedEdition] {
    guard let site = Site.load(self, request: request, report: &report) else { return [] }
    return site.jobs(request, report: &report).map { job in
      PlannedEdition(
        brief: job.brief.slug, audience: job.audience.name, clearance: job.audience.clearance, path: job.brief.path,
        formats: job.madeFormats(tools), outputs: job.mainFiles(tools))
    }
  }
}

extension Site.Job {
  /// Where its files go.
  var folder: String { CompiledEdition.folder(of: brief.slug, for: audience.name) }

  /// The formats that there are.
  func madeFormats(_ tools: Toolbox) -> [String] { formats.filter { tools.fileExtension(of: $0) != nil } }

  /// The main files, in the order of the formats.
  func mainFiles(_ tools: Toolbox) -> [String] {
    formats.compactMap(tools.fileExtension).map { "\(folder)/\(brief.slug).\($0)" }
  }
}
