import DocumentModel

/// The numbers of notes, after passages that referred to some were taken away.
enum NoteNumbers {
  /// The document without the notes that nothing refers to any more, the others numbered from 1 in their order.
  static func renewed(_ document: Document) -> Document {
    let left = referred(from: document)
    var document = document
    document.apparatus.notes.removeAll { !left.contains($0.number) }
    var numbers: [Int: Int] = [:]
    for (index, note) in document.apparatus.notes.enumerated() {
      numbers[note.number] = index + 1
      document.apparatus.notes[index].number = index + 1
    }
    guard numbers.contains(where: { $0 != $1 }) else { return document }
    return document.rewritingText(blocks: { changed($0, numbers) }, inlines: { changed($0, numbers) }) ?? document
  }

  /// The numbers of the notes that the text refers to, and of those that such notes refer to.
  private static func referred(from document: Document) -> Set<Int> {
    var found: Set<Int> = []
    var open: [Int] = []
    func visit(_ blocks: [Block]) { for block in blocks { block.visitChildren(blocks: visit, inlines: visit) } }
    func visit(_ inlines: [Inline]) {
      for inline in inlines {
        if case .noteReference(let number) = inline.kind, found.insert(number).inserted { open.append(number) }
        inline.visitChildren(inlines: visit, blocks: visit)
      }
    }
    visit(document.metadata.title)
    visit(document.metadata.subtitle)
    visit(document.metadata.abstract)
    visit(document.blocks)
    let notes = Dictionary(document.apparatus.notes.map { ($0.number, $0.blocks) }) { first, _ in first }
    while let number = open.popLast() { visit(notes[number] ?? []) }
    return found
  }

  private static func changed(_ blocks: [Block], _ numbers: [Int: Int]) -> [Block]? {
    blocks.replacing { block in
      block.rewritingChildren(blocks: { changed($0, numbers) }, inlines: { changed($0, numbers) })
    }
  }

  private static func changed(_ inlines: [Inline], _ numbers: [Int: Int]) -> [Inline]? {
    inlines.replacing { inline in
      if case .noteReference(let number) = inline.kind {
        return numbers[number].map { Inline(.noteReference($0), attributes: inline.attributes, span: inline.span) }
      }
      return inline.rewritingChildren(inlines: { changed($0, numbers) }, blocks: { changed($0, numbers) })
    }
  }
}
