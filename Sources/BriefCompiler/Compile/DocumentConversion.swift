import Citations
import Converters
import Diagnostics
import DocumentModel
import Evidence
import MarkdownSyntax
import PluginKit
import Workspace
import YAMLSyntax

/// Turns one document into another format, with no workspace needed.
public struct DocumentConversion: Sendable {
  public var tools: Toolbox
  /// What pictures and included files are read from.
  public var world: any World
  public var evidence: EvidenceView = .empty
  /// What citations are looked up in, by key.
  public var bibliography: [String: BibliographyItem] = [:]
  public var isStandalone = true
  /// The programs that the user lets the conversion start.
  public var programs: [GrantedProgram] = []
  /// True to let raw passages reach outputs of their format: a grant of the command line.
  public var allowsRaw = false
  /// What is set on the reader, by the names of its parameters.
  public var readerSettings: [(name: String, value: String)] = []
  /// Days since 1970-01-01.
  public var today: Int

  public init(tools: Toolbox, world: any World, today: Int) {
    self.tools = tools
    self.world = world
    self.today = today
  }

  /// The format of a file by its extension; nil where no reader takes it.
  public func inputFormat(of path: String) -> String? {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    let ending = path[path.index(after: dot)...].lowercased()
    return tools.inputFormats.first { tools.readers[$0]?.fileExtensions.contains(ending) ?? false }
  }

  /// The format of an output by its file's extension; nil where no renderer writes it.
  public func outputFormat(of path: String) -> String? {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    let ending = path[path.index(after: dot)...].lowercased()
    return tools.allFormats.first { tools.fileExtension(of: $0) == ending }
  }

  /// The converted document. Citations of sources that are not at hand print as written.
  ///
  /// - Parameters:
  ///   - from: the name of a reader, such as `markdown`, with extensions that are switched: `markdown-smart`.
  ///   - to: the name of a renderer, such as `html`.
  ///   - settings: what is set on the renderer, by the names of its parameters.
  /// - Returns: nil where there is no such reader, extension, renderer, program or parameter, which is said.
  public func convert(
    _ source: SourceFile, from: String, to: String, settings: [(name: String, value: String)] = [],
    diagnostics: inout DiagnosticSink
  ) -> OutputSet? {
    let converter = Converter.named(to)
    let program = converter?.program(among: programs)
    if let converter, program == nil {
      diagnostics.report(converter.notGranted(.error, command: "dossier render --to \(to)"))
      return nil
    }
    guard let reader = reader(from, &diagnostics),
      let renderer = named(converter?.source ?? to, in: tools.renderers, kind: "output", &diagnostics)
    else { return nil }
    var said = DiagnosticSink()
    let arguments = renderer.parameters.decode(
      pairs: settings.map { ($0.name, $0.value, .none) }, of: to, registries: nil, diagnostics: &said)
    diagnostics.merge(said)
    guard said.worst != .error else { return nil }
    let read = self.read(source, by: reader, diagnostics: &diagnostics)
    var out = OutputSet()
    if let converter, let program,
      let input = tools.input(of: converter, read.document, in: read.context, &diagnostics)
    {
      let conversion = Conversion(converter, by: program, input: input, day: today)
      do throws(Conversion.Failure) {
        out.main = try conversion.run()
      } catch {
        diagnostics.report(error.diagnostic(of: conversion, path: source.path))
        return nil
      }
      return out
    }
    renderer.init(arguments: arguments)
      .render(read.document(for: renderer.name), to: &out, in: read.context, diagnostics: &diagnostics)
    return out
  }

  /// A document as it was read and resolved, for any format.
  ///
  /// - Parameter from: the name of a reader, with extensions that are switched.
  /// - Returns: nil where there is no such reader or extension, which is said.
  public func read(_ source: SourceFile, from: String, diagnostics: inout DiagnosticSink) -> ReadDocument? {
    reader(from, &diagnostics).map { read(source, by: $0, diagnostics: &diagnostics) }
  }

  private typealias ChosenReader = (type: any Reader.Type, arguments: PluginArguments)

