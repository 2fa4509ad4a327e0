import Diagnostics
import DocumentModel
import MarkdownSyntax
import Workspace
import XMLSyntax

extension DocBookTreeReader {
  /// A citation in the notation of briefs (`[@key, p. 3]`) is one; any other is a span.
  mutating func appendCitation(_ node: Int, to text: inout DocBookText) {
    let words = tree.allText(of: node)
    if words.contains("@"), let citation = Self.citation(words) {
      let rendered = [Inline.text(words, span: span(of: node))]
      text.append(
        Inline(
          .cite(Citation(items: citation.items, rendered: rendered)), attributes: attributes(of: node),
          span: span(of: node)))
      return
    }
    let content = inlines(in: node)
    text.append(
      Inline(.span(content), attributes: attributes(of: node, classes: ["citation"]), span: span(of: node)))
  }

  private static func citation(_ words: String) -> Citation? {
    var sink = DiagnosticSink()
    // A key ends in `:` or `/` only where a `/` follows, which stood behind the citation.
    let isOpen = words.utf8.last == UInt8(ascii: ":") || words.utf8.last == UInt8(ascii: "/")
    let source = SourceFile(id: .none, path: "", bytes: Array((isOpen ? words + "/" : words).utf8))
    let blocks = MarkdownParser.read(source, options: .dossier, diagnostics: &sink).document.blocks
    guard blocks.count == 1, case .paragraph(let content)? = blocks.first?.kind,
      case .cite(let citation)? = content.first?.kind,
      Array(content.dropFirst()).map(\.kind) == (isOpen ? [.text("/")] : [])
    else { return nil }
    return citation
  }
}
