import Citations
import Diagnostics
import Dispatch
import DocumentModel
import Evidence
import EvidenceStore
import IncrementalBuild
import PluginKit
import Synchronization
import Workspace
import YAMLSyntax

/// Builds the briefs of a workspace: gate, plan for one clearance, compile each edition, publish.
public struct WorkspaceCompiler: Sendable {
  let tools: Toolbox
  let world: any World
  let map: SourceMap
  /// The packs that the program carries.
  let embedded: any World
  let output: OutputFolder?
  /// Keeps what only full clearance may see.
  let privateLog: (@Sendable ([Diagnostic]) -> Void)?

  /// - Parameters:
  ///   - world: the whole workspace; editions see a part of it.
  ///   - map: where the world's files are numbered.
  ///   - embedded: the program's own files, whose packs are used where the workspace has none of that name.
  ///   - output: where editions are published; nil to compile only.
  public init(
    tools: Toolbox, world: any World, map: SourceMap, embedded: any World = MemoryWorld(), output: OutputFolder? = nil,
    privateLog: (@Sendable ([Diagnostic]) -> Void)? = nil
  ) {
    self.tools = tools
    self.world = world
    self.map = map
    self.embedded = embedded
    self.output = output
    self.privateLog = privateLog
  }

  /// Builds what is asked for, editions side by side. Every brief is tried before the exit status is decided.
  public func build(_ request: BuildRequest) -> BuildReport {
    var report = BuildReport()
    report.isStrict = request.isStrict
    guard let site = Site.load(self, request: request, report: &report) else { return report }
    let jobs = site.jobs(request, report: &report)
    let editions = Mutex([BuildReport.Edition?](repeating: nil, count: jobs.count))
    DispatchQueue.concurrentPerform(iterations: jobs.count) { index in
      let edition = site.run(jobs[index], request: request)
      let done = editions.withLock { editions in
        editions[index] = edition
        return editions.count { $0 != nil }
      }
      request.progress?(edition.slug, done, jobs.count)
    }
    report.editions = editions.withLock { $0.compactMap { $0 } }
    return report
  }
}
