import ByteText
import Diagnostics
import DocumentModel
import Evidence
import EvidenceStore
import IncrementalBuild
import PluginKit
import Workspace
import YAMLSyntax

/// Editions that earlier runs compiled. One that would be compiled to the same is not compiled again.
struct EditionMemory: Sendable {
  /// What became of looking for an edition.
  enum Recollection {
    /// It would come to the same now.
    case same(EditionProduct)
    /// With what the edition was made from before, where something is known of it.
    case changed(RebuildReason, from: EditionTrace?)
  }

  let cache: StepCache
  let answers: EvidenceAnswers
  /// What holds for all editions of the run.
  let conditions: [EditionTrace.Condition]
  let map: SourceMap
  /// What the run has asked so far; nil where nothing can change under it.
  let asked: RecordingWorld?
  /// The files of the evidence, by path.
  let evidenceFiles: Deferred<[String: SourceFile]>

  /// What an edition came to when it was last compiled, or why it has to be compiled now.
  func product(of step: Step) -> Recollection {
    guard let entry = cache.entry(of: step.name), let record = EditionRecord(bytes: entry.record) else {
      return .changed(.new, from: nil)
    }
    let (world, packWorld) = (step.compiler.world, step.compiler.packWorld)
    if let change = record.trace.change(
      conditions + step.conditions, today: step.compiler.audience.today, world: world, packWorld: packWorld, answers)
    {
      return .changed(change, from: record.trace)
    }
    let find = { (path: String) in file(path, for: step) }
    for place in record.trace.places where find(place.path)?.sha256 != place.sha256 {
      return .changed(.changed(place.path), from: record.trace)
    }
    guard let diagnostics = record.findings.placed(find: find) else { return .changed(.lost, from: record.trace) }
    var outputs: [EditionFile] = []
    for output in record.outputs {
      guard let bytes = cache.result(output.sha256) else { return .changed(.lost, from: record.trace) }
      outputs.append(EditionFile(output.path, bytes, sha256: output.sha256))
    }
    cache.touch(step.name)
    return .same(
      EditionProduct(
        metadata: step.compiler.metadata(of: step.settings), outputs: outputs, diagnostics: diagnostics,
        inputs: record.inputs, sections: record.sections, sources: record.sources))
  }

  /// Keeps what an edition came to, where it can be told later whether it would come to the same. Not so once a file has
  /// changed between two looks at it: settings may be of the first, and digests of the second.
  ///
  /// - Parameter earlier: what the edition was made from before.
  func keep(_ result: EditionCompiler.Result, of step: Step, after earlier: EditionTrace?) {
    let product = result.product
    guard asked?.isSteady != false, let trace = trace(of: result.asked, step, after: earlier),
      let findings = RememberedFindings(product.diagnostics, map: map, find: { file($0, for: step) })
    else { return }
    let places = Set(findings.paths.values).sorted().compactMap { path in
      file(path, for: step).map { Manifest.File(path: path, sha256: $0.sha256) }
    }
    var record = EditionRecord(
      trace: trace, outputs: product.outputs.map { Manifest.File(path: $0.path, sha256: $0.sha256) },
      inputs: product.inputs, sections: product.sections, sources: product.sources, findings: findings)
    record.trace.places = places
    cache.keep(step.name, record: record.bytes, results: product.outputs.map { ($0.sha256, $0.bytes) })
  }

  private func trace(of asked: EditionCompiler.Asked, _ step: Step, after earlier: EditionTrace?) -> EditionTrace? {
    let known = earlier?.answers(under: conditions, of: answers.store) ?? [:]
    var kept: [EditionTrace.Answer] = []
    for query in asked.queries.sorted(by: { $0.rank < $1.rank }) {
      guard let digest = known[query] ?? answers.digest(of: query) else { return nil }
      kept.append(EditionTrace.Answer(query: query, digest: digest))
    }
    return EditionTrace(
      conditions: conditions + step.conditions, days: asked.days, reads: EditionTrace.Reads(asked.world),
      packReads: EditionTrace.Reads(asked.packWorld), evidence: kept.isEmpty ? nil : answers.store.files, answers: kept,
      places: [])
  }

