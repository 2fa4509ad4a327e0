import DocumentModel

/// Makes sure that what reaches renderers is resolved: no shortcode, directive, footnote or reference is left in it.
enum TreeVerifier {
  /// The kinds that should be gone and are not, each once, sorted. Empty for a resolved document.
  static func leftovers(in document: Document) -> [String] {
    let search = Search()
    search.visit(document.metadata.title)
    search.visit(document.metadata.abstract)
    search.visit(document.blocks)
    for note in document.apparatus.notes { search.visit(note.blocks) }
    return search.found.sorted()
  }

  private final class Search {
    var found: Set<String> = []

    func visit(_ blocks: [Block]) {
      for block in blocks {
        if case .directive = block.kind { found.insert("directive") }
        block.visitChildren(blocks: { visit($0) }, inlines: { visit($0) })
      }
    }

    func visit(_ inlines: [Inline]) {
      for inline in inlines {
        switch inline.kind {
        case .footnote: found.insert("footnote")
        case .shortcode: found.insert("shortcode")
        case .crossReference: found.insert("crossReference")
        default: break
        }
        inline.visitChildren(inlines: { visit($0) })
      }
    }
  }
}
