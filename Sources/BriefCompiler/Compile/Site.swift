import Citations
import Diagnostics
import DocumentModel
import Evidence
import EvidenceStore
import IncrementalBuild
import PluginKit
import Workspace
import YAMLSyntax

/// A workspace that has passed the gate, for a run at one clearance.
struct Site: Sendable {
  let compiler: WorkspaceCompiler
  let configuration: WorkspaceConfiguration
  let labels: FileLabels
  let evidence: EvidenceView
  /// Everything at full clearance: for looking for leaks, and for nothing that makes an edition.
  var store: EvidenceStore { loadedStore.value }
  /// The Markdown files of briefs and packs, whatever their labels.
  let markdownFiles: [String]
  var bibliography: [String: BibliographyItem]
  var packs: PackCatalog { foundPacks.value }
  let briefs: [BriefSource]
  let clearance: AccessLabel.Level
  let today: Int
  /// The Markdown files of which no passage is withheld from anybody.
  let undividedFiles: Set<FileID>
  let projected: ProjectedFiles
  let loadedStore: Deferred<EvidenceStore>
  let foundPacks: Deferred<PackCatalog>
  /// True where no folder was missing in which the run's audiences could have briefs: what no brief makes then, none does.
  var hasAllBriefs = true
  /// The editions of earlier runs; nil for a run that does not look at them.
  var memory: EditionMemory?

  /// Reads the configuration and every label. Nil where no edition can be made; the report says why.
  static func load(_ compiler: WorkspaceCompiler, request: BuildRequest, report: inout BuildReport) -> Site? {
    guard let settings = configuration(of: compiler, report: &report) else { return nil }
    let configuration = settings.configuration

    var finder = BriefFinder(world: compiler.world)
    finder.find(configuration.reports)
    var packs = PackCatalog()
    for folder in configuration.packFolders { packs.add(folder, in: compiler.world) }
    let (store, storeDiagnostics) = settings.store(
      world: compiler.world, map: compiler.map, for: request.clearance)

    var gate = Gate(configuration: configuration, plainTexts: compiler.cache?.plainTexts)
    gate.add(settings.labelFaults)
    gate.add(store.labelFaults.map(\.details))
    gate.add(finder.unreadable + packs.unreadable)
    gate.read(patternsIn: compiler.world)
    gate.read(finder, packs: packs, world: compiler.world)
    guard gate.isOpen else {
      compiler.privateLog?(gate.faults)
      report.diagnostics = request.clearance == .red ? gate.faults : [Gate.message]
      return nil
    }
    let everyone = Audience(name: "", clearance: request.clearance, today: request.today)
    packs.keep { everyone.admits(gate.labels.label(of: $0)) }
    packs.add(PackCatalog.folder, in: compiler.embedded)
    for (path, sink) in packs.diagnostics where everyone.admits(gate.labels.label(of: path)) {
      report.diagnostics += sink.diagnostics
    }
    var ofStores = storeDiagnostics + settings.ruleFindings
    let projection = store.projection(
      for: request.clearance, today: request.today, captures: request.captures ?? CaptureIndex())
    ofStores += projection.diagnostics
    if let captures = request.captures {
      ofStores += store.quoteDiagnostics(for: request.clearance, today: request.today, captures: captures)
    }
    var layers = ConfigurationLayers()
    layers.add(WorkspaceConfiguration.fileName, configuration.values)
    let asOf = layers.text("as-of").flatMap { EDTF($0)?.lastDay }
    ofStores += projection.view.forthcoming(after: asOf ?? request.today, slack: asOf == nil ? 1 : 0)
    let allowed = AllowList(configuration.values["allow"]?.elements ?? [], today: request.today, map: compiler.map)
    report.diagnostics +=
      RulePolicy(layers: layers, checks: compiler.tools.checks, failOn: request.failOn)
      .applied(to: allowed.applied(to: ofStores)) + allowed.faults
    var site = Site(
      compiler: compiler, configuration: configuration, labels: gate.labels, evidence: projection.view,
      markdownFiles: gate.markdownFiles.sorted(), bibliography: [:], briefs: finder.briefs,
      clearance: request.clearance, today: request.today, undividedFiles: gate.undividedFiles,
      projected: ProjectedFiles(gate), loadedStore: Deferred(store),
      foundPacks: Deferred(packs))
    site.hasAllBriefs = finder.missing.allSatisfy { !everyone.admits(gate.labels.label(of: $0)) }
    site.bibliography = Bibliography.load(
      configuration.bibliography, world: site.sharedWorld, diagnostics: &report.diagnostics)
    site.memory = compiler.cache.flatMap { EditionMemory(of: site, in: $0) }
    return site
  }

