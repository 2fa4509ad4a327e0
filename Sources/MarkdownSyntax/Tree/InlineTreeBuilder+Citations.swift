import DocumentModel

extension InlineTreeBuilder {
  mutating func addKey(_ event: InlineEvent, _ span: SourceSpan) {
    let key = parser.keys[Int(event.data)]
    let source = text.string(Int(event.start), Int(event.end))
    if options.extensions.contains(.crossReferences), CitationKeys.isCrossReference(key.key) {
      let form: CrossReference.Form = key.suppressesAuthor ? .numberOnly : .standard
      return append(.crossReference(CrossReference(target: key.key, form: form, source: source)), span)
    }
    let item = CitationItem(key: key.key, mode: key.suppressesAuthor ? .suppressAuthor : .authorInText, span: span)
    append(.cite(Citation(items: [item], rendered: [.text(source, span: span)])), span)
  }

  /// A key that is an item of the citation around it; what came before it is its prefix.
  mutating func startItem(_ event: InlineEvent, _ span: SourceSpan) {
    guard isCitationOpen, let key = parser.keys.indices.contains(Int(event.data)) ? parser.keys[Int(event.data)] : nil
    else { return addKey(event, span) }
    let top = frames.count - 1
    if frames[top].citation?.key != nil {
      // `@key [see @other]`: the bracket starts a second item.
      let prefix = frames[top].content
      frames[top].content = []
      let end = Int(parser.events[frames[top].event].end)
      finishItem(before: end, next: parser.bytes.skippingWhitespace(from: end, limit: parser.limit) + 1)
      frames[top].content = prefix
    }
    let prefix = frames[top].content.trimmed(leading: true, trailing: true)
    frames[top].citation?.prefix = prefix
    frames[top].content = []
    frames[top].citation?.key = key
    frames[top].citation?.mode = key.suppressesAuthor ? .suppressAuthor : .normal
  }

  /// Ends the item that is being read; the next one starts at `next`.
  mutating func finishItem(before end: Int?, next: Int) {
    let top = frames.count - 1
    guard var citation = frames[top].citation else { return }
    if let key = citation.key {
      let suffix = frames[top].content.trimmed(leading: false, trailing: true)
      citation.items.append(
        CitationItem(
          key: key.key, mode: citation.mode, prefix: citation.prefix, suffix: suffix,
          span: text.trimmedSpan(citation.start, end ?? next)))
    }
    frames[top].content = []
    citation.key = nil
    citation.mode = .normal
    citation.prefix = []
    citation.start = next
    frames[top].citation = citation
  }

  mutating func finishCitation(_ frame: Frame, from start: Int, to close: InlineEvent, _ span: SourceSpan) {
    frames.append(frame)
    finishItem(before: Int(close.start), next: Int(close.end))
    guard let items = frames.popLast()?.citation?.items, !items.isEmpty else {
      return append(.text(text.string(start, Int(close.end))), span)
    }
    let source = text.string(start, Int(close.end)).split(whereSeparator: \.isNewline).joined(separator: " ")
    if options.extensions.contains(.crossReferences), items.allSatisfy({ CitationKeys.isCrossReference($0.key) }) {
      for (index, item) in items.enumerated() {
        if index > 0 { append(.text(", "), SourceSpan(file: item.span.file, offset: item.span.offset, length: 0)) }
        let form: CrossReference.Form = item.mode == .suppressAuthor ? .numberOnly : .standard
        append(
          .crossReference(
            CrossReference(
              target: item.key, form: form, prefix: item.prefix, source: items.count == 1 ? source : "@\(item.key)")),
          item.span.cut(before: item.suffix.first?.span))
        for inline in item.suffix { append(inline.kind, inline.span, attributes: inline.attributes) }
      }
      return
    }
    append(.cite(Citation(items: items, rendered: written(from: start, to: Int(close.end)))), span)
  }

  /// The text as it was written, line by line.
  private func written(from start: Int, to end: Int) -> [Inline] {
    var result: [Inline] = []
    var place = start
    while place < end {
      let lineEnd = text.bytes[place..<end].firstIndex(of: 0x0A) ?? end
      result.append(.text(text.string(place, lineEnd), span: text.span(place, lineEnd)))
      if lineEnd < end { result.append(Inline(.softBreak, span: text.span(lineEnd, lineEnd + 1))) }
      place = text.bytes.skippingBlanks(from: lineEnd + 1, limit: end)
    }
    return result
  }
}

extension SourceSpan {
  /// The span up to another that stands in it.
  fileprivate func cut(before other: SourceSpan?) -> SourceSpan {
    guard let other, contains(other) else { return self }
    return SourceSpan(file: file, offset: offset, length: other.offset - offset)
  }
}
