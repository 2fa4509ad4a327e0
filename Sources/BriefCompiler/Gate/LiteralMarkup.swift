import DocumentModel
import PluginKit

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
    for (open, close) in [("{", "}"), ("<", ">")] as [(Character, Character)] {
      for piece in text.split(separator: open, omittingEmptySubsequences: false).dropFirst() {
        let inside = piece.prefix { $0 != close }.prefix(400)
        if open == "<", inside.first?.isLetter != true { continue }
        if holdsLabel(inside) { return String(open) + inside.prefix(40) }
      }
    }
    return nil
  }

  /// A class, an identifier or a value that is a label's word; prose and formulas may use the bare words.
  private static func holdsLabel(_ text: Substring) -> Bool {
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
      let text = LiteralMarkup.text(of: inlines)
      let span = inlines.reduce(SourceSpan.none) { $0.union($1.span) }
      if let leftover = LiteralMarkup.leftover(in: text) { found.append((leftover, span)) }
      if text.split(separator: "\n").contains(where: { $0.hasPrefix("::") }) { found.append(("::", span)) }
      visitNotes(inlines)
    }

    private func visitNotes(_ inlines: [Inline]) {
      for inline in inlines {
        inline.visitChildren(inlines: { visitNotes($0) }, blocks: { visit($0) })
      }
    }
  }

  /// The text of a run, lines kept; code is text that its author quotes, and no markup.
  private static func text(of inlines: [Inline]) -> String {
    inlines.map { inline -> String in
      switch inline.kind {
      case .text(let text): text
      case .softBreak, .lineBreak: "\n"
      case .math(let math): math.source
      case .emphasis(let content), .strong(let content), .styled(_, let content), .quoted(_, let content),
        .span(let content):
        text(of: content)
      case .link(let link): text(of: link.content)
      case .image(let image): text(of: image.alternative)
      case .cite(let citation): text(of: citation.items.flatMap { $0.prefix + $0.suffix })
      case .raw(let raw): raw.text
      case .code, .footnote, .noteReference, .shortcode, .crossReference: ""
      }
    }.joined()
  }
}
