import Converters
import Diagnostics
import DocumentModel
import PluginKit

extension Toolbox {
  /// What a converter's program gets of a document. Nil where there is no renderer of what it reads.
  func input(
    of converter: Converter, _ document: Document, in context: PluginContext, _ diagnostics: inout DiagnosticSink
  ) -> [UInt8]? {
    guard let renderer = renderers[converter.source] else { return nil }
    var document = FormatConditions.document(document, for: converter.name)
    // A page embeds what it needs by itself.
    if renderer.mediaType != "text/html" {
      let portable = PortableDocument(in: context)
      document = portable.changed(document)
      diagnostics.merge(portable.diagnostics)
    }
    var out = OutputSet()
    renderer.init(arguments: PluginArguments(defaultsOf: renderer.parameters))
      .render(document, to: &out, in: context, diagnostics: &diagnostics)
    return out.main
  }

  /// The formats that renderers write and those that programs make of them.
  public var allFormats: [String] { (formats + Converter.all.map(\.name)).sorted() }
}

extension Conversion.Failure {
  /// What a user is told.
  func diagnostic(of conversion: Conversion, path: String) -> Diagnostic {
    let name = conversion.program.name
    let (message, note) =
      switch self {
      case .otherProgram:
        (
          "\(conversion.program.path) is not the program that was granted",
          "its SHA-256 is another; look at why, and grant it with the new one"
        )
      case .cannotRun(let reason): ("\(name) cannot be run: \(reason)", "grant another program, or install it anew")
      case .deadline:
        (
          "\(name) did not end within \(Conversion.deadline) seconds",
          "make the brief shorter, or grant another program"
        )
      case .failed(let status, let words):
        ("\(name) ended with status \(status)", words.isEmpty ? "it said nothing" : "it said: \(words)")
      case .noResult(let words):
        ("\(name) made no \(conversion.converter.name)", words.isEmpty ? "it said nothing" : "it said: \(words)")
      }
    return Diagnostic("convert/failed", .error, message, path: path, notes: [note])
  }
}

extension Converter {
  /// Says that a format is asked for and no program is granted that makes it.
  func notGranted(at span: SourceSpan = .none, _ severity: Severity, command: String) -> Diagnostic {
    Diagnostic(
      "convert/not-granted", severity, "no program is granted that makes \(name)", at: span,
      notes: [
        "grant one on the command line: `\(command) --grant-run \(programs.first ?? "")`",
        "where none is there, \(advice)",
      ])
  }
}
