extension Inline {
  /// The inline with its children replaced: each run of child inlines, and the blocks of a footnote, go through a
  /// function once, in reading order. Attributes and spans stay.
  public func rewritingChildren(
    inlines: ([Inline]) -> [Inline], blocks: ([Block]) -> [Block] = { $0 }
  ) -> Inline {
    var inline = self
    switch kind {
    case .emphasis(let content): inline.kind = .emphasis(inlines(content))
    case .strong(let content): inline.kind = .strong(inlines(content))
    case .styled(let style, let content): inline.kind = .styled(style, inlines(content))
    case .quoted(let marks, let content): inline.kind = .quoted(marks, inlines(content))
    case .span(let content): inline.kind = .span(inlines(content))
    case .link(let link):
      inline.kind = .link(Link(target: link.target, title: link.title, content: inlines(link.content)))
    case .image(let image):
      inline.kind = .image(Image(target: image.target, title: image.title, alternative: inlines(image.alternative)))
    case .cite(let citation):
      let items = citation.items.map { item in
        var item = item
        item.prefix = inlines(item.prefix)
        item.suffix = inlines(item.suffix)
        return item
      }
      inline.kind = .cite(Citation(items: items, rendered: inlines(citation.rendered)))
    case .footnote(let note):
      inline.kind = .footnote(Footnote(label: note.label, content: blocks(note.content), span: note.span))
    case .crossReference(let reference):
      inline.kind = .crossReference(
        CrossReference(
          target: reference.target, form: reference.form, prefix: inlines(reference.prefix),
          source: reference.source))
    case .text, .softBreak, .lineBreak, .code, .math, .raw, .noteReference, .shortcode: break
    }
    return inline
  }
}