  /// A file as the edition's audience sees it.
  private func file(_ path: String, for step: Step) -> SourceFile? {
    // The program carries files of the same names as the evidence's.
    (try? step.compiler.world.source(path)) ?? evidenceFiles.value[path]
      ?? (try? step.compiler.packWorld.source(path))
  }
}

extension EditionMemory {
  /// What the editions of the run are made from beside files of their own.
  func basis(of view: EvidenceView) -> EditionBasis {
    EditionBasis(
      conditions: conditions, store: answers.store, sourceNames: view.sourceNames, metricNames: view.metricNames)
  }

  /// An edition that is to be compiled.
  struct Step {
    var name: String
    /// What holds for this edition alone.
    var conditions: [EditionTrace.Condition]
    var compiler: EditionCompiler
    var settings: BriefSettings
  }
}

extension EditionMemory.Step {
  /// Nil where the brief's file is none of the files that its audience may read: nothing tells then whether it changes.
  init?(_ job: Site.Job, _ compiler: EditionCompiler, _ request: BuildRequest, asOf: Int, isDraft: Bool) {
    guard let file = (try? compiler.world.source(job.brief.path))?.sha256 else { return nil }
    name = "\(job.brief.slug) \(job.audience.name)\(isDraft ? " draft" : "")"
    self.compiler = compiler
    settings = job.settings
    conditions = [
      EditionTrace.Condition(name: job.brief.path, value: file),
      EditionTrace.Condition(
        name: Publications.folder(of: job.brief.slug, for: job.audience.name), value: compiler.published.digest),
      EditionTrace.Condition(name: "the formats", value: job.formats.joined(separator: " ")),
      EditionTrace.Condition(name: "the day of judgement", value: String(asOf)),
      EditionTrace.Condition(name: "--set", value: request.overrides.joined(separator: "\u{1}")),
    ]
  }
}

extension EditionMemory {
  /// Nil where the run's audiences may not read the configuration: nothing tells then whether it changes.
  ///
  /// - Parameter basis: that of the site, where it is known from an earlier run.
  init?(of site: Site, in cache: BuildCache, on basis: EditionBasis? = nil) {
    guard (try? site.sharedWorld.source(WorkspaceConfiguration.fileName)) != nil else { return nil }
    (self.cache, asked) = (cache.steps, cache.asked)
    map = site.compiler.map
    answers = EvidenceAnswers(
      site.evidence, store: basis?.store ?? site.store.digest(for: site.clearance, today: site.today), files: map)
    evidenceFiles = Deferred { [map] in
      site.evidence.sources.compactMap { map.file($0.span.file) }.reduce(into: [:]) { $0[$1.path] = $1 }
    }
    if let basis {
      conditions = basis.conditions
      return
    }
    func digest(_ paths: [String]) -> String {
      let world = site.sharedWorld
      let lines = paths.map { path in
        path + " " + ((try? world.source(path))?.sha256 ?? "") + "\n"
      }
      return SHA256.hexadecimal(of: Array(lines.joined().utf8))
    }
    let packs = site.packs.packs.values.map { "\($0.folder)/plugin.yaml" }.sorted()
    conditions = [
      EditionTrace.Condition(name: "the program", value: cache.program),
      EditionTrace.Condition(name: WorkspaceConfiguration.fileName, value: digest([WorkspaceConfiguration.fileName])),
      EditionTrace.Condition(
        name: "the bibliography", value: digest(site.configuration.bibliography.compactMap(\.text))),
      EditionTrace.Condition(name: "a topic pack's plugin.yaml", value: digest(packs)),
    ]
  }
}
