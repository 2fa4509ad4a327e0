import Diagnostics
import DocumentModel
import MarkdownSyntax
import PluginKit
import Synchronization
import Workspace
import YAMLSyntax

/// Words of the front matter that are Markdown, as in Pandoc: title, subtitle and abstract. What they hold stands where they
/// stand themselves.
///
/// Front matter is labelled as a whole: at a passage for some audiences only the gate stops, and here its value is empty.
enum MetadataText {
  /// A line. What would be no paragraph, such as `1. A list`, is taken as it is written; keys and shortcodes are no notation.
  static func line(_ node: YAMLNode, diagnostics: inout DiagnosticSink) -> [Inline] {
    guard let text = node.text, !concernsAudiences(text) else { return [] }
    var said = DiagnosticSink()
    let blocks = read(text, without: inALine, diagnostics: &said).map { $0.placed(at: node.span) }
    guard blocks.count == 1, case .paragraph(let content) = blocks[0].kind else {
      return [.text(text, span: node.span)]
    }
    diagnostics.report(said, at: node.span)
    return content
  }

  static func blocks(_ node: YAMLNode, diagnostics: inout DiagnosticSink) -> [Block] {
    guard let text = node.text, !concernsAudiences(text) else { return [] }
    var said = DiagnosticSink()
    let blocks = read(text, without: [], diagnostics: &said).map { $0.placed(at: node.span) }
    diagnostics.report(said, at: node.span)
    return blocks
  }

  /// True where a value would hold a passage for some audiences only, or one whose label cannot be read.
  static func concernsAudiences(_ text: String) -> Bool {
    let colons = text.utf8.count { $0 == UInt8(ascii: ":") }
    guard text.utf8.contains(UInt8(ascii: "{")) || colons >= 3 && text.contains(":::") else { return false }
    let isFound = Mutex(false)
    let admission = Admission { attributes, _ in
      if attributes.concernsAudiences { isFound.withLock { $0 = true } }
      return true
    }
    var ignored = DiagnosticSink()
    for extensions in [[], inALine] as [MarkdownExtensions] {
      _ = read(text, without: extensions, admission, diagnostics: &ignored)
    }
    return isFound.withLock { $0 }
  }

  private static let inALine: MarkdownExtensions = [.citations, .crossReferences, .implicitFigures]

  private static func read(
    _ text: String, without extensions: MarkdownExtensions, _ admission: Admission = .everything,
    diagnostics: inout DiagnosticSink
  ) -> [Block] {
    var options = MarkdownOptions.dossier
    options.extensions.subtract(extensions.union([.frontMatter, .shortcodes]))
    return MarkdownParser.read(
      SourceFile(id: .none, path: "", bytes: Array(text.utf8)), options: options, admission: admission,
      diagnostics: &diagnostics
    ).document.blocks
  }
}

extension DiagnosticSink {
  /// Reports what was said of a value, at the value.
  fileprivate mutating func report(_ said: DiagnosticSink, at span: SourceSpan) {
    for var diagnostic in said.diagnostics {
      diagnostic.span = span
      report(diagnostic)
    }
  }
}
