import Diagnostics
import DocumentModel
import EvidenceStore
import PluginKit
import Workspace

/// The main text of a web page as a capture, and what the page says about itself.
public struct CapturedPage: Sendable {
  /// One paragraph a line, the title first.
  public let text: [UInt8]
  public let proposal: PageProposal

  /// True for a file that is HTML by its name, or by how it begins.
  public static func isPage(_ file: SourceFile) -> Bool {
    let path = file.path.lowercased()
    if [".html", ".htm", ".xhtml"].contains(where: path.hasSuffix) { return true }
    let head = String(decoding: file.bytes.prefix(1_024), as: UTF8.self).lowercased()
    return head.contains("<!doctype html") || head.contains("<html")
  }

  /// Reads the page; empty where nothing of it can be read, of which the reader tells, or where the tools read no HTML.
  public init(_ file: SourceFile, tools: Toolbox, today: Int, diagnostics: inout DiagnosticSink) {
    guard let reader = tools.readers["html"] else {
      text = []
      proposal = PageProposal()
      return
    }
    var arguments = PluginArguments(defaultsOf: reader.parameters)
    arguments["article"] = .init(.boolean(true))
    let context = PluginContext(world: MemoryWorld(bytes: [:]), audience: .everyone(today: today), asOf: today)
    let document = reader.init(arguments: arguments).read(file, in: context, diagnostics: &diagnostics)
    text = document.blocks.isEmpty ? [] : CaptureText.of(document)
    let metadata = document.metadata
    func stated(_ text: String) -> String? { text.isEmpty ? nil : text }
    proposal = PageProposal(
      title: stated(metadata.title.plainText), url: stated(metadata.address), published: stated(metadata.date),
      authors: metadata.authors, publisher: stated(metadata.institution), language: stated(metadata.language))
  }
}
