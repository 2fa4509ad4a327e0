import DocumentModel

/// Takes parts out of a topic pack's section by name.
enum PartSkipping {
  /// The blocks without the named parts: a heading of that identifier with all that stands under it, or a section
  /// kind of that name or identifier.
  static func skip(_ names: [String], from blocks: [Block]) -> [Block] {
    guard !names.isEmpty else { return blocks }
    let names = Set(names)
    var kept: [Block] = []
    var droppedLevel: Int?
    for block in blocks {
      if case .heading(let level, _) = block.kind {
        if let dropped = droppedLevel, level <= dropped { droppedLevel = nil }
        if droppedLevel == nil, block.attributes.id.map(names.contains) ?? false { droppedLevel = level }
      }
      if droppedLevel != nil { continue }
      if case .directive(let directive) = block.kind,
        names.contains(directive.name) || block.attributes.id.map(names.contains) ?? false
      {
        continue
      }
      kept.append(block)
    }
    return kept
  }
}
