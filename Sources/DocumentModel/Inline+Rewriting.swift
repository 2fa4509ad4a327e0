extension Inline {
  /// The inline with its children replaced: each run of child inlines, and the blocks of a footnote, go through a
  /// function once, in reading order. Attributes and spans stay.
  ///
  /// - Parameters:
  ///   - inlines: gives other inlines, or nil to keep those that are there.
  ///   - blocks: gives other blocks, or nil to keep those that are there.
  /// - Returns: nil where all children stay.
  public func rewritingChildren(
    inlines: ([Inline]) -> [Inline]?, blocks: ([Block]) -> [Block]? = { _ in nil }
  ) -> Inline? {
    let changed: Kind? =
      switch kind {
      case .emphasis(let content): inlines(content).map { .emphasis($0) }
      case .strong(let content): inlines(content).map { .strong($0) }
      case .styled(let style, let content): inlines(content).map { .styled(style, $0) }
      case .quoted(let marks, let content): inlines(content).map { .quoted(marks, $0) }
      case .span(let content): inlines(content).map { .span($0) }
      case .link(let link):
        inlines(link.content).map { .link(Link(target: link.target, title: link.title, content: $0)) }
      case .image(let image):
        inlines(image.alternative).map { .image(Image(target: image.target, title: image.title, alternative: $0)) }
      case .cite(let citation): citation.rewritingChildren(inlines).map { .cite($0) }
      case .footnote(let note):
        blocks(note.content).map { .footnote(Footnote(label: note.label, content: $0, span: note.span)) }
      case .crossReference(let reference):
        inlines(reference.prefix).map {
          .crossReference(
            CrossReference(target: reference.target, form: reference.form, prefix: $0, source: reference.source))
        }
      case .text, .softBreak, .lineBreak, .code, .math, .raw, .noteReference, .shortcode: nil
      }
    return changed.map { Inline($0, attributes: attributes, span: span) }
  }

  /// Shows each run of child inlines, and the blocks of a footnote, to a function once, in reading order.
  public func visitChildren(inlines: ([Inline]) -> Void, blocks: ([Block]) -> Void = { _ in }) {
    _ = rewritingChildren(
      inlines: { children in
        inlines(children)
        return nil
      },
      blocks: { children in
        blocks(children)
        return nil
      })
  }
}

extension Citation {
  fileprivate func rewritingChildren(_ inlines: ([Inline]) -> [Inline]?) -> Citation? {
    let items = items.replacing { item in
      let (prefix, suffix) = (inlines(item.prefix), inlines(item.suffix))
      guard prefix != nil || suffix != nil else { return nil }
      var item = item
      item.prefix = prefix ?? item.prefix
      item.suffix = suffix ?? item.suffix
      return item
    }
    let rendered = inlines(rendered)
    guard items != nil || rendered != nil else { return nil }
    return Citation(items: items ?? self.items, rendered: rendered ?? self.rendered)
  }
}
