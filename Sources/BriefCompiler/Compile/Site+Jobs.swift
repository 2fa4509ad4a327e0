import ByteText
import Converters
import Diagnostics
import DocumentModel
import Evidence
import IncrementalBuild
import MarkdownSyntax
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
    if hasAllBriefs { report.settledAudiences = Set(audiences.map(\.name)) }
    report.unsettledSlugs = unsettledSlugs
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
      if brief.slug == ReportIndex.slug {
        report.diagnostics.append(
          Diagnostic(
            "brief/duplicate-name", .warning, "“\(brief.slug)” is the name of the list of briefs, which is left out",
            at: brief.span.start, fixes: [Fix("rename the brief")]))
      }
      guard request.slugs.isEmpty || request.slugs.contains(where: brief.isNamed) else { continue }
      for audience in readers where request.shard?.contains(brief: brief.slug, audience: audience.name) ?? true {
        jobs.append(job(brief, for: audience, overrides: overrides, request))
      }
    }
    let names = slugs.keys.sorted()
    report.diagnostics += request.slugs.filter { name in !slugs.values.contains { $0.isNamed(name) } }.map {
      Self.unknown($0, among: names)
    }
    return jobs
  }

  /// - Parameter names: the briefs that there are, of which so many are told as can be read at once.
  private static func unknown(_ slug: String, among names: [String]) -> Diagnostic {
    // Where a path was written, the name is its last part.
    let last = slug.split(separator: "/").last.map(String.init) ?? slug
    let near = NearestName.find(last.hasSuffix(".md") ? String(last.dropLast(3)) : last, among: names)
    let listed = "briefs are " + names.prefix(12).joined(separator: ", ")
    return Diagnostic(
      "brief/unknown", .error, "no brief is called “\(slug)”",
      notes: near == nil ? [names.count > 12 ? "\(listed) and \(names.count - 12) more" : listed] : [],
      fixes: [Fix(near.map { "write “\($0)”" } ?? "write the name of a brief, or none for all")])
  }

  /// What is said of the audiences of a clearance where another one is named. Those of others are no run's to tell.
  private static func known(
    _ settings: [WorkspaceConfiguration.AudienceSetting], at clearance: AccessLabel.Level, near name: String
  ) -> (notes: [String], fixes: [Fix]) {
    let names = settings.filter { $0.clearance == clearance }.map(\.name)
    if let near = NearestName.find(name, among: names) { return ([], [Fix("write “\(near)”")]) }
    return (names.isEmpty ? [] : ["audiences at \(clearance.name) are " + names.joined(separator: ", ")], [])
  }

  private func audiences(_ request: BuildRequest, report: inout BuildReport) -> [Audience] {
    if request.clearance == .red, request.checksOnly, request.audience == nil {
      return [Audience(name: "", clearance: .red, today: today)]
    }
    if let name = request.audience {
      guard let setting = configuration.audience(name), setting.clearance == request.clearance else {
        let known = Self.known(configuration.audiences, at: request.clearance, near: name)
        report.diagnostics.append(
          Diagnostic(
            "audience/clearance", .error, "no audience “\(name)” has the clearance \(request.clearance.name)",
            notes: ["--audience and --clearance have to equal what dossier.yaml says"] + known.notes, fixes: known.fixes
          ))
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

  private func job(
    _ brief: BriefSource, for audience: Audience, overrides: YAMLNode, _ request: BuildRequest
  ) -> Job {
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
    unknownAudiences(among: settings.editions ?? []).forEach { checker.diagnostics.report($0) }
    let formats = formats(of: settings, request, &checker.diagnostics)
    return Job(
      brief: brief, settings: settings, audience: audience, formats: formats,
      diagnostics: brief.diagnostics + checker.diagnostics.diagnostics + compiler.tools.rules.findings(in: values))
  }

  /// The names of briefs of which it is not known whom they are for: one that cannot be read in full, and one for an audience
  /// that there is not. Their editions stay.
  private var unsettledSlugs: Set<String> {
    let everyone = Audience(name: "", clearance: clearance, today: today)
    return Set(
      briefs.filter { everyone.admits(labels.label(of: $0.path)) }.filter {
        !$0.isWhole || !unknownAudiences(among: $0.values["editions"]?.elements ?? []).isEmpty
      }
      .map(\.slug))
  }

  private func unknownAudiences(among editions: [YAMLNode]) -> [Diagnostic] {
    editions.filter { configuration.audience($0.text ?? "") == nil }.map { edition in
      let near = edition.text.flatMap { NearestName.find($0, among: configuration.audiences.map(\.name)) }
      return Diagnostic(
        "config/unknown-audience", .error, "dossier.yaml has no audience “\(edition.text ?? "")”", at: edition.span,
        fixes: near.map { [Fix("write “\($0)”")] } ?? [])
    }
  }

  /// The formats of a brief that can be made: those of renderers, and those that a granted program makes.
  private func formats(
    of settings: BriefSettings, _ request: BuildRequest, _ diagnostics: inout DiagnosticSink
  ) -> [String] {
    settings.formats.compactMap { node in
      guard let name = node.text, compiler.tools.renderers[name] == nil else { return node.text ?? "" }
      if let converter = Converter.named(name) {
        if converter.program(among: request.programs) != nil { return name }
        if !request.checksOnly, !request.isPublishing {
          diagnostics.report(converter.notGranted(at: node.span, .warning, command: "dossier build"))
        }
        return nil
      }
      let near = NearestName.find(name, among: compiler.tools.allFormats)
      diagnostics.error(
        "config/unknown-format", "there is no format “\(name)”", at: node.span,
        notes: ["formats are " + compiler.tools.allFormats.joined(separator: ", ")],
        fixes: near.map { [Fix("write “\($0)”")] } ?? [])
      return nil
    }
  }

  /// Compiles an edition; nothing is written.
  func compile(_ job: Job, request: BuildRequest) -> CompiledEdition {
    let policy = RulePolicy(layers: job.settings.layers, checks: compiler.tools.checks, failOn: request.failOn)
    var (product, reason) = product(of: job, request)
    let allowed = AllowList(job.settings.layers.setting("allow")?.value.elements ?? [], today: today, map: compiler.map)
    let diagnostics = policy.applied(
      to: allowed.applied(to: job.diagnostics + product.diagnostics, of: job.brief.slug)
        + (job.brief.values["allow"] == nil ? [] : allowed.faults))
    if request.isDraft, policy.keepsBack(diagnostics) {
      (product, reason) = self.product(of: job, request, isDraft: true)
    }
    let folder = CompiledEdition.folder(of: job.brief.slug, for: job.audience.name)
    let isPublishable =
      !policy.keepsBack(diagnostics)
      || request.isDraft && !diagnostics.contains { $0.severity == .error && $0.id.matches("label/*") }
    let mainFiles = job.formats.compactMap { format in
      compiler.tools.fileExtension(of: format).map { (format: format, path: "\(folder)/\(job.brief.slug).\($0)") }
    }
    var manifest = Manifest(
      brief: job.brief.slug, audience: job.audience.name, tlp: job.audience.clearance.name,
      asOf: CivilDate(daysSinceEpoch: asOf(of: job)).description, program: compiler.tools.version,
      plugins: compiler.tools.plugins(writing: job.formats), inputs: product.inputs)
    manifest.sections = product.sections
    manifest.sources = product.sources
    return CompiledEdition(
      slug: job.brief.slug, audience: job.audience.name, formats: job.madeFormats(compiler.tools), path: job.brief.path,
      folder: folder,
      files: product.outputs.map { $0.placed(in: folder) },
      conversions: product.conversions.map { ("\(folder)/\($0.path)", $0.conversion) },
      mainFiles: mainFiles.map(\.path),
      diagnostics: diagnostics, isPublishable: isPublishable,
      listing: ReportIndex.Listing(
        slug: job.brief.slug, audience: job.audience.name, metadata: product.metadata, files: mainFiles,
        isPublishable: isPublishable),
      manifest: manifest, origin: origin(of: job.brief, product, diagnostics), reason: reason,
      isRemembered: memory != nil && reason == nil)
  }

  private func origin(of brief: BriefSource, _ product: EditionProduct, _ findings: [Diagnostic]) -> EditionOrigin {
    var origin = EditionOrigin(inputs: product.inputs.map(\.path))
    guard brief.hasOwnText, let source = try? compiler.world.source(brief.path), isPlain(source),
      findings.allSatisfy({ [source.id, .none].contains($0.span.file) })
    else { return origin }
    let text = MarkdownParser.frontMatter(of: source).map(source.text) ?? ""
    origin.frontMatter = SHA256.hexadecimal(of: Array(text.utf8))
    return origin
  }

  /// True for a Markdown file that says nothing of labels or audiences.
  func isPlain(_ source: SourceFile) -> Bool {
    undividedFiles.contains(source.id) && labels.own[source.path] == nil
  }
}

extension SourceSpan {
  /// The point at which the span starts.
  var start: SourceSpan { SourceSpan(file: file, offset: Int(offset), length: 0) }
}
