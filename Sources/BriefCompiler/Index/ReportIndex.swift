import ByteText
import Diagnostics
import DocumentModel
import Evidence
import IncrementalBuild
import PluginKit

/// The page that lists the briefs of an audience, `out/index/<audience>/index.html`: titles, dates, formats.
///
/// It is a function of what the audience's own editions say of themselves, so it holds as they do. It is published when
/// all of them are: where one is kept back, the list before stays, as the edition does.
struct ReportIndex {
  /// What takes the place of a brief's name in paths.
  static let slug = "index"
  private static let format = "html"

  /// What the index says of an edition.
  struct Listing: Sendable {
    var slug: String
    var audience: String
    var metadata: Metadata
    /// The main files by format, relative to the workspace.
    var files: [(format: String, path: String)]
    var isPublishable: Bool
  }

  let site: Site

  /// The indexes of all audiences whose editions are published as pages. A run over some briefs or
  /// a part of them leaves them as they were.
  func editions(of listings: [Listing], _ request: BuildRequest) -> [CompiledEdition] {
    guard request.slugs.isEmpty, request.shard == nil, let renderer = site.compiler.tools.renderers[Self.format] else {
      return []
    }
    var audiences: [String] = []
    for listing in listings where !audiences.contains(listing.audience) { audiences.append(listing.audience) }
    return audiences.compactMap { name in
      let own = listings.filter { $0.audience == name }
      guard own.contains(where: { $0.files.contains { $0.format == Self.format } }),
        own.allSatisfy({ $0.isPublishable && $0.slug != Self.slug })
      else { return nil }
      return edition(of: own, for: Audience(name: name, clearance: site.clearance, today: site.today), renderer)
    }
  }

  private func edition(
    of listings: [Listing], for audience: Audience, _ renderer: any Renderer.Type
  ) -> CompiledEdition {
    let settings = site.sharedSettings
    let words = IndexWords.of(settings.language)
    var document = Document()
    document.metadata.kind = words.reports
    document.metadata.title = [.text(settings.institution ?? site.configuration.name)]
    document.metadata.language = settings.language
    document.blocks = [
      Block(
        .paragraph([.text("\(words.count(listings.count)) · \(words.audience): \(audience.name)")]),
        attributes: Attributes(classes: ["report-facts"])),
      Block(
        .definitionList(DefinitionList(items: Self.sorted(listings).map { item($0, words, settings) })),
        attributes: Attributes(classes: ["reports"])),
    ]
    document.apparatus.banner = LabelBanner.of(audience.clearance, isDraft: false, language: settings.language)
    let world = RecordingWorld(site.world(for: audience))
    var context = PluginContext(
      world: world, audience: audience, language: settings.language, asOf: site.today)
    context.theme = settings.theme(in: "")
    var out = OutputSet()
    var sink = DiagnosticSink()
    renderer.init(arguments: PluginArguments(defaultsOf: renderer.parameters))
      .render(document, to: &out, in: context, diagnostics: &sink)
    let folder = CompiledEdition.folder(of: Self.slug, for: audience.name)
    let path = "\(folder)/\(Self.slug).\(renderer.fileExtension)"
    // What is wrong with the theme is said of the briefs.
    return CompiledEdition(
      slug: Self.slug, audience: audience.name, formats: [Self.format], path: WorkspaceConfiguration.fileName,
      folder: folder, files: [EditionFile(path, out.main)], mainFiles: [path],
      diagnostics: [], isPublishable: true,
      manifest: Manifest(
        brief: Self.slug, audience: audience.name, tlp: audience.clearance.name, asOf: "",
        program: site.compiler.tools.version, plugins: [renderer.id.name], inputs: []),
      origin: EditionOrigin(inputs: world.snapshot.files.map(\.path)))
  }

  /// The latest first; those of one day by title.
  private static func sorted(_ listings: [Listing]) -> [Listing] {
    func key(_ listing: Listing) -> (Int, String, String) {
      let day = EDTF(listing.metadata.date)?.lastDay ?? Int.min
      return (-(day == Int.min ? Int.min + 1 : day), listing.metadata.title.plainText, listing.slug)
    }
    return listings.map { (key: key($0), listing: $0) }.sorted { $0.key < $1.key }.map(\.listing)
  }

  /// A title that leads to the page, the standfirst, what kind of document and of when, and the files.
  private func item(_ listing: Listing, _ words: IndexWords, _ settings: BriefSettings) -> DefinitionList.Item {
    let metadata = FormatConditions.document(Document(metadata: listing.metadata), for: Self.format).metadata
    var title = Self.listed(metadata.title)
    if title.plainText.allSatisfy(\.isWhitespace) { title = [.text(listing.slug)] }
    let page = listing.files.first { $0.format == Self.format } ?? listing.files.first
    let isOther = metadata.language != settings.language
    let language = Attributes(pairs: isOther ? [.init(key: "lang", value: metadata.language)] : [])
    func printed(_ date: String) -> String { EDTF(date)?.words(in: settings.language) ?? date }
    let facts = [
      metadata.kind, printed(metadata.date), metadata.asOf.isEmpty ? "" : "\(words.asOf) \(printed(metadata.asOf))",
      metadata.edition.isEmpty ? "" : "\(words.edition) \(metadata.edition)",
    ].filter { !$0.isEmpty }
    var files: [Inline] = []
    for (format, path) in listing.files {
      if !files.isEmpty { files.append(.text(" · ")) }
      let name = words.formats[format] ?? format
      files.append(Inline(.link(Link(target: Self.address(of: path), content: [.text(name)]))))
    }
    var blocks: [Block] = []
    if !metadata.subtitle.isEmpty {
      blocks.append(Block(.paragraph(Self.listed(metadata.subtitle)), attributes: language))
    }
    if !facts.isEmpty {
      blocks.append(
        Block(.paragraph([.text(facts.joined(separator: " · "))]), attributes: Attributes(classes: ["report-facts"])))
    }
    blocks.append(Block(.paragraph(files), attributes: Attributes(classes: ["report-files"])))
    let link = Link(target: page.map { Self.address(of: $0.path) } ?? "", content: title)
    return DefinitionList.Item(term: [Inline(.link(link), attributes: language)], definitions: [blocks])
  }

  /// The words of a title without what leads elsewhere in its document or from its place: notes, links and pictures.
  private static func listed(_ content: [Inline]) -> [Inline] {
    content.replacingElements { inline in
      switch inline.kind {
      case .noteReference: []
      case .link(let link): listed(link.content)
      case .image(let image): listed(image.alternative)
      default: inline.rewritingChildren(inlines: listed).map { [$0] }
      }
    } ?? content
  }

  /// The address of a file below `out/` from a page in `out/index/<audience>/`.
  private static func address(of path: String) -> String {
    var address = "../.."
    for name in path.split(separator: "/").dropFirst() { address += "/" + PercentEncoding.encoded(name) }
    return address
  }
}

extension Site {
  /// The indexes of editions; none where nothing is to be published.
  func indexes(of listings: [ReportIndex.Listing], _ request: BuildRequest) -> [CompiledEdition] {
    request.checksOnly || request.isPublishing ? [] : ReportIndex(site: self).editions(of: listings, request)
  }

  /// What holds for all briefs.
  var sharedSettings: BriefSettings {
    var layers = ConfigurationLayers()
    layers.add("built-in", BuiltInDefaults.values)
    layers.add(WorkspaceConfiguration.fileName, configuration.values.only(ConfigurationKeys.shared.map(\.name)))
    return BriefSettings(layers: layers, hasOwnText: false)
  }
}
