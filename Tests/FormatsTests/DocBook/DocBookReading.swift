import Diagnostics
import DocumentModel
import Evidence
import Formats
import PluginKit
import TestSupport
import Workspace

/// What the DocBook reader makes of a text.
struct DocBookReading {
  var document: Document
  var diagnostics: [Diagnostic]
  var source: SourceFile

  var ids: [String] { diagnostics.map(\.id.name) }

  init(bytes: [UInt8], audience: Audience = .everyone(today: 19_082)) {
    source = SourceMap().add(path: "in.xml", bytes: bytes)
    var sink = DiagnosticSink()
    let context = PluginContext(world: MemoryWorld(bytes: [:]), audience: audience, asOf: 19_082)
    document = DocBookReader(arguments: PluginArguments(defaultsOf: DocBookReader.parameters))
      .read(source, in: context, diagnostics: &sink)
    diagnostics = sink.diagnostics
  }

  init(_ text: String) { self.init(bytes: Array(text.utf8)) }

  /// The blocks of an article that holds some markup.
  static func blocks(_ markup: String) -> [Block] { article(markup).document.blocks }

  static func article(_ markup: String) -> DocBookReading {
    DocBookReading(
      """
      <article xmlns="http://docbook.org/ns/docbook" xmlns:xlink="http://www.w3.org/1999/xlink" version="5.0">\
      <title>T</title>\(markup)</article>
      """)
  }

  /// The running text of one paragraph.
  static func inlines(_ markup: String) -> [Inline] {
    if case .paragraph(let content)? = blocks("<para>\(markup)</para>").first?.kind { content } else { [] }
  }
}
