import DocumentModel

/// Lets the sections of a document start at level 1, whether its author writes them with `#` or with `##`.
enum HeadingLevels {
  static func fromTop(_ blocks: [Block]) -> [Block] {
    var shallowest = 7
    for block in blocks { if case .heading(let level, _) = block.kind { shallowest = min(shallowest, level) } }
    guard (2...6).contains(shallowest) else { return blocks }
    return blocks.map { block in
      guard case .heading(let level, let content) = block.kind else { return block }
      var block = block
      block.kind = .heading(level: level - shallowest + 1, content)
      return block
    }
  }
}
