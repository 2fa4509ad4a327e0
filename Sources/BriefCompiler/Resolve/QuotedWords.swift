import DocumentModel
import PluginKit

/// Finds the words that a sentence puts in quotation marks.
enum QuotedWords {
  static func find(in inlines: [Inline]) -> [Sentence.QuotedWords] {
    var found: [Sentence.QuotedWords] = []
    for inline in inlines {
      switch inline.kind {
      case .quoted(.double, let content): found.append(.init(text: content.plainText, span: inline.span))
      case .text(let text): found += marked(in: text).map { .init(text: $0, span: inline.span) }
      case .emphasis(let content), .strong(let content), .span(let content), .styled(_, let content),
        .quoted(.single, let content):
        found += find(in: content)
      case .link(let link): found += find(in: link.content)
      default: break
      }
    }
    return found
  }

  /// What stands between curly marks in plain text.
  private static func marked(in text: String) -> [String] {
    var found: [String] = []
    var start: String.Index?
    for index in text.indices {
      if text[index] == "“" { start = text.index(after: index) }
      if text[index] == "”", let from = start {
        found.append(String(text[from..<index]))
        start = nil
      }
    }
    return found
  }
}
