import Evidence
import EvidenceStore
import PluginKit

extension Site {
  /// The workspace of a run that makes briefs again of which the text has changed, and in which nothing else has: what was
  /// looked through then is read where a brief asks for it. Nil where a brief may hold a label that cannot be read.
  ///
  /// - Parameters:
  ///   - paths: the files of the briefs, each a brief of its own.
  ///   - basis: of the run before, for whose clearance no file and no folder had a label of its own.
  static func renewed(
    _ compiler: WorkspaceCompiler, briefs paths: [String], on basis: EditionBasis, _ request: BuildRequest
  ) -> Site? {
    var ignored = BuildReport()
    guard let settings = configuration(of: compiler, report: &ignored) else { return nil }
    let configuration = settings.configuration
    var finder = BriefFinder(world: compiler.world)
    finder.add(files: paths)
    var gate = Gate(configuration: configuration)
    gate.add(settings.labelFaults)
    gate.read(finder, packs: PackCatalog(), world: compiler.world)
    guard gate.isOpen else { return nil }
    let labels = gate.labels
    let store = Deferred { settings.store(world: compiler.world, map: compiler.map).store }
    let evidence = EvidenceView(
      names: basis.sourceNames, metrics: basis.metricNames,
      registries: {
        EvidenceStore.registries(
          stores: configuration.storeSpecs, defaultLabel: configuration.defaultLabel,
          labelOfPath: { configuration.label(ofPattern: $0) }, world: compiler.world, for: request.clearance,
          today: request.today)
      },
      make: {
        store.value.projection(
          for: request.clearance, today: request.today, captures: request.captures ?? CaptureIndex()
        ).view
      })
    let packs = Deferred {
      var packs = PackCatalog()
      for folder in configuration.packFolders { packs.add(folder, in: compiler.world) }
      let everyone = Audience(name: "", clearance: request.clearance, today: request.today)
      packs.keep { everyone.admits(labels.label(of: $0)) }
      packs.add(PackCatalog.folder, in: compiler.embedded)
      return packs
    }
    var site = Site(
      compiler: compiler, configuration: configuration, labels: labels, evidence: evidence, markdownFiles: paths,
      bibliography: [:], briefs: finder.briefs, clearance: request.clearance, today: request.today,
      undividedFiles: gate.undividedFiles, projected: ProjectedFiles(gate),
      loadedStore: store, foundPacks: packs)
    site.bibliography = Bibliography.load(
      configuration.bibliography, world: site.sharedWorld, diagnostics: &ignored.diagnostics)
    site.memory = compiler.cache.flatMap { EditionMemory(of: site, in: $0, on: basis) }
    return site
  }
}
