import Diagnostics
import DocumentModel
import Evidence
import Formats
import PluginKit
import TestSupport
import Testing
import Workspace

@Suite("Plain text")
struct PlainTextRendererTests {
  static func render(_ document: Document, width: Int = 72, isStandalone: Bool = true) -> (String, [Diagnostic]) {
    var out = OutputSet()
    var sink = DiagnosticSink()
    let context = PluginContext(
      world: MemoryWorld(), audience: .everyone(today: 0), asOf: 0, isStandalone: isStandalone)
    PlainTextRenderer(arguments: PluginArguments(["width": .init(.integer(width))]))
      .render(document, to: &out, in: context, diagnostics: &sink)
    return (String(decoding: out.main, as: UTF8.self), sink.diagnostics)
  }

  @Test("print")
  func show() { print(Self.render(ReferenceDocument.document).0) }
}
