import IncrementalBuild
import Workspace

/// A build in which nothing is otherwise than in the one before but the text of briefs in one Markdown file: these alone are
/// made again, and of all others is told what was told before.
///
/// It gives up, and the build is done as a whole, wherever more than an edition's own files could come out otherwise.
struct Renewal {
  let request: BuildRequest
  /// Everything but files that decides what the build does.
  let kind: String
  let memory: RunMemory
  let program: String

  /// Of more files the build is done as a whole: what is made waits in memory until all of it is known to be right.
  private static let limit = 32

  /// What a build as a whole would tell, with all files as it would leave them; nil where it has to be done.
  ///
  /// - Parameter files: the paths of the files that changed.
  func transcript(
    of run: RunMemory.Run, changed files: [String], compiler: WorkspaceCompiler, by telling: some RunTelling
  ) -> RunTranscript? {
    guard files.count <= Self.limit, request.slugs.isEmpty, !request.isDraft, !request.isLocked, !request.isPruning,
      !request.checksOnly,
      let outline = RunOutline(bytes: run.outline), let places = places(of: files, in: outline)
    else { return nil }
    let recorder = RecordingWorld(compiler.world)
    var compiler = compiler
    compiler.world = recorder
    // What was found in texts that have changed since is of no use.
    let cache = BuildCache(
      steps: memory.steps(for: request.clearance.stateFolder, batch: .max), program: program, asked: recorder)
    compiler.cache = cache
    let made = editions(of: files, outline, places, by: compiler)
    // What changed meanwhile has not passed the gate.
    let asked = recorder.snapshot
    guard asked.agrees(with: run.inputs, butFor: Set(files)) else { return nil }
    cache.steps.finish()
    guard let editions = made else { return nil }
    var renewed = outline
    var outputs: [InputSnapshot.File] = []
    for (place, edition) in zip(places, editions) {
      let published = edition.published(to: compiler.output)
      guard case .published(let written, _) = published.outcome,
        let findings = telling.told(ToldOnce().lists(of: [published.diagnostics]).flatMap(\.self), printing: .max)
      else { return nil }
      renewed.parts[place].findings = findings
      renewed.parts[place].outputs = published.published.map(\.path)
      outputs += published.published
      renewed.writtenCount += written
    }
    guard let transcript = telling.transcript(of: renewed) else { return nil }
    keep(run, renewed, outputs, files, asked, by: telling)
    return transcript
  }

  /// Where in the outline the editions of the files are; nil where something else depends on one of them.
  private func places(of files: [String], in outline: RunOutline) -> [Int]? {
    let files = Set(files)
    let places = outline.parts.indices.filter { files.contains(outline.parts[$0].path) }
    return places.count == files.count && places.allSatisfy { outline.parts[$0].frontMatter != nil } ? places : nil
  }

  /// The editions in the order of their places; nil where one is not as one that only has another text.
  private func editions(
    of files: [String], _ outline: RunOutline, _ places: [Int], by compiler: WorkspaceCompiler
  ) -> [CompiledEdition]? {
    var report = BuildReport()
    guard let site = Site.renewed(compiler, briefs: files, on: outline.basis, request) else { return nil }
    let editions = compiler.concurrently(site.jobs(request, report: &report), request) {
      site.compile($0, request: request)
    }
    guard editions.count == places.count else { return nil }
    let briefs = Set(outline.parts.map(\.path))
    let isSame = zip(editions, places.map { outline.parts[$0] }).allSatisfy { edition, part in
      edition.isPublishable && edition.path == part.path && edition.audience == part.audience
        && edition.origin?.frontMatter == part.frontMatter && edition.origin?.inputs == part.inputs
        && edition.diagnostics.flatMap(\.files).compactMap(compiler.map.path)
          .allSatisfy { $0 == part.path || !briefs.contains($0) }
    }
    return isSame ? editions : nil
  }

  private func keep(
    _ run: RunMemory.Run, _ outline: RunOutline, _ outputs: [InputSnapshot.File], _ files: [String],
    _ asked: InputSnapshot, by telling: some RunTelling
  ) {
    var (run, outline) = (run, outline)
    outline.writtenCount = 0
    guard let transcript = telling.transcript(of: outline) else { return }
    run.transcript = transcript
    run.outline = outline.bytes
    run.inputs = run.inputs.renewed(Set(files), from: asked)
    memory.keep(kind, run, renewing: outputs)
  }
}
