import Diagnostics
import DocumentModel
import Evidence
import Formats
import PluginKit
import Workspace

/// Writes and reads Pandoc's tree in memory.
enum JSONRunning {
  static func write(
    _ document: Document, spans: Bool = false, isStandalone: Bool = true
  ) -> (text: String, diagnostics: [Diagnostic]) {
    var out = OutputSet()
    var sink = DiagnosticSink()
    let context = PluginContext(
      world: MemoryWorld(), audience: .everyone(today: 0), asOf: 0, isStandalone: isStandalone)
    JSONRenderer(arguments: PluginArguments(["spans": .init(.boolean(spans))]))
      .render(document, to: &out, in: context, diagnostics: &sink)
    return (String(decoding: out.main, as: UTF8.self), sink.diagnostics)
  }

  /// The blocks alone, as they are written.
  static func write(_ blocks: [Block], spans: Bool = false) -> String {
    let text = write(Document(blocks: blocks), spans: spans).text
    let start = text.firstRange(of: "\"blocks\":")?.upperBound ?? text.startIndex
    let rest = text[start...].dropLast(2)
    return String(rest.firstRange(of: ",\"astContext\"").map { rest[..<$0.lowerBound] } ?? rest)
  }

  static func read(
    bytes: [UInt8], clearance: AccessLabel.Level = .clear, allowsRaw: Bool = false
  ) -> (document: Document, diagnostics: [Diagnostic]) {
    var sink = DiagnosticSink()
    let context = PluginContext(
      world: MemoryWorld(), audience: Audience(name: "test", clearance: clearance, today: 0), asOf: 0,
      allowsRaw: allowsRaw)
    let source = SourceMap().add(path: "tree.json", bytes: bytes)
    let document = JSONPandocReader(arguments: PluginArguments()).read(source, in: context, diagnostics: &sink)
    return (document, sink.diagnostics)
  }

  /// Reads blocks that are written as JSON.
  static func read(
    _ blocks: String, clearance: AccessLabel.Level = .clear, allowsRaw: Bool = false
  ) -> (blocks: [Block], ids: [String]) {
    let text = "{\"pandoc-api-version\":[1,23,1,1],\"meta\":{},\"blocks\":\(blocks)}"
    let (document, diagnostics) = read(bytes: Array(text.utf8), clearance: clearance, allowsRaw: allowsRaw)
    return (document.blocks, diagnostics.map(\.id.name))
  }
}
