import DocumentModel

/// What the citations of a text name, in reading order, before they are resolved.
struct CitationCollector {
  private(set) var items: [CitationItem] = []
  private var seen: Set<CitationItem> = []

  init(_ blocks: [Block]) { visit(blocks) }

  private mutating func visit(_ blocks: [Block]) {
    for block in blocks {
      var children: ([[Block]], [[Inline]]) = ([], [])
      block.visitChildren(blocks: { children.0.append($0) }, inlines: { children.1.append($0) })
      children.1.forEach { visit($0) }
      children.0.forEach { visit($0) }
    }
  }

  private mutating func visit(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline.kind {
      case .cite(let citation): for item in citation.items { add(item) }
      case .footnote(let note): visit(note.content)
      case .link(let link) where link.target.hasPrefix("claim:"):
        add(CitationItem(key: String(link.target.dropFirst("claim:".count)), span: inline.span))
      default:
        var children: [[Inline]] = []
        inline.visitChildren(inlines: { children.append($0) })
        children.forEach { visit($0) }
      }
    }
  }

  private mutating func add(_ item: CitationItem) {
    if seen.insert(item).inserted { items.append(item) }
  }
}
