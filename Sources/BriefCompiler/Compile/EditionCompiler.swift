import Citations
import Converters
import Diagnostics
import DocumentModel
import Evidence
import IncrementalBuild
import MarkdownSyntax
import PluginKit
import Workspace
import YAMLSyntax

/// Compiles one brief for one audience: read, expand, resolve, check, render. It reaches the edition's world and view,
/// and nothing else.
struct EditionCompiler: Sendable {
  let tools: Toolbox
  let packs: Deferred<PackCatalog>
  let packWorld: any World
  let world: any World
  let evidence: EvidenceView
  let bibliography: [String: BibliographyItem]
  let audience: Audience
  /// The programs that the user lets the run start.
  var programs: [GrantedProgram] = []
  /// What the audience has had of the brief.
  var published = PublishedEditions.none

  /// What came of an edition.
  struct Result: Sendable {
    var brief: CompiledBrief
    var product: EditionProduct
    /// Everything that it was made from.
    var asked: Asked
  }

  /// What an edition asked of its worlds and of the evidence.
  struct Asked: Sendable {
    var world: InputSnapshot
    var packWorld: InputSnapshot
    var queries: Set<EvidenceQuery>
    /// The days on which the same answers give the same edition; embargoes are in the answers.
    var days: ClosedRange<Int>
  }

  /// - Parameter isDraft: true to mark the edition as one that is not for publication.
  func compile(
    _ source: BriefSource, settings: BriefSettings, asOf: Int, formats: [String], isDraft: Bool = false
  ) -> Result {
    let world = RecordingWorld(world)
    let packWorld = RecordingWorld(packWorld)
    let queries = EvidenceQueries()
    let evidence = evidence.heard(by: queries)
    var context = PluginContext(
      world: world, evidence: evidence, audience: audience, language: settings.language, asOf: asOf)
    context.theme = settings.theme(in: source.folder)
    let reader = SectionReader(
      world: world, evidence: evidence, admission: Admission { attributes, _ in audience.admits(attributes) },
      kinds: tools.kinds)
    let expander = Expander(
      kinds: tools.kinds, reader: reader, context: SectionContext(plugin: context, headingLevel: 2))
    let assembler = BriefAssembler(
      source: source, settings: settings, packs: packs, packWorld: packWorld, expander: expander, audience: audience)

    let ownText =
      source.hasOwnText
      ? reader.blocks(source.path, askedAt: source.span, diagnostics: &expander.diagnostics) : []
    let metadata = settings.metadata(diagnostics: &expander.diagnostics)
    var document = Document(metadata: metadata, blocks: assembler.assemble(ownText: ownText))
    // One that could not be read has no place, and is told of already.
    if document.blocks.isEmpty, source.span.isKnown {
      expander.diagnostics.warning(
        "brief/empty", "“\(source.slug)” has no text", at: source.span,
        notes: ["name files, topic packs or section kinds under sections:"])
    }
    let sources = EditionSources(
      evidence: evidence, bibliography: bibliography, formatter: tools.formatter, language: settings.language)
    document.blocks = expandApparatus(document.blocks, with: expander, sources: sources, settings: settings)
    document.apparatus.banner = LabelBanner.of(audience.clearance, isDraft: isDraft, language: settings.language)

    let resolver = Resolver(
      sources: sources, language: settings.language, asOf: asOf,
      shownInNotes: settings.shownInNotes(evidence, diagnostics: &expander.diagnostics), published: published)
    let (resolved, sentences) = resolver.resolve(document)
    var diagnostics = expander.diagnostics
    diagnostics.merge(resolver.diagnostics)
    for kind in TreeVerifier.leftovers(in: resolved) {
      diagnostics.error("internal/unresolved", "a \(kind) was left unresolved in “\(source.slug)”", at: source.span)
    }
    let brief = CompiledBrief(
      document: resolved, sentences: sentences, evidence: evidence, asOf: asOf, audience: audience,
      language: settings.language)
    for check in tools.checks {
      let name = check.id.name.split(separator: "/").last.map(String.init) ?? ""
      let arguments = settings.arguments(
        of: check.parameters, for: name, registries: evidence.registries, diagnostics: &diagnostics)
      check.init(arguments: arguments).check(brief, in: context, diagnostics: &diagnostics)
    }
    let shown = brief.shown
    for finding in ChangedEvidence.findings(in: brief, with: shown, since: published, of: source) {
      diagnostics.report(finding)
    }
    var product = EditionProduct(metadata: resolved.metadata)
    product.sections = HeadingList(resolved.blocks).sections
    product.sources = shown.sources
    for format in formats {
      if let renderer = tools.renderers[format] {
        product.outputs += render(resolved, with: renderer, as: source.slug, in: context, &diagnostics)
      } else if let converter = Converter.named(format), let program = converter.program(among: programs),
        let input = tools.input(of: converter, resolved, in: context, &diagnostics)
      {
        product.conversions.append(
          ("\(source.slug).\(converter.fileExtension)", Conversion(converter, by: program, input: input, day: asOf)))
      }
    }
    if !formats.isEmpty, !resolved.apparatus.claims.isEmpty {
      product.outputs.append(EditionFile(ClaimsFile.name, ClaimsFile.bytes(of: brief, showing: shown)))
    }
    let exemptions = ExemptionList(reader.exemptions, today: audience.today, rules: tools.rules)
    product.diagnostics = exemptions.applied(to: diagnostics.diagnostics)
    let asked = Asked(
      world: world.snapshot, packWorld: packWorld.snapshot, queries: queries.all, days: exemptions.days)
    let files = Dictionary(
      (asked.world.files + asked.packWorld.files).map { ($0.path, $0.sha256) }, uniquingKeysWith: { $1 })
    product.inputs = files.map { Manifest.File(path: $0.key, sha256: $0.value) }.sorted { $0.path < $1.path }
    return Result(brief: brief, product: product, asked: asked)
  }

