import ByteText
import DocumentModel
import PluginKit

/// What stands beside the text has no place of its own in Pandoc's tree, and is written into it.
extension JSONTreeWriter {
  // MARK: Notes

  /// Writes a note where it is called. A note that is not there, and one that is called inside a note, is its number.
  mutating func write(noteReference number: Int, at span: SourceSpan, to run: inout JSONTextRun) {
    guard let note = notes[number] else { return write("[\(number)]", at: span, to: &run) }
    guard !notes.isInside else {
      reportLoss("a note inside a note is written as its number", "Notes of Pandoc do not nest.", at: span)
      return write("[\(number)]", at: span, to: &run)
    }
    if let bytes = notes.bytes(of: number) {
      guard notes.mayRepeat(bytes, total: out.count) else {
        reportLoss(
          "note \(number) is called too often, and is written as its number here",
          "Pandoc has no way to call a note twice but to write it twice.", at: span)
        return write("[\(number)]", at: span, to: &run)
      }
      return element("Note", at: span, in: &run) { $0.out.write(bytes) }
    }
    element("Note", at: span, in: &run) { writer in
      let bytes = writer.bytes(of: note)
      writer.notes.keep(bytes, of: number)
      writer.out.write(bytes)
    }
  }

  /// The blocks of a note as they are written.
  private mutating func bytes(of note: Note) -> [UInt8] {
    var outer = ByteWriter()
    swap(&outer, &out)
    notes.isInside = true
    write(blocks(of: note))
    notes.isInside = false
    swap(&outer, &out)
    return outer.bytes
  }

  /// A note names the records that it rests on.
  private func blocks(of note: Note) -> [Block] {
    let text = note.blocks.plainText
    let missing = note.claims.map(\.description).filter { !text.contains($0) }
    guard !missing.isEmpty else { return note.blocks }
    let records: [Inline] = [.text("\(words.record): \(missing.joined(separator: ", ")).")]
    guard var last = note.blocks.last, case .paragraph(let content) = last.kind else {
      return note.blocks + [.paragraph(records)]
    }
    last.kind = .paragraph(content + [.text(" ")] + records)
    return note.blocks.dropLast() + [last]
  }

  /// Writes the notes that nothing in the text calls, as part of a list of blocks.
  mutating func writeUncalledNotes(isFirst: inout Bool) {
    let uncalled = notes.uncalled
    guard !uncalled.isEmpty else { return }
    let divisions = uncalled.map { note in
      Block(.division(blocks(of: note)), attributes: Attributes(id: "note-\(note.number)"), span: note.span)
    }
    notes.isInside = true
    write([Block(.division(divisions), attributes: Attributes(classes: ["notes"]))], isFirst: &isFirst)
    notes.isInside = false
  }

  // MARK: Label and sources

  static func block(of banner: LabelBanner) -> Block {
    let text = banner.instruction.isEmpty ? banner.label : "\(banner.label): \(banner.instruction)"
    return Block(
      .division([.paragraph([Inline(.strong([.text(text)]))])]),
      attributes: Attributes(classes: ["banner"], pairs: [.init(key: "custom-style", value: "Banner")]))
  }

  /// The blocks with the label at their head, and with the cited sources where the text does not list them itself.
  func blocks(of document: Document, isStandalone: Bool) -> [Block] {
    var blocks = document.blocks
    if isStandalone, let banner = document.apparatus.banner { blocks.insert(Self.block(of: banner), at: 0) }
    let references = document.apparatus.references
    guard !references.isEmpty, !document.listsReferences else { return blocks }
    let entries = references.map { reference in
      Block(
        .division([.paragraph(reference.entry.isEmpty ? [.text(reference.key)] : reference.entry)]),
        attributes: Attributes(id: reference.anchor, classes: ["reference"]))
    }
    blocks.append(Block(.heading(level: 2, [.text(words.sources)])))
    blocks.append(Block(.division(entries), attributes: Attributes(classes: ["references"])))
    return blocks
  }
}
