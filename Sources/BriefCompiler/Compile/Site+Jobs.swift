import Diagnostics
import DocumentModel
import Evidence
import IncrementalBuild
import PluginKit
import Workspace
import YAMLSyntax

extension Site {
  /// One brief for one audience.
  struct Job: Sendable {
    var brief: BriefSource
    var settings: BriefSettings
    var audience: Audience
    var formats: [String]
    /// What is wrong with the brief's configuration.
    var diagnostics: [Diagnostic]
  }

  /// What the run has to do. A brief that nobody of the run may see does not exist.
  func jobs(_ request: BuildRequest, report: inout BuildReport) -> [Job] {
    let audiences = audiences(request, report: &report)
    guard !audiences.isEmpty else { return [] }
    let overrides = CommandLineLayer.read(request.overrides, diagnostics: &report.diagnostics)
    // A wrong command line makes nothing.
    guard !report.diagnostics.contains(where: { $0.id == "config/set" }) else { return [] }
    var jobs: [Job] = []
    var slugs: [String: BriefSource] = [:]
    for brief in briefs {
      let readers = audiences.filter { $0.admits(labels.label(of: brief.path)) && isMade(brief, for: $0, request) }
      guard !readers.isEmpty else { continue }
      if let first = slugs[brief.slug] {
        report.diagnostics.append(
          Diagnostic(
            "brief/duplicate-name", .error, "two briefs are called “\(brief.slug)”", at: brief.span.start,
            labels: [Diagnostic.Label("the other one", at: first.span.start)],
            notes: ["outputs go to a folder of that name; this brief is left out"], fixes: [Fix("rename one of them")]))
        continue
      }
      slugs[brief.slug] = brief
      guard request.slugs.isEmpty || request.slugs.contains(brief.slug) else { continue }
      for audience in readers { jobs.append(job(brief, for: audience, overrides: overrides)) }
    }
    for slug in request.slugs where slugs[slug] == nil {
      let near = NearestName.find(slug, among: slugs.keys.sorted())
      report.diagnostics.append(
        Diagnostic(
          "brief/unknown", .error, "no brief is called “\(slug)”",
          notes: near == nil ? ["briefs are " + slugs.keys.sorted().joined(separator: ", ")] : [],
          fixes: near.map { [Fix("write “\($0)”")] } ?? []))
    }
    return jobs
  }

  private func audiences(_ request: BuildRequest, report: inout BuildReport) -> [Audience] {
    if request.clearance == .red, request.checksOnly, request.audience == nil {
      return [Audience(name: "", clearance: .red, today: today)]
    }
    if let name = request.audience {
      guard let setting = configuration.audience(name), setting.clearance == request.clearance else {
        report.diagnostics.append(
          Diagnostic(
            "audience/clearance", .error, "no audience “\(name)” has the clearance \(request.clearance.name)",
            notes: ["--audience and --clearance have to equal what dossier.yaml says"]))
        return []
      }
      return [Audience(name: name, clearance: setting.clearance, today: today)]
    }
    guard request.clearance == .clear else {
      report.diagnostics.append(
        Diagnostic(
          "audience/clearance", .error, "an edition at \(request.clearance.name) is made for a named audience",
          notes: ["add --audience with a name that dossier.yaml gives this clearance"]))
      return []
    }
    return configuration.audiences.filter { $0.clearance == request.clearance }
      .map { Audience(name: $0.name, clearance: $0.clearance, today: today) }
  }

  private func isMade(_ brief: BriefSource, for audience: Audience, _ request: BuildRequest) -> Bool {
    // The analyst's own desk sees every brief.
    if audience.name.isEmpty { return true }
    guard let editions = brief.values["editions"]?.elements.compactMap(\.text) else {
      return audience.name == "public" || configuration.audience("public") == nil
    }
    return editions.contains(audience.name)
  }

