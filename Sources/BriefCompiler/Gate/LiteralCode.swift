import DocumentModel
import PluginKit
import Workspace

/// Finds markup of labels that was read as code: a label after a fence that is none of its attributes, and a division
/// that is indented so far that it is a code block. What stands between fences is quoted and means nothing.
enum LiteralCode {
  static func find(in blocks: [Block], of source: SourceFile) -> [(text: String, span: SourceSpan)] {
    var found: [(text: String, span: SourceSpan)] = []
    for block in blocks {
      switch block.kind {
      case .code where block.span.file == source.id, .raw where block.span.file == source.id:
        if let text = leftover(in: block, source.text(of: block.span)) { found.append((text, block.span)) }
      default:
        block.visitChildren(
          blocks: { found += find(in: $0, of: source) },
          inlines: { inlines in
            for inline in inlines { visitNotes(inline, source, &found) }
          })
      }
    }
    return found
  }

  private static func visitNotes(
    _ inline: Inline, _ source: SourceFile, _ found: inout [(text: String, span: SourceSpan)]
  ) {
    inline.visitChildren(
      inlines: { inlines in for inline in inlines { visitNotes(inline, source, &found) } },
      blocks: { found += find(in: $0, of: source) })
  }

  private static func leftover(in block: Block, _ text: String) -> String? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.first else { return nil }
    if let mark = first.first, mark == "`" || mark == "~" {
      let info = first.drop { $0 == mark }
      let isRead = LabelMarkup(block.attributes) != .none
      return !isRead && LiteralMarkup.holdsLabel(info) ? String(info.prefix(40)) : nil
    }
    return lines.map { $0.drop { $0 == " " || $0 == "\t" } }.first { $0.hasPrefix(":::") }.map { String($0.prefix(40)) }
  }
}
