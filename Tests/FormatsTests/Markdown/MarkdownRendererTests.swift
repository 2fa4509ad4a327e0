import ByteText
import Diagnostics
import DocumentModel
import Formats
import PluginKit
import TestSupport
import Testing
import Workspace

@Suite("Markdown output")
struct MarkdownRendererTests {
  static func render(_ document: Document, wrap: Int = 0, isStandalone: Bool = true) -> (String, [Diagnostic]) {
    var out = OutputSet()
    var sink = DiagnosticSink()
    let context = PluginContext(
      world: MemoryWorld(), audience: .everyone(today: 0), asOf: 0, isStandalone: isStandalone)
    MarkdownRenderer(arguments: PluginArguments(["wrap": .init(.integer(wrap))]))
      .render(document, to: &out, in: context, diagnostics: &sink)
    return (String(decoding: out.main, as: UTF8.self), sink.diagnostics)
  }

  @Test("print")
  func show() { let r = Self.render(ReferenceDocument.document); print(r.0); print(r.1) }
}
