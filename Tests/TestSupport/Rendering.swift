import Diagnostics
import DocumentModel
import PluginKit
import Workspace

/// What a renderer makes of a document in memory.
public struct Rendering {
  public var output: OutputSet
  public var diagnostics: [Diagnostic]

  public var bytes: [UInt8] { output.main }
  public var text: String { String(decoding: output.main, as: UTF8.self) }
  /// The ids of what was said, in order.
  public var ids: [String] { diagnostics.map(\.id.name) }

  /// Renders with the renderer's defaults. The world holds one picture, `images/pixel.png`.
  public static func of(
    _ document: Document, with renderer: any Renderer.Type, isStandalone: Bool = true, allowsRaw: Bool = false,
    files: [String: [UInt8]] = ["images/pixel.png": ReferenceDocument.pixel], theme: PageTheme = PageTheme()
  ) -> Rendering {
    var output = OutputSet()
    var sink = DiagnosticSink()
    var context = PluginContext(
      world: MemoryWorld(bytes: files), audience: .everyone(today: 19_082), language: document.metadata.language,
      asOf: 19_082, isStandalone: isStandalone, allowsRaw: allowsRaw)
    context.theme = theme
    renderer.init(arguments: PluginArguments(defaultsOf: renderer.parameters))
      .render(document, to: &output, in: context, diagnostics: &sink)
    return Rendering(output: output, diagnostics: sink.diagnostics)
  }
}
