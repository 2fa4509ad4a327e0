import DocumentModel

/// The summary and the key figures at the head of a document. They stand before the contents, so that the first screen
/// shows them.
enum HTMLSummary {
  /// How many of the first blocks belong to them.
  static func count(_ blocks: [Block]) -> Int {
    var end = 0
    while end < blocks.count {
      if isKeyDivision(blocks[end]) {
        end += 1
        continue
      }
      guard case .heading(let level, _) = blocks[end].kind else { break }
      let section = blocks[(end + 1)...].prefix { block in
        if case .heading(let next, _) = block.kind { next > level } else { true }
      }
      guard isSummary(blocks[end]) || section.prefix(2).contains(where: isKeyDivision) else { break }
      end += 1 + section.count
    }
    return end
  }

  /// Whether a heading opens the summary by its name.
  static func isSummary(_ heading: Block) -> Bool {
    heading.attributes.id == "summary" || heading.attributes.id == "key-findings"
  }

  private static func isKeyDivision(_ block: Block) -> Bool {
    guard case .division = block.kind else { return false }
    return block.attributes.hasClass("key-findings") || block.attributes.hasClass("key-figures")
  }
}
