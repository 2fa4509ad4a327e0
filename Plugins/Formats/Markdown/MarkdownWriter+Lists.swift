import DocumentModel

extension MarkdownWriter {
  mutating func write(_ list: List, at span: SourceSpan) {
    var markers: MarkdownListMarkers?
    if case .ordered(let start, let numbering, let delimiter) = list.style {
      markers = MarkdownListMarkers(start: start, numbering, delimiter)
    }
    if let markers, !markers.isExact, !list.items.isEmpty {
      reportLoss("a list is numbered in another way", "No marker begins a list with this number.", at: span)
    }
    for (index, item) in list.items.enumerated() {
      if index > 0, !list.isTight { separate() }
      let marker = markers?.text(of: index) ?? "- "
      prefixed(by: String(repeating: " ", count: marker.utf8.count), first: marker, isTight: list.isTight) {
        $0.write(item, isAlone: !list.isTight && list.items.count == 1)
      }
    }
  }

  /// - Parameter isAlone: true for the only item of a loose list, which needs a blank line inside to be one.
  private mutating func write(_ item: List.Item, isAlone: Bool) {
    if let isDone = item.isDone {
      let box = isDone ? "[x] " : "[ ] "
      if item.blocks.first.map(Self.beginsWithParagraph) ?? false {
        page.marker? += box.utf8
      } else {
        // The box needs text after it, which may be nothing that is read.
        writeLine(box + Self.nothing)
        if !isTight, !item.blocks.isEmpty {
          separate()
        } else if let first = item.blocks.first, MarkdownBlocks.startsWithText(first) {
          writeLine(Self.nothing)
        }
      }
    } else if item.blocks.isEmpty, isAlone || isRule(page.marker ?? []) {
      writeLine(Self.nothing)
    }
    write(item.blocks)
    guard isAlone, item.blocks.count < 2 else { return }
    separate()
    writeLine(Self.nothing)
  }

  private static func beginsWithParagraph(_ block: Block) -> Bool {
    guard MarkdownAttributes.text(block.attributes).isEmpty else { return false }
    switch block.kind {
    case .paragraph, .plain: return true
    case .figure(let figure): if case .blocks(let content) = figure.content { return picture(content) != nil }
    default: break
    }
    return false
  }

  /// True for the bullets of nested items without text, which would be read as a rule.
  private func isRule(_ marker: [UInt8]) -> Bool {
    marker.reversed().prefix { $0 == 0x20 || $0 == UInt8(ascii: "-") }.count { $0 == UInt8(ascii: "-") } > 2
  }

  // MARK: Definitions

  private static func isParagraph(_ block: Block) -> Bool {
    switch block.kind {
    case .paragraph: return true
    case .figure(let figure): if case .blocks(let content) = figure.content { return picture(content) != nil }
    default: break
    }
    return false
  }

  mutating func write(_ list: DefinitionList, at span: SourceSpan) {
    var hasWritten = false
    for item in list.items where !item.term.isEmpty || !item.definitions.isEmpty {
      if hasWritten { if isTight { writeLine(Self.nothing) } else { separate() } }
      hasWritten = true
      let term = text(item.term, isOneLine: true)
      // A term of nothing would be no term: a space is read as one.
      writeLine(term.text.isEmpty ? ArraySlice("&#32;".utf8) : term.first)
      if item.definitions.isEmpty {
        reportLoss("a term without definition is written as a paragraph", "Markdown has no such term.", at: span)
      }
      for definition in item.definitions {
        // A blank line before it makes paragraphs of its text.
        if !isTight, definition.contains(where: Self.isParagraph) { separate() }
        prefixed(by: "    ", first: ":   ") {
          $0.write(definition)
          if $0.page.marker != nil { $0.writeLine(Self.nothing) }
        }
      }
    }
  }
}
