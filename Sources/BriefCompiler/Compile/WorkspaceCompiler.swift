import Citations
import Diagnostics
import Dispatch
import DocumentModel
import Evidence
import EvidenceStore
import FoundationEssentials
import IncrementalBuild
import PluginKit
import Synchronization
import Workspace
import YAMLSyntax

/// Builds the briefs of a workspace: gate, plan for one clearance, compile each edition, publish.
public struct WorkspaceCompiler: Sendable {
  let tools: Toolbox
  var world: any World
  let map: SourceMap
  /// The packs that the program carries.
  let embedded: any World
  let output: OutputFolder?
  /// Keeps what only full clearance may see.
  let privateLog: (@Sendable ([Diagnostic]) -> Void)?
  /// Nil for a run that neither takes from earlier ones nor keeps anything.
  var cache: BuildCache?

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
  ///
  /// Where something is withheld from the run's audience, nothing is published before all editions are compiled and
  /// looked through (`LeakScan`).
  public func build(_ request: BuildRequest) -> BuildReport {
    var report = compiled(request)
    if let output, request.slugs.isEmpty, request.shard == nil, !request.checksOnly, !request.isPublishing,
      !report.settledAudiences.isEmpty
    {
      let orphans = OrphanedEditions(
        output: output, audiences: report.settledAudiences.sorted(),
        folders: Set((report.editions + report.indexes).map(\.folder)).union(report.keptIndexFolders),
        unsettled: report.unsettledSlugs)
      report.diagnostics += orphans.settled(pruning: request.isPruning)
    }
    return report
  }

  private func compiled(_ request: BuildRequest) -> BuildReport {
    var report = BuildReport()
    report.isStrict = request.isStrict
    guard let site = Site.load(self, request: request, report: &report) else { return report }
    report.briefPatterns = site.configuration.reports
    if request.isLocked {
      report.diagnostics += site.lockFaults
      guard report.exitStatus == 0 else { return report }
    }
    let jobs = site.jobs(request, report: &report)
    if request.clearance == .red, request.checksOnly {
      report.diagnostics +=
        site.store.labelDiagnostics(today: site.today) + site.store.declassificationDiagnostics(today: site.today)
        + PastedText(site).diagnostics + Gate.idlePatterns(of: site.configuration, in: world) + site.idleReports
        + site.linkedFolders
        + site.unread
        + leaks(below: site, request)
    }
    guard let scan = site.leakScan(captures: request.captures) else {
      report.isUnlabelled = site.labels.own.isEmpty && site.labels.folders.isEmpty
      report.basis = site.memory?.basis(of: site.evidence)
      report.sharedInputs = site.configuration.bibliography.compactMap(\.text).map(RelativePath.normalized)
      let done = concurrently(jobs, request) { job in
        let edition = site.compile(job, request: request)
        return (edition: finished(edition, request), listing: edition.listing)
      }
      report.editions = done.map(\.edition)
      publish(site.indexes(of: done.compactMap(\.listing), request), &report, request)
      return report
    }
    let compiled = scanned(jobs, of: site, with: scan, request)
    let indexes = site.indexes(of: compiled.compactMap(\.edition.listing), request)
    let hits = compiled.flatMap(\.hits) + indexes.flatMap { scan.hits(in: $0.readableFiles) }
    if hits.isEmpty {
      report.editions = compiled.map { finished($0.edition, request) }
      publish(indexes, &report, request)
    } else {
      privateLog?(hits)
      report.diagnostics.append(LeakScan.message)
      report.editions = compiled.map { edition, hits in
        var edition = edition.reported(as: request.checksOnly ? .checked : .kept)
        // Messages quote the lines that they are about.
        if !hits.isEmpty { edition.diagnostics = [] }
        return edition
      }
    }
    return report
  }

  /// Publishes the index of each audience whose editions were all published.
  private func publish(_ indexes: [CompiledEdition], _ report: inout BuildReport, _ request: BuildRequest) {
    let kept = Set(report.editions.filter { $0.outcome == .kept }.map(\.audience))
    report.indexes = indexes.filter { !kept.contains($0.audience) }.map { finished($0, request) }
  }

  /// Compiles what is asked for and gives it back unpublished, without looking for leaks.
  func compiledEditions(_ request: BuildRequest) -> (BuildReport, [CompiledEdition]) {
    var report = BuildReport()
    report.isStrict = request.isStrict
    guard let site = Site.load(self, request: request, report: &report) else { return (report, []) }
    let compiled = concurrently(site.jobs(request, report: &report), request) { site.compile($0, request: request) }
    report.editions = compiled.map { $0.reported(as: .checked) }
    return (report, compiled + site.indexes(of: compiled.compactMap(\.listing), request))
  }

  func scanned(
    _ jobs: [Site.Job], of site: Site, with scan: LeakScan, _ request: BuildRequest
  ) -> [(edition: CompiledEdition, hits: [Diagnostic])] {
    concurrently(jobs, request) { job in
      let edition = site.compile(job, request: request)
      return (edition, edition.isPublishable ? scan.hits(in: edition.readableFiles) : [])
    }
  }

  /// What the scan finds in the editions of all audiences that have less than full clearance, in full.
  private func leaks(below site: Site, _ request: BuildRequest) -> [Diagnostic] {
    var request = request
    request.progress = nil
    return site.configuration.audiences.filter { $0.clearance < .red }.flatMap { audience -> [Diagnostic] in
      request.clearance = audience.clearance
      request.audience = audience.name
      var ignored = BuildReport()
      guard let site = Site.load(self, request: request, report: &ignored),
        let scan = site.leakScan(captures: request.captures)
      else { return [] }
      return scanned(site.jobs(request, report: &ignored), of: site, with: scan, request).flatMap(\.hits)
    }
  }

  private func finished(_ edition: CompiledEdition, _ request: BuildRequest) -> BuildReport.Edition {
    if request.isPublishing { return edition.numbered(in: output, on: request.today) }
    return request.checksOnly ? edition.reported(as: .checked) : edition.published(to: output)
  }

  /// What comes of each job, in the order of the jobs, however many are done at once.
  func concurrently<Result: Sendable>(
    _ jobs: [Site.Job], _ request: BuildRequest, _ run: @Sendable (Site.Job) -> Result
  ) -> [Result] {
    let results = Mutex((all: [Result?](repeating: nil, count: jobs.count), done: 0))
    let next = Atomic(0)
    let most = request.jobs ?? ProcessInfo.processInfo.activeProcessorCount
    DispatchQueue.concurrentPerform(iterations: min(max(1, most), jobs.count)) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < jobs.count else { return }
        let result = run(jobs[index])
        let done = results.withLock { results in
          results.all[index] = result
          results.done += 1
          return results.done
        }
        request.progress?(jobs[index].brief.slug, done, jobs.count)
      }
    }
    return results.withLock { $0.all.compactMap(\.self) }
  }
}