  /// The metadata of a brief as `compile` resolves it.
  func metadata(of settings: BriefSettings) -> Metadata {
    let sources = EditionSources(
      evidence: evidence, bibliography: bibliography, formatter: tools.formatter, language: settings.language)
    var ignored = DiagnosticSink()
    let document = Document(metadata: settings.metadata(diagnostics: &ignored))
    return Resolver(sources: sources, language: settings.language).resolve(document).0.metadata
  }

  /// The blocks that sections come to, with their citations as an author writes them.
  func expandedBlocks(_ settings: BriefSettings, asOf: Int) -> ([Block], [Diagnostic]) {
    let context = PluginContext(
      world: world, evidence: evidence, audience: audience, language: settings.language, asOf: asOf)
    let reader = SectionReader(
      world: world, evidence: evidence, admission: Admission { attributes, _ in audience.admits(attributes) },
      kinds: tools.kinds)
    let expander = Expander(kinds: tools.kinds, reader: reader, context: SectionContext(plugin: context))
    let source = BriefSource(
      slug: "", path: "", folder: "", values: settings.layers.layers.last?.values ?? .empty, hasOwnText: false,
      span: .none, diagnostics: [])
    let blocks = BriefAssembler(
      source: source, settings: settings, packs: packs, packWorld: packWorld, expander: expander, audience: audience
    ).assemble(ownText: [])
    return (blocks, expander.diagnostics.diagnostics)
  }

  /// Section kinds that need the finished text: the list of sources, the note on method.
  private func expandApparatus(
    _ blocks: [Block], with expander: Expander, sources: EditionSources, settings: BriefSettings
  ) -> [Block] {
    let leftovers = Set(TreeVerifier.leftovers(in: Document(blocks: blocks)))
    guard !leftovers.isDisjoint(with: ["directive", "shortcode"]) else { return blocks }
    let items = CitationCollector(blocks).items.compactMap(sources.cited)
    var usage = EvidenceUsage()
    for item in items { usage.add(item) }
    expander.context.citedKeys = usage.sourceKeys
    expander.context.citedClaims = usage.claims
    expander.context.published = published
    expander.context.references = sources.references(usage.sourceKeys)
    let scope = ShortcodeScope(metadata: settings.metadataWords, variables: settings.variables)
    return expander.expand(blocks, scope: scope, stage: .apparatus)
  }

  private func render(
    _ document: Document, with renderer: any Renderer.Type, as name: String, in context: PluginContext,
    _ diagnostics: inout DiagnosticSink
  ) -> [EditionFile] {
    let document = FormatConditions.document(document, for: renderer.name)
    var out = OutputSet()
    renderer.init(arguments: PluginArguments(defaultsOf: renderer.parameters))
      .render(document, to: &out, in: context, diagnostics: &diagnostics)
    return [EditionFile("\(name).\(renderer.fileExtension)", out.main)]
      + out.files.sorted { $0.key < $1.key }.map { EditionFile($0.key, $0.value) }
  }
}
