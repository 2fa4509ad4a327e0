import DocumentModel
import PluginKit

/// The head and the foot of a document.
extension MarkdownWriter {
  mutating func write(banner: LabelBanner) {
    separate()
    let content = banner.instruction.isEmpty ? banner.label : "\(banner.label): \(banner.instruction)"
    write(text([Inline(.strong([.text(content)]))]))
    separate()
  }

  /// Lists the cited sources, where the document does not list them itself.
  mutating func writeReferences(of document: Document) {
    let references = document.apparatus.references
    guard !references.isEmpty, !document.listsReferences else { return }
    let entries = references.map { reference in
      Block(
        .division([.paragraph(reference.entry.isEmpty ? [.text(reference.key)] : reference.entry)]),
        attributes: Attributes(id: reference.anchor, classes: ["reference"]))
    }
    separate()
    write([
      Block(.heading(level: 2, [.text(words.sources)])),
      Block(.division(entries), attributes: Attributes(classes: ["references"])),
    ])
  }

  /// Writes the definitions of the notes, each with the records that it rests on, but for those of front matter alone.
  mutating func writeNotes() {
    isInNote = true
    let written = notesInFrontMatter.subtracting(notesInText)
    for note in notes where !written.contains(note.number) { writeDefinition(String(note.number), blocks(of: note)) }
    for (label, note) in footnotes.all { writeDefinition(label, note.content) }
    isInNote = false
    separate()
  }

  private mutating func writeDefinition(_ label: String, _ blocks: [Block]) {
    separate()
    prefixed(by: "    ", first: "[^\(label)]: ") { $0.write(blocks) }
  }

  func blocks(of note: Note) -> [Block] {
    let text = note.blocks.plainText
    let missing = note.claims.map(\.description).filter { !text.contains($0) }
    guard !missing.isEmpty else { return note.blocks }
    let records: [Inline] = [.text("\(words.record): \(missing.joined(separator: ", ")).")]
    guard let last = note.blocks.last, case .paragraph(let content) = last.kind else {
      return note.blocks + [.paragraph(records)]
    }
    return note.blocks.dropLast() + [.paragraph(content + [.text(" ")] + records, span: last.span)]
  }
}
