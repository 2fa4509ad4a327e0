import Diagnostics
import DocumentModel
import PluginKit
import Workspace

/// What a reader makes of bytes in memory.
public struct Reading {
  public var document: Document
  public var diagnostics: [Diagnostic]

  /// The ids of what was said, in order.
  public var ids: [String] { diagnostics.map(\.id.name) }

  /// Reads with the reader's defaults, but for what is set.
  public static func of(
    _ bytes: [UInt8], with reader: any Reader.Type, setting settings: [String: ParameterValue] = [:]
  ) -> Reading {
    var arguments = PluginArguments(defaultsOf: reader.parameters)
    for (name, value) in settings { arguments[name] = .init(value) }
    let context = PluginContext(world: MemoryWorld(bytes: [:]), audience: .everyone(today: 19_082), asOf: 19_082)
    var sink = DiagnosticSink()
    let source = SourceMap().add(path: "document", bytes: bytes)
    let document = reader.init(arguments: arguments).read(source, in: context, diagnostics: &sink)
    return Reading(document: document, diagnostics: sink.diagnostics)
  }
}