  /// `dossier.yaml`, with what is wrong with its labels.
  struct Settings {
    let configuration: WorkspaceConfiguration
    let labelFaults: [Diagnostic]
    /// Rules that it names and that there are not.
    let ruleFindings: [Diagnostic]

    /// The evidence of the workspace at full clearance, and what is wrong with whole stores.
    func store(
      world: any World, map: SourceMap, for clearance: AccessLabel.Level = .clear
    ) -> (store: EvidenceStore, diagnostics: [Diagnostic]) {
      var sink = DiagnosticSink()
      let store = EvidenceStore.load(
        stores: configuration.storeSpecs, defaultLabel: configuration.defaultLabel,
        labelOfPath: { configuration.label(ofPattern: $0) }, world: world, map: map, for: clearance,
        diagnostics: &sink)
      return (store, sink.diagnostics)
    }
  }

  /// Reads `dossier.yaml`; nil where there is none, which the report says.
  static func configuration(of compiler: WorkspaceCompiler, report: inout BuildReport) -> Settings? {
    guard let values = configurationFile(compiler.world, &report) else { return nil }
    var checker = ConfigurationChecker()
    let configuration = WorkspaceConfiguration(
      checker.checked(values, against: ConfigurationKeys.workspace, of: WorkspaceConfiguration.fileName))
    let (labelFaults, others) = LabelConfiguration.split(checker.diagnostics.diagnostics, of: values)
    report.diagnostics += others
    return Settings(
      configuration: configuration, labelFaults: labelFaults,
      ruleFindings: compiler.tools.rules.findings(in: configuration.values))
  }

  private static func configurationFile(_ world: any World, _ report: inout BuildReport) -> YAMLNode? {
    do throws(WorldError) {
      let source = try world.source(WorkspaceConfiguration.fileName)
      var sink = DiagnosticSink()
      let node = YAMLReader.read(source, diagnostics: &sink)
      report.diagnostics += sink.diagnostics
      if node == nil, sink.worst == .error { return nil }
      return node ?? YAMLNode(.mapping([]), at: source.span)
    } catch {
      report.diagnostics.append(
        Diagnostic(
          "workspace/missing", .error, error.description, path: WorkspaceConfiguration.fileName,
          notes: ["`dossier init` makes a workspace here; `-C DIR` names another folder"]))
      return nil
    }
  }

  /// The files that an audience may see.
  func world(for audience: Audience) -> EditionWorld {
    EditionWorld(
      base: compiler.world, closed: configuration.stores.map(\.path) + ["out", Publications.folder, ".dossier"],
      labels: labels, audience: audience, map: compiler.map, projected: projected)
  }

  /// The files that every audience of the run may see.
  var sharedWorld: EditionWorld { world(for: Audience(name: "", clearance: clearance, today: today)) }

  func editionCompiler(for audience: Audience) -> EditionCompiler {
    let world = world(for: audience)
    return EditionCompiler(
      tools: compiler.tools, packs: foundPacks, packWorld: FallbackWorld(first: world, second: compiler.embedded),
      world: world, evidence: evidence, bibliography: bibliography, audience: audience)
  }

  /// The compiler of an edition that knows what its audience has had before.
  func editionCompiler(for job: Job) -> EditionCompiler {
    var edition = editionCompiler(for: job.audience)
    edition.published = Publications(world: compiler.world)
      .editions(of: job.brief.slug, for: job.audience.name, clearance: job.audience.clearance)
    return edition
  }
}
