import Diagnostics
import DocumentModel
import PluginKit
import XMLSyntax

/// Writes an `article` of DocBook 5.0 that is valid whatever blocks the document holds.
public struct DocBookRenderer: Renderer {
  public static let id: PluginID = "formats/docbook"
  public static let name = "docbook"
  public static let summary = "DocBook 5.0 XML, valid against the schema"
  public static let fileExtension = "xml"
  public static let mediaType = "application/docbook+xml"
  public static let parameters: [Parameter] = []

  public init(arguments: PluginArguments) {}

  public func render(
    _ document: Document, to out: inout OutputSet, in context: PluginContext, diagnostics: inout DiagnosticSink
  ) {
    var writer = DocBookWriter(document, context: context)
    writer.run()
    out.main = writer.bytes
    for (name, bytes) in writer.files { out.file(name, bytes) }
    diagnostics.merge(writer.finishedDiagnostics)
  }
}
