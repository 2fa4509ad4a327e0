extension Block {
  /// The block with all that it holds at one place, such as that of the value that it was read from.
  public func placed(at span: SourceSpan) -> Block {
    let content = rewritingChildren(
      blocks: { $0.map { $0.placed(at: span) } }, inlines: { $0.map { $0.placed(at: span) } })
    return Block((content ?? self).kind, attributes: attributes, span: span)
  }
}

extension Inline {
  /// The inline with all that it holds at one place.
  public func placed(at span: SourceSpan) -> Inline {
    let content = rewritingChildren(
      inlines: { $0.map { $0.placed(at: span) } }, blocks: { $0.map { $0.placed(at: span) } })
    var kind = (content ?? self).kind
    if case .cite(let citation) = kind {
      let items = citation.items.map { item in
        var item = item
        item.span = span
        return item
      }
      kind = .cite(Citation(items: items, rendered: citation.rendered))
    }
    return Inline(kind, attributes: attributes, span: span)
  }
}
