import Diagnostics
import DocumentModel
import MarkdownSyntax
import PluginKit
import Workspace
import YAMLSyntax

/// Words of the front matter that are Markdown, as in Pandoc: title, subtitle and abstract. What they hold stands where they
/// stand themselves.
///
/// Front matter is labelled as a whole: the gate stops at a label in it, and a passage for some audiences only is left out
/// for all.
enum MetadataText {
  /// A line. What would be no paragraph, such as `1. A list`, is taken as it is written; keys and shortcodes are no notation.
  static func line(_ node: YAMLNode) -> [Inline] {
    guard let text = node.text else { return [] }
    let blocks = read(text, without: [.citations, .crossReferences, .implicitFigures], at: node.span)
    guard blocks.count == 1, case .paragraph(let content) = blocks[0].kind else {
      return [.text(text, span: node.span)]
    }
    return content
  }

  static func blocks(_ node: YAMLNode) -> [Block] { node.text.map { read($0, without: [], at: node.span) } ?? [] }

  private static func read(_ text: String, without extensions: MarkdownExtensions, at span: SourceSpan) -> [Block] {
    var options = MarkdownOptions.dossier
    options.extensions.subtract(extensions.union([.frontMatter, .shortcodes]))
    var ignored = DiagnosticSink()
    return MarkdownParser.read(
      SourceFile(id: .none, path: "", bytes: Array(text.utf8)), options: options,
      admission: Admission { attributes, _ in !attributes.concernsAudiences }, diagnostics: &ignored
    ).document.blocks.map { $0.placed(at: span) }
  }
}
