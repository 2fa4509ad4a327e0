import DocumentModel

/// Collects running text; words that follow each other become one text.
struct JSONJoinedText {
  private var content: [Inline] = []
  private var words = ""
  private var span = SourceSpan.none

  mutating func append(words text: String, at place: SourceSpan) {
    words += text
    span = span.union(place)
  }

  mutating func append(_ inline: Inline) {
    if case .text(let text) = inline.kind, inline.attributes.isEmpty { return append(words: text, at: inline.span) }
    endWords()
    content.append(inline)
  }

  mutating func finished() -> [Inline] {
    endWords()
    return content
  }

  private mutating func endWords() {
    if !words.isEmpty { content.append(.text(words, span: span)) }
    words = ""
    span = .none
  }
}