  private func reader(_ from: String, _ diagnostics: inout DiagnosticSink) -> ChosenReader? {
    let format = FormatSwitches(from)
    guard let reader = named(format.format, in: tools.readers, kind: "input", &diagnostics),
      let arguments = arguments(for: reader, format, &diagnostics)
    else { return nil }
    return (reader, arguments)
  }

  private func read(
    _ source: SourceFile, by reader: ChosenReader, diagnostics: inout DiagnosticSink
  ) -> ReadDocument {
    let audience = Audience.everyone(today: today)
    var context = PluginContext(
      world: world, evidence: evidence, audience: audience, asOf: today, isStandalone: isStandalone,
      allowsRaw: allowsRaw)
    var document = reader.type.init(arguments: reader.arguments)
      .read(source, in: context, diagnostics: &diagnostics)
    if !document.metadata.language.isEmpty { context.language = document.metadata.language }
    if let settings = self.settings(of: source, reader: reader.type.name, &diagnostics) {
      document.metadata = settings.metadata(diagnostics: &diagnostics)
      context.language = settings.language
      context.theme = settings.theme(in: "")
      document.blocks = expanded(document.blocks, settings: settings, context: context, &diagnostics)
    }
    let sources = EditionSources(
      evidence: evidence, bibliography: bibliography, formatter: tools.formatter, language: context.language)
    let resolver = Resolver(
      sources: sources, language: context.language, keepsUnknownCitations: true,
      dividesSentences: !evidence.sources.isEmpty)
    document = resolver.resolve(document).0
    diagnostics.merge(resolver.diagnostics)
    return ReadDocument(
      document: document, context: context, holdsFormatConditions: resolver.holdsFormatConditions)
  }

  private func arguments(
    for reader: any Reader.Type, _ format: FormatSwitches, _ diagnostics: inout DiagnosticSink
  ) -> PluginArguments? {
    guard var arguments = format.arguments(for: reader, &diagnostics) else { return nil }
    var said = DiagnosticSink()
    let set = reader.parameters.decode(
      pairs: readerSettings.map { ($0.name, $0.value, .none) }, of: format.format, registries: nil, diagnostics: &said)
    diagnostics.merge(said)
    for setting in readerSettings { arguments[setting.name] = set[setting.name] }
    return said.worst == .error ? nil : arguments
  }

  private func named<Value>(
    _ name: String, in table: [String: Value], kind: String, _ diagnostics: inout DiagnosticSink
  ) -> Value? {
    if let value = table[name] { return value }
    let near = NearestName.find(name, among: table.keys.sorted())
    diagnostics.error(
      "format/unknown", "there is no \(kind) format “\(name)”", at: .none,
      notes: ["\(kind) formats are " + table.keys.sorted().joined(separator: ", ")],
      fixes: near.map { [Fix("write “\($0)”")] } ?? [])
    return nil
  }

  /// What the document's front matter says; nil for formats that have none.
  private func settings(
    of source: SourceFile, reader: String, _ diagnostics: inout DiagnosticSink
  ) -> BriefSettings? {
    guard reader == "markdown" else { return nil }
    var layers = ConfigurationLayers()
    layers.add("front matter", YAMLNode(.mapping([])))
    if let region = MarkdownParser.frontMatter(of: source),
      let node = YAMLReader.read(source, region: region, diagnostics: &diagnostics)
    {
      layers.add("front matter", node.namingAuthors)
    }
    return BriefSettings(layers: layers, hasOwnText: true)
  }

  private func expanded(
    _ blocks: [Block], settings: BriefSettings, context: PluginContext, _ diagnostics: inout DiagnosticSink
  ) -> [Block] {
    let reader = SectionReader(
      world: world, evidence: evidence, admission: Admission { attributes, _ in context.audience.admits(attributes) },
      kinds: tools.kinds)
    let expander = Expander(kinds: tools.kinds, reader: reader, context: SectionContext(plugin: context))
    let scope = ShortcodeScope(metadata: settings.metadataWords, variables: settings.variables)
    let body = expander.expand(blocks, scope: scope, stage: .body)
    let result = expander.expand(body, scope: scope, stage: .apparatus)
    diagnostics.merge(expander.diagnostics)
    return result
  }
}
