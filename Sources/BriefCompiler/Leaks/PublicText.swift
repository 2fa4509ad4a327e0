import Diagnostics
import DocumentModel
import MarkdownSyntax
import Workspace

/// What a reader of a published file, or of its source, can make of its bytes.
enum PublicText {
  /// Texts in which restricted words are looked for; each is complete in itself.
  static func texts(of bytes: [UInt8], in path: String) -> [[UInt8]] {
    switch path.lowercased().split(separator: ".").last {
    case "html", "htm", "xhtml", "xml", "dbk", "svg":
      let text = MarkupText(bytes)
      return [text.main, text.aside]
    case "json":
      let text = JSONText(bytes)
      return [text.main, text.aside]
    case "md", "markdown": return [bytes, Array(text(ofMarkdown: bytes).utf8)]
    default: return [bytes]
    }
  }

  /// The marks that may stand inside a word of a file.
  static func marks(of path: String) -> Set<UInt8> {
    path.lowercased().hasSuffix(".md") ? Set("*\\`~^".utf8) : []
  }

  /// The words of a Markdown text, with its notes, titles and addresses.
  static func text(ofMarkdown bytes: [UInt8]) -> String {
    var ignored = DiagnosticSink()
    let source = SourceFile(id: .none, path: "", bytes: bytes)
    let blocks = MarkdownParser.read(source, options: .dossier, diagnostics: &ignored).document.blocks
    return blocks.plainText + " " + TreeAsides.texts(of: blocks).joined(separator: " ")
  }
}

/// What a document holds beside its running text: notes, addresses, titles.
private final class TreeAsides {
  private var texts: [String] = []

  static func texts(of blocks: [Block]) -> [String] {
    let asides = TreeAsides()
    asides.visit(blocks)
    return asides.texts
  }

  private func visit(_ blocks: [Block]) {
    for block in blocks { block.visitChildren(blocks: { visit($0) }, inlines: { visit($0) }) }
  }

  private func visit(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline.kind {
      case .footnote(let note): texts.append(note.content.plainText)
      case .link(let link): texts += [link.target, link.title]
      case .image(let image): texts += [image.target, image.title]
      default: break
      }
      inline.visitChildren(inlines: { visit($0) }, blocks: { visit($0) })
    }
  }
}
