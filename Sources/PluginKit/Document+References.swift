import DocumentModel

extension Document {
  /// True where the document shows the list of its sources itself, in a division of the class `references`.
  public var listsReferences: Bool {
    var pending = blocks
    while let block = pending.popLast() {
      guard case .division(let content) = block.kind else { continue }
      if block.attributes.hasClass("references") { return true }
      pending += content
    }
    return false
  }
}
