import ByteText
import Diagnostics
import DocumentModel
import Formats
import MarkdownSyntax
import PluginKit
import Workspace

/// What the fuzzer calls with each input: reads it with every set of extensions, and writes what was read in every
/// format. Whatever traps, or reaches outside its memory, is a find.
///
/// The spans of what was read have to stand inside the file, and Markdown that was written has to be UTF-8.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMarkdown(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let options: [MarkdownOptions] = [.dossier, .commonMark, .gitHub, everything]
  for options in options {
    let map = SourceMap()
    let source = map.add(path: "input.md", bytes: bytes)
    var sink = DiagnosticSink()
    let reading = MarkdownParser.read(source, options: options, diagnostics: &sink)
    for span in reading.dropped + reading.exemptions.map(\.span) + sink.diagnostics.map(\.span) {
      precondition(span.end <= bytes.count, "a span past the end of the file")
    }
    _ = TerminalEmitter(files: map, usesColor: false).text(sink.diagnostics)
    write(reading.document, all: options == .dossier)
  }
  _ = MarkdownParser.read(
    SourceMap().add(path: "input.md", bytes: bytes), options: .dossier,
    admission: Admission { attributes, _ in attributes.classes.isEmpty }, diagnostics: &refused)
  refused = DiagnosticSink()
  return 0
}

nonisolated(unsafe) private var refused = DiagnosticSink()

/// Every extension at once, with raw HTML let through.
private let everything = MarkdownOptions(
  extensions: MarkdownExtensions.names.reduce(into: []) { $0.formUnion(MarkdownExtensions(name: $1) ?? []) },
  sectionKinds: ["timeline"], allowsRawHTML: true)

private func write(_ document: Document, all: Bool) {
  let context = PluginContext(world: MemoryWorld(bytes: [:]), audience: .everyone(today: 19_000), asOf: 19_000)
  let formats: [any Plugin.Type] =
    MarkdownPlugin.plugins + (all ? HTMLPlugin.plugins + PlainTextPlugin.plugins + DocBookPlugin.plugins : [])
  for plugin in formats {
    guard case .renderer(let renderer) = plugin.role else { continue }
    var out = OutputSet()
    var sink = DiagnosticSink()
    renderer.init(arguments: PluginArguments(defaultsOf: renderer.parameters))
      .render(document, to: &out, in: context, diagnostics: &sink)
    precondition(String(validating: out.main, as: UTF8.self) != nil, "an output that is not UTF-8")
  }
}
