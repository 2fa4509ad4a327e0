extension Document {
  /// The document with what it says of itself, its text and its notes gone through a function each.
  ///
  /// - Parameters:
  ///   - blocks: gives other blocks, or nil to keep those that are there.
  ///   - inlines: gives other inlines, or nil to keep those that are there.
  /// - Returns: nil where all stays.
  public func rewritingText(blocks: ([Block]) -> [Block]?, inlines: ([Inline]) -> [Inline]?) -> Document? {
    let (title, subtitle) = (inlines(metadata.title), inlines(metadata.subtitle))
    let (abstract, text) = (blocks(metadata.abstract), blocks(self.blocks))
    let notes = apparatus.notes.replacing { note in
      blocks(note.blocks).map { content in
        var note = note
        note.blocks = content
        return note
      }
    }
    guard title != nil || subtitle != nil || abstract != nil || text != nil || notes != nil else { return nil }
    var document = self
    document.metadata.title = title ?? metadata.title
    document.metadata.subtitle = subtitle ?? metadata.subtitle
    document.metadata.abstract = abstract ?? metadata.abstract
    document.blocks = text ?? self.blocks
    document.apparatus.notes = notes ?? apparatus.notes
    return document
  }
}
