import DocumentModel

/// The headings of a document, in reading order.
struct HeadingList {
  private(set) var sections: [Manifest.Section] = []

  init(_ blocks: [Block]) { visit(blocks) }

  private mutating func visit(_ blocks: [Block]) {
    for block in blocks {
      if case .heading(let level, let content) = block.kind {
        sections.append(
          Manifest.Section(id: block.attributes.id ?? "", level: level, title: content.plainText))
      } else {
        block.visitChildren(blocks: { visit($0) }, inlines: { _ in })
      }
    }
  }
}