  private func job(_ brief: BriefSource, for audience: Audience, overrides: YAMLNode) -> Job {
    let projected = brief.hasOwnText ? try? world(for: audience).source(brief.path) : nil
    let brief = projected.map(brief.placed) ?? brief
    var checker = ConfigurationChecker()
    let file = brief.path.split(separator: "/").last.map(String.init) ?? brief.path
    let values = checker.checked(brief.values, against: ConfigurationKeys.brief, of: file)
    var layers = ConfigurationLayers()
    layers.add("built-in", BuiltInDefaults.values)
    layers.add(WorkspaceConfiguration.fileName, configuration.values.only(ConfigurationKeys.shared.map(\.name)))
    layers.add(file, values)
    if let setting = configuration.audience(audience.name), !setting.values.entries.isEmpty {
      let with = YAMLNode.Entry(key: "with", keySpan: setting.span, value: setting.values)
      layers.add("audience \(audience.name)", YAMLNode(.mapping([with]), at: setting.span))
    }
    layers.add(CommandLineLayer.name, overrides)
    let settings = BriefSettings(layers: layers, hasOwnText: brief.hasOwnText)
    for edition in settings.editions ?? [] where configuration.audience(edition.text ?? "") == nil {
      let near = edition.text.flatMap { NearestName.find($0, among: configuration.audiences.map(\.name)) }
      checker.diagnostics.error(
        "config/unknown-audience", "dossier.yaml has no audience “\(edition.text ?? "")”", at: edition.span,
        fixes: near.map { [Fix("write “\($0)”")] } ?? [])
    }
    var formats: [String] = []
    for format in settings.formats {
      guard let name = format.text, compiler.tools.renderers[name] == nil else {
        formats.append(format.text ?? "")
        continue
      }
      let near = NearestName.find(name, among: compiler.tools.formats)
      checker.diagnostics.error(
        "config/unknown-format", "there is no format “\(name)”", at: format.span,
        notes: ["formats are " + compiler.tools.formats.joined(separator: ", ")],
        fixes: near.map { [Fix("write “\($0)”")] } ?? [])
    }
    return Job(
      brief: brief, settings: settings, audience: audience, formats: formats,
      diagnostics: brief.diagnostics + checker.diagnostics.diagnostics)
  }

  /// Compiles an edition; nothing is written.
  func compile(_ job: Job, request: BuildRequest) -> CompiledEdition {
    let asOf = job.settings.asOf?.lastDay ?? today
    let policy = RulePolicy(layers: job.settings.layers, checks: compiler.tools.checks)
    let editionCompiler = editionCompiler(for: job.audience)
    var result = editionCompiler.compile(job.brief, settings: job.settings, asOf: asOf, formats: job.formats)
    if let days = request.staleIn { result.diagnostics += AgeingFigures.findings(in: result.brief, within: days) }
    let allowed = AllowList(job.settings.layers.setting("allow")?.value.elements ?? [], today: today, map: compiler.map)
    let diagnostics = policy.applied(
      to: allowed.applied(to: job.diagnostics + result.diagnostics, of: job.brief.slug)
        + (job.brief.values["allow"] == nil ? [] : allowed.faults))
    if request.isDraft, policy.keepsBack(diagnostics) {
      result = editionCompiler.compile(
        job.brief, settings: job.settings, asOf: asOf, formats: job.formats, isDraft: true)
    }
    let folder = CompiledEdition.folder(of: job.brief.slug, for: job.audience.name)
    let manifest = Manifest(
      brief: job.brief.slug, audience: job.audience.name, tlp: job.audience.clearance.name,
      asOf: CivilDate(daysSinceEpoch: asOf).description, program: compiler.tools.version,
      plugins: compiler.tools.plugins(writing: job.formats), outputs: result.outputs, inputs: result.inputs)
    return CompiledEdition(
      slug: job.brief.slug, audience: job.audience.name, folder: folder,
      files: (result.outputs + [(Manifest.name, manifest.bytes)]).map {
        (path: "\(folder)/\($0.path)", bytes: $0.bytes)
      },
      mainFiles: job.formats.compactMap { compiler.tools.renderers[$0] }
        .map { "\(folder)/\(job.brief.slug).\($0.fileExtension)" },
      diagnostics: diagnostics, isPublishable: !policy.keepsBack(diagnostics) || request.isDraft)
  }
}

extension SourceSpan {
  /// The point at which the span starts.
  var start: SourceSpan { SourceSpan(file: file, offset: Int(offset), length: 0) }
}
