import DocumentModel
import PluginKit

/// The characters of a resolved sentence, with what of them is quoted or bound to a record, and where they were written.
struct SentenceText {
  private(set) var text = ""
  private(set) var places: [Sentence.Place] = []
  private(set) var bound: [Sentence.BoundWords] = []

  init(_ inlines: [Inline]) {
    for inline in inlines { add(inline) }
  }

  /// What stands between double quotation marks.
  var quotations: [Sentence.QuotedWords] {
    let bytes = Array(text.utf8)
    guard bytes.count >= 3 else { return [] }
    var found: [Sentence.QuotedWords] = []
    var start: Int?
    // The marks “ and ” are the bytes E2 80 9C and E2 80 9D.
    for index in 0...(bytes.count - 3) where bytes[index] == 0xE2 && bytes[index + 1] == 0x80 {
      if bytes[index + 2] == 0x9C { start = index + 3 }
      if bytes[index + 2] == 0x9D, let from = start {
        found.append(.init(text: String(decoding: bytes[from..<index], as: UTF8.self), range: from..<index))
        start = nil
      }
    }
    return found
  }

  /// Appends what `plainText` prints of an inline.
  private mutating func add(_ inline: Inline) {
    let start = text.utf8.count
    switch inline.kind {
    case .emphasis(let content), .strong(let content), .styled(_, let content): add(content)
    case .span(let content):
      add(content)
      if inline.attributes.hasClass("quantity"), let claim = inline.attributes.claims.first {
        bound.append(.init(claim: claim, range: start..<text.utf8.count))
      }
    case .quoted(let marks, let content):
      text += marks == .double ? "“" : "‘"
      add(content)
      text += marks == .double ? "”" : "’"
    case .link(let link): add(link.content)
    case .cite(let citation): add(citation.rendered)
    case .text(let content): append(content, from: inline)
    default: append([inline].plainText, from: inline)
    }
  }

  private mutating func append(_ words: String, from inline: Inline) {
    let start = text.utf8.count
    text += words
    if !words.isEmpty { places.append(.init(range: start..<text.utf8.count, span: inline.span)) }
  }

  private mutating func add(_ content: [Inline]) {
    for inline in content { add(inline) }
  }
}
