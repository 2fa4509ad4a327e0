import DocumentModel

/// Writes citations back as an author would: `[@source#c07; @other, p. 3]`.
enum CitationMarkup {
  static func written(_ blocks: [Block]) -> [Block] {
    blocks.map { block in
      block.rewritingChildren(blocks: { written($0) }, inlines: { inlines($0) })
    }
  }

  private static func inlines(_ inlines: [Inline]) -> [Inline] {
    inlines.map { inline in
      guard case .cite(let citation) = inline.kind else {
        return inline.rewritingChildren(inlines: { Self.inlines($0) }, blocks: { written($0) })
      }
      let items = citation.items.map { item in
        item.prefix.plainText + (item.mode == .suppressAuthor ? "-@" : "@") + item.key + item.suffix.plainText
      }
      let text = RawText(format: "markdown", text: "[" + items.joined(separator: "; ") + "]")
      return Inline(.raw(text), span: inline.span)
    }
  }
}
