import DocumentModel

/// What is left of a topic pack where parts of it had nothing to show.
enum EmptyParts {
  /// The blocks without headings that have nothing under them until the next of their level or a higher one.
  static func withoutBareHeadings(_ blocks: [Block]) -> [Block] {
    var kept: [Block] = []
    for block in blocks.reversed() {
      if case .heading(let level, _) = block.kind {
        guard let next = kept.last else { continue }
        if case .heading(let below, _) = next.kind, below <= level { continue }
      }
      kept.append(block)
    }
    return kept.reversed()
  }

  /// True where there are paragraphs at most: the words that lead in to parts.
  static func isLeadOnly(_ blocks: [Block]) -> Bool {
    blocks.allSatisfy { if case .paragraph = $0.kind { true } else { false } }
  }
}
