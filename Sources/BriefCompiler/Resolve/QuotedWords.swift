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
    let bytes = Array(text.utf8)
    var found: [String] = []
    var start: Int?
    // The marks “ and ” are the bytes E2 80 9C and E2 80 9D.
    for index in bytes.indices.dropLast(2) where bytes[index] == 0xE2 && bytes[index + 1] == 0x80 {
      if bytes[index + 2] == 0x9C { start = index + 3 }
      if bytes[index + 2] == 0x9D, let from = start {
        found.append(String(decoding: bytes[from..<index], as: UTF8.self))
        start = nil
      }
    }
    return found
  }
}
