import DocumentModel
import PluginKit
import YAMLSyntax

/// Finds markup of labels that stayed text because it was not well-formed: braces with a label in them, an HTML tag with
/// one, and `::` at the start of a line.
enum LiteralMarkup {
  static func find(in blocks: [Block]) -> [(text: String, span: SourceSpan)] {
    let search = Search()
    search.visit(blocks)
    return search.found
  }

  /// What in a text was meant as a label; nil where nothing was.
  static func leftover(in text: String) -> String? {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "<") }) else { return nil }
    for (open, close) in [("{", "}"), ("<", ">")] as [(Character, Character)] {
      for piece in text.split(separator: open, omittingEmptySubsequences: false).dropFirst() {
        let inside = piece.prefix { $0 != close }.prefix(400)
        if open == "<", inside.first?.isLetter != true { continue }
        if holdsLabel(inside) { return String(open) + inside.prefix(40) }
      }
    }
    return nil
  }

  /// The first text of a configuration that holds what was meant as a label. Recursion ends where YAML's depth does.
  static func leftover(in node: YAMLNode) -> (text: String, span: SourceSpan)? {
    switch node.kind {
    case .scalar(let text, _): leftover(in: text).map { ($0, node.span) }
    case .sequence(let items): items.lazy.compactMap { leftover(in: $0) }.first
    case .mapping(let entries): entries.lazy.compactMap { leftover(in: $0.value) }.first
    }
  }

  /// A class, an identifier or a value that is a label's word; prose and formulas may use the bare words.
  static func holdsLabel(_ text: Substring) -> Bool {
    var before: Character = " "
    var word = ""
    for character in text + " " {
      if character.isLetter || character.isNumber || character == "-" || character == "_" {
        word.append(character)
        continue
      }
      let name = word.lowercased()
      if name == "tlp" || name == "embargo" { return true }
      if name != "clear", LabelVocabulary.classes[name] != nil, ".#=\"'“".contains(before) { return true }
      word = ""
      before = character
    }
    return false
  }

  private final class Search {
    var found: [(text: String, span: SourceSpan)] = []

    func visit(_ blocks: [Block]) {
      for block in blocks {
        block.visitChildren(blocks: { visit($0) }, inlines: { visit($0) })
      }
    }

    private func visit(_ inlines: [Inline]) {
      var text = ""
      LiteralMarkup.append(inlines, to: &text)
      if let leftover = LiteralMarkup.leftover(in: text) { add(leftover, in: inlines) }
      if LiteralMarkup.hasLineOfColons(text) { add("::", in: inlines) }
      visitNotes(inlines)
    }

    private func add(_ text: String, in inlines: [Inline]) {
      found.append((text, inlines.reduce(SourceSpan.none) { $0.union($1.span) }))
    }

    private func visitNotes(_ inlines: [Inline]) {
      for inline in inlines {
        inline.visitChildren(inlines: { visitNotes($0) }, blocks: { visit($0) })
      }
    }
  }

  private static func hasLineOfColons(_ text: String) -> Bool {
    var (isStart, colons) = (true, 0)
    for byte in text.utf8 {
      colons = byte == UInt8(ascii: ":") && (isStart || colons == 1) ? colons + 1 : 0
      if colons == 2 { return true }
      isStart = byte == UInt8(ascii: "\n")
    }
    return false
  }

  /// Adds the text of a run, lines kept; code is text that its author quotes, and no markup.
  private static func append(_ inlines: [Inline], to text: inout String) {
    for inline in inlines {
      switch inline.kind {
      case .text(let words): text += words
      case .softBreak, .lineBreak: text += "\n"
      case .math(let math): text += math.source
      case .emphasis(let content), .strong(let content), .styled(_, let content), .quoted(_, let content),
        .span(let content):
        append(content, to: &text)
      case .link(let link):
        append(link.content, to: &text)
        text += " \(link.title) "
      case .image(let image):
        append(image.alternative, to: &text)
        text += " \(image.title) "
      case .cite(let citation):
        for item in citation.items {
          append(item.prefix, to: &text)
          append(item.suffix, to: &text)
        }
      case .raw(let raw): text += raw.text
      case .code, .footnote, .noteReference, .shortcode, .crossReference: break
      }
    }
  }
}
