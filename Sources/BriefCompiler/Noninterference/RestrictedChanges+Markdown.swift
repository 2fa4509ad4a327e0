import DocumentModel
import MarkdownSyntax
import Workspace

extension RestrictedChanges {
  mutating func changeMarkdown() {
    for path in site.markdownFiles {
      guard let source = try? site.compiler.world.source(path) else { continue }
      if withheld.isOpen(path) {
        changePassages(of: source)
      } else if numbers.once(in: 3) {
        delete(path)
      } else {
        var edits = ByteEdits(source.bytes)
        let start = withheld.reading(of: source).frontMatter.map { $0.end + 4 } ?? 0
        changeWords(in: start..<source.bytes.count, of: source, &edits)
        if let bytes = edits.result { files[path] = bytes }
      }
    }
  }

  /// Deletes, changes and adds passages of an open file.
  private mutating func changePassages(of source: SourceFile) {
    var edits = ByteEdits(source.bytes)
    let reading = withheld.reading(of: source)
    var end = -1
    var isDeleted = false
    for span in reading.dropped {
      // A heading goes with the section that it covers.
      let between = source.bytes[max(0, min(end, Int(span.offset)))..<Int(span.offset)]
      if end < 0 || !between.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }) { isDeleted = numbers.once(in: 3) }
      end = span.end
      if isDeleted {
        if edits.replace(MarkdownProjection.cut(of: span, in: source.bytes), with: "") { counts.deleted += 1 }
      } else {
        changeWords(in: Int(span.offset)..<span.end, of: source, &edits)
      }
    }
    for block in reading.document.blocks where block.span.file == source.id && numbers.once(in: 4) {
      addPassage(before: block, in: source, &edits)
    }
    if let bytes = edits.result { files[source.path] = bytes }
  }

  /// Replaces words of running text; lines that open or close a block, and what stands in braces, stay.
  private mutating func changeWords(in range: Range<Int>, of source: SourceFile, _ edits: inout ByteEdits) {
    let bytes = source.bytes
    var place = range.lowerBound
    var depth = 0
    while place < min(range.upperBound, bytes.count) {
      let line = place
      while place < bytes.count, bytes[place] == 0x20 { place += 1 }
      let mark = bytes[place...].prefix(3)
      let isFence = [":::", "```", "~~~"].contains { mark.elementsEqual($0.utf8) }
      var word = place
      while place < min(range.upperBound, bytes.count), bytes[place] != 0x0A {
        let byte = bytes[place]
        place += 1
        if Self.isLetter(byte) { continue }
        change(word..<(place - 1), unless: isFence || depth > 0, &edits)
        if byte == UInt8(ascii: "{") { depth += 1 }
        if byte == UInt8(ascii: "}") { depth -= 1 }
        word = place
      }
      if place < bytes.count, bytes[place] == 0x0A { change(word..<place, unless: isFence || depth > 0, &edits) }
      place = max(place + 1, line + 1)
    }
  }

  private mutating func change(_ word: Range<Int>, unless isKept: Bool, _ edits: inout ByteEdits) {
    guard !isKept, word.count >= 3, numbers.once(in: 3) else { return }
    if edits.replace(word, with: numbers.word()) { counts.changed += 1 }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// Adds a labelled division before a paragraph or heading, or a labelled span in it.
  private mutating func addPassage(before block: Block, in source: SourceFile, _ edits: inout ByteEdits) {
    let start = Int(block.span.offset)
    switch block.kind {
    case .paragraph(let content) where numbers.once(in: 2):
      guard let text = content.first(where: { isVerbatim($0, in: source) }),
        let space = source.bytes[Int(text.span.offset)..<text.span.end].firstIndex(of: 0x20), space > start,
        Self.isLetter(source.bytes[space - 1])
      else { return }
      if edits.replace(space..<space, with: "[\(numbers.words(2))]{tlp=\"\(numbers.label())\"}") { counts.added += 1 }
    case .paragraph, .heading:
      guard start >= 2, source.bytes[start - 1] == 0x0A, source.bytes[start - 2] == 0x0A else { return }
      let text = """
        ::: {tlp="\(numbers.label())"}
        ## \(numbers.words(2))

        \(numbers.words(12)) [@\(numbers.word())-1999#c01].[^\(numbers.word())]

        [^zz]: \(numbers.words(4))
        :::


        """
      if edits.replace(start..<start, with: text) { counts.added += 1 }
    default: return
    }
  }

  /// True for text that stands in the file as it is printed.
  private func isVerbatim(_ inline: Inline, in source: SourceFile) -> Bool {
    guard case .text(let text) = inline.kind, inline.span.file == source.id else { return false }
    return source.text(of: inline.span) == text
  }
}
