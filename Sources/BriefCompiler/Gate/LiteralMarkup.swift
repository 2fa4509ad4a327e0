import DocumentModel

/// Finds markup of labels that stayed text because it was not well-formed: `{tlp`, and `::` at the start of a line.
enum LiteralMarkup {
  static func find(in blocks: [Block]) -> [(text: String, span: SourceSpan)] {
    let search = Search()
    search.visit(blocks)
    return search.found
  }

  private final class Search {
    var found: [(text: String, span: SourceSpan)] = []

    func visit(_ blocks: [Block]) {
      for block in blocks {
        _ = block.rewritingChildren(
          blocks: {
            self.visit($0)
            return $0
          },
          inlines: {
            self.visit($0, startsLine: true)
            return $0
          })
      }
    }

    private func visit(_ inlines: [Inline], startsLine: Bool) {
      var startsLine = startsLine
      for inline in inlines {
        if case .text(let text) = inline.kind {
          if text.lowercased().contains("{tlp") { found.append(("{tlp", inline.span)) }
          if startsLine, text.hasPrefix("::") { found.append(("::", inline.span)) }
        }
        startsLine = inline.kind == .softBreak || inline.kind == .lineBreak
        _ = inline.rewritingChildren(inlines: {
          self.visit($0, startsLine: false)
          return $0
        })
      }
    }
  }
}
