import Citations
import Diagnostics
import DocumentModel
import Evidence
import PluginKit
import Workspace
import YAMLSyntax

/// A value of the configuration with where it was set.
public struct ExplainedSetting: Sendable {
  /// The key, with dots between levels.
  public var key: String
  public var value: String
  /// What set it: `built-in`, a file's name, an audience, `--set`.
  public var layer: String
  /// The place in the file; `SourceSpan.none` for built-in values.
  public var span: SourceSpan
}

/// Questions about a workspace that make no edition. All of them see what the run's clearance sees.
extension WorkspaceCompiler {
  /// The evidence of an audience, or nil where the workspace cannot be read; the report says why.
  public func evidence(_ request: BuildRequest, report: inout BuildReport) -> EvidenceView? {
    Site.load(self, request: request, report: &report)?.evidence
  }

  /// The topic packs of the workspace and of the program, by name.
  public func packs() -> [PackDescription] {
    packCatalog.packs.values.sorted { $0.id < $1.id }.map { pack in
      PackDescription(
        name: pack.id, title: pack.title.text(in: "en"), parameters: pack.parameters, parts: pack.parts)
    }
  }

  /// The packs that everyone may see; the program's own where there is no workspace.
  private var packCatalog: PackCatalog {
    var report = BuildReport()
    if let site = Site.load(self, request: BuildRequest(today: 0), report: &report) { return site.packs }
    var packs = PackCatalog()
    packs.add(PackCatalog.folder, in: embedded)
    return packs
  }

  /// The keys whose maps are merged over the layers, entry by entry.
  private static let mergedKeys = ["rules", "with", "variables", "theme"]

  /// For each value of a brief's configuration the layer and place that set it.
  public func explain(_ request: BuildRequest, report: inout BuildReport) -> [(
    slug: String, settings: [ExplainedSetting]
  )] {
    guard let site = Site.load(self, request: request, report: &report) else { return [] }
    return site.jobs(request, report: &report).map { job in
      report.diagnostics += job.diagnostics
      var settings: [ExplainedSetting] = []
      for key in job.settings.layers.keys where !Self.mergedKeys.contains(key) {
        guard let setting = job.settings.layers.setting(key) else { continue }
        settings.append(
          ExplainedSetting(key: key, value: setting.value.summary, layer: setting.layer, span: setting.value.span))
      }
      for key in Self.mergedKeys {
        for entry in job.settings.layers.merged(key) {
          settings.append(
            ExplainedSetting(
              key: "\(key).\(entry.name)", value: entry.value.summary, layer: entry.layer, span: entry.value.span))
        }
      }
      return (job.brief.slug, settings)
    }
  }

  /// The JSON Schema of a configuration file, with the workspace's packs in it.
  public func schema(for file: ConfigurationFile) -> String {
    ConfigurationSchema(kinds: tools.kinds, packs: packCatalog).text(for: file)
  }

  /// The section of a topic pack as ordinary Markdown with its citations, for authors who want the words.
  ///
  /// - Returns: nil where there is no such pack, and where the words hold what is withheld; the report says which.
  public func eject(_ name: String, language: String, request: BuildRequest, report: inout BuildReport) -> String? {
    guard let site = Site.load(self, request: request, report: &report),
      let renderer = tools.renderers["markdown"]
    else { return nil }
    let audience = Audience(name: "", clearance: request.clearance, today: request.today)
    let values = YAMLNode(
      .mapping([
        .init(
          key: "sections", keySpan: .none,
          value: YAMLNode(
            .sequence([
              YAMLNode(
                .mapping([
                  .init(key: "use", keySpan: .none, value: YAMLNode(.scalar(name, isQuoted: true)))
                ]))
            ]))),
        .init(key: "lang", keySpan: .none, value: YAMLNode(.scalar(language, isQuoted: true))),
      ]))
    var layers = ConfigurationLayers()
    layers.add("eject", values)
    let (blocks, diagnostics) = site.editionCompiler(for: audience)
      .expandedBlocks(BriefSettings(layers: layers, hasOwnText: false), asOf: request.today)
    report.diagnostics += diagnostics
    guard !blocks.isEmpty else { return nil }
    var document = Document(blocks: blocks)
    document.metadata.language = language
    let context = PluginContext(
      world: MemoryWorld(), audience: audience, language: language, asOf: request.today, isStandalone: false)
    var out = OutputSet()
    var sink = DiagnosticSink()
    renderer.init(arguments: PluginArguments(defaultsOf: renderer.parameters))
      .render(document, to: &out, in: context, diagnostics: &sink)
    report.diagnostics += sink.diagnostics
    let hits = site.leakScan(captures: request.captures)?.hits(in: [(name, out.main)]) ?? []
    guard hits.isEmpty else {
      privateLog?(hits)
      report.diagnostics = [LeakScan.message]
      return nil
    }
    return String(decoding: out.main, as: UTF8.self)
  }
}

extension YAMLNode {
  /// The value on one line, for people.
  var summary: String {
    switch kind {
    case .scalar(let text, _): text
    case .sequence(let elements): "[" + elements.map(\.summary).joined(separator: ", ") + "]"
    case .mapping(let entries): "{" + entries.map { "\($0.key): \($0.value.summary)" }.joined(separator: ", ") + "}"
    }
  }
}
