import DocumentModel

extension BlockParser {
  /// Marks what an edition may not see, before anything in it is read as inline text: refused blocks with everything
  /// in them, and refused headings with their sections, to the next heading of the same or a higher level in the same
  /// container.
  mutating func dropRefused(by admission: Admission) {
    for index in nodes.indices.dropFirst() {
      let parent = Int(nodes[index].parent)
      if nodes[parent].isDropped {
        nodes[index].isDropped = true
        continue
      }
      let value = nodes[index].attributes >= 0 ? attributes[Int(nodes[index].attributes)] : .empty
      if nodes[index].kind == .heading {
        let level = Int8(truncatingIfNeeded: nodes[index].data)
        if level <= nodes[parent].droppedLevel { nodes[parent].droppedLevel = BlockNode.noLevel }
        if nodes[parent].droppedLevel == BlockNode.noLevel, !value.isEmpty, !admission.admits(value, .heading) {
          nodes[parent].droppedLevel = level
        }
        nodes[index].isDropped = nodes[parent].droppedLevel != BlockNode.noLevel
      } else {
        nodes[index].isDropped =
          nodes[parent].droppedLevel != BlockNode.noLevel || (!value.isEmpty && !admission.admits(value, .block))
      }
    }
    for index in nodes.indices where nodes[index].kind.isTable && nodes[index].isDropped && nodes[index].caption >= 0 {
      nodes[Int(nodes[index].caption)].isDropped = true
    }
  }

  /// Which lists have space between their items, by node: between two blocks of an item or two items stands a blank
  /// line (CommonMark 0.31.2 §5.3).
  func looseLists() -> [Bool] {
    var loose = [Bool](repeating: false, count: nodes.count)
    var previous = [Int32](repeating: -1, count: nodes.count)
    for index in nodes.indices.dropFirst() where !nodes[index].isDropped {
      let parent = Int(nodes[index].parent)
      let before = Int(previous[parent])
      previous[parent] = Int32(index)
      guard before >= 0, nodes[index].firstLineNumber - nodes[before].lastLineNumber > 1 else { continue }
      switch nodes[parent].kind {
      case .list: loose[parent] = true
      case .item: loose[Int(nodes[parent].parent)] = true
      default: break
      }
    }
    return loose
  }
}
