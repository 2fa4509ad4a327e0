import Diagnostics
import DocumentModel

extension BlockTreeBuilder {
  mutating func addLeaf(_ index: Int) {
    let node = blocks.nodes[index]
    let span = blocks.span(of: index)
    switch node.kind {
    case .paragraph: addParagraph(index, span)
    case .heading: addHeading(index, span)
    case .fencedCode: addFencedCode(index, span)
    case .indentedCode: append(Block(.code(codeText(of: index)), span: span))
    case .html: addHTML(index, span)
    case .thematicBreak: append(Block(.thematicBreak, span: span))
    case .table: append(Block(.table(table(index)), attributes: attributes(of: index), span: tableSpan(index)))
    case .term: append(term: read(blocks.text(of: index)), span: span)
    case .caption, .definitionsOnly, .gridLines: break
    case .document, .quote, .list, .item, .division, .noteDefinition, .definition, .gridTable, .cell: break
    }
  }

  private mutating func addParagraph(_ index: Int, _ span: SourceSpan) {
    var text = blocks.text(of: index)
    if options.extensions.contains(.lineBlocks), let lines = lineBlock(index) {
      return append(Block(.lines(lines), span: span))
    }
    if options.extensions.contains(.taskLists), isFirstInItem(index), let isDone = taskState(&text) {
      setTask(isDone: isDone)
    }
    let content = read(text)
    guard !content.isEmpty else { return }
    if isTight(index) { return append(Block(.plain(content), span: span)) }
    if options.extensions.contains(.implicitFigures), content.count == 1, text.bytes[text.end - 1] != "\\",
      let figure = figure(of: content[0], span)
    {
      return append(figure)
    }
    append(Block(.paragraph(content), span: span))
  }

  /// The state of `[ ]` or `[x]` at the head of an item's text, which is cut off.
  private func taskState(_ text: inout LeafText) -> Bool? {
    let (bytes, start) = (text.bytes, text.start)
    guard text.end - start > 3, bytes[start] == "[", bytes[start + 2] == "]", bytes[start + 3].isWhitespace else {
      return nil
    }
    let mark = bytes[start + 1]
    guard mark.isBlank || mark | 0x20 == "x" else { return nil }
    text.start = bytes.skippingWhitespace(from: start + 3, limit: text.end)
    return !mark.isBlank
  }

  /// A figure of an image that stands alone in its paragraph; its text is the caption.
  private func figure(of inline: Inline, _ span: SourceSpan) -> Block? {
    guard case .image(let image) = inline.kind, !image.alternative.isEmpty else { return nil }
    var value = inline.attributes
    let alternative = value["alt"].map { [Inline.text($0, span: inline.span)] } ?? image.alternative
    let id = value.id
    value = Attributes(
      classes: value.classes, pairs: value.pairs.filter { $0.key != "alt" }, claims: value.claims, span: value.span)
    let picture = Inline(
      .image(Image(target: image.target, title: image.title, alternative: alternative)), attributes: value,
      span: inline.span)
    let figure = Figure(content: .blocks([Block(.plain([picture]), span: span)]), caption: image.alternative)
    return Block(.figure(figure), attributes: Attributes(id: id), span: span)
  }

  /// The lines of a paragraph in which every line starts with a bar and a space, or is indented and goes on with the
  /// line before it; nil for another paragraph.
  private mutating func lineBlock(_ index: Int) -> [[Inline]]? {
    let node = blocks.nodes[index]
    let first = Int(node.firstLine)
    let lines = blocks.lines[first..<(first + Int(node.lineCount))]
    let bytes = blocks.bytes
    var starts: [Int] = []
    for (index, line) in zip(lines.indices, lines) {
      let (start, end) = (Int(line.start), Int(line.end))
      if start < end, bytes[start] == "|", start + 1 == end || bytes[start + 1] == " " {
        if end > start + 1, bytes[end - 1] == "|" { return nil }
        starts.append(index)
      } else if starts.isEmpty || !bytes[start - 1].isBlank {
        return nil
      }
    }
    return zip(starts, starts.dropFirst() + [lines.endIndex]).map { place, next in
      let from = min(Int(lines[place].start) + 2, Int(lines[place].end))
      let start = bytes.skippingBlanks(from: from, limit: Int(lines[place].end))
      var pieces = lines[place..<next]
      pieces[place].start = Int32(start)
      pieces[place].padding = 0
      var content = read(LeafText(source: bytes, lines: pieces, file: blocks.file)).map { inline in
        if case .softBreak = inline.kind { Inline.text(" ", span: inline.span) } else { inline }
      }
      if start > from {
        let spaces = String(repeating: "\u{A0}", count: start - from)
        let span = SourceSpan(file: blocks.file, offset: from, length: start - from)
        content.insert(.text(spaces, span: span), at: 0)
      }
      return content
    }
  }

  private mutating func addHeading(_ index: Int, _ span: SourceSpan) {
    let content = read(blocks.text(of: index))
    var value = attributes(of: index)
    if value.id == nil, let id = headingIDs[index] { value.id = id }
    append(Block(.heading(level: Int(blocks.nodes[index].data), content), attributes: value, span: span))
  }

  // MARK: Code and HTML

  private func codeText(of index: Int) -> String {
    let text = blocks.text(of: index)
    return LinkText.withoutNull(text.bytes[text.start..<text.end])
  }

  private mutating func addFencedCode(_ index: Int, _ span: SourceSpan) {
    let fence = blocks.fences[Int(blocks.nodes[index].data)]
    let code = codeText(of: index)
    if let format = fence.rawFormat {
      if options.admitsRaw(format) { return append(Block(.raw(RawText(format: format, text: code)), span: span)) }
      findings.warnOfRawHTML(at: span)
      return append(Block(.code(code), attributes: Attributes(classes: [format]), span: span))
    }
    var value = attributes(of: index)
    if fence.infoEnd > fence.infoStart {
      let info = LinkScanner.unescaped(blocks.bytes, from: fence.infoStart, to: fence.infoEnd)
      if let word = info.split(whereSeparator: { $0 == " " || $0 == "\t" }).first {
        value.classes.insert(String(word), at: 0)
      }
    }
    append(Block(.code(code), attributes: value, span: span))
  }

  /// In safe mode HTML becomes a paragraph of its own text, without its comments.
  private mutating func addHTML(_ index: Int, _ span: SourceSpan) {
    let text = blocks.text(of: index)
    let html = LinkText.withoutNull(text.bytes[text.start..<text.end])
    if options.allowsRawHTML {
      if blocks.nodes[index].data == 2 { findings.note(comment: text.bytes[text.start..<text.end], at: span) }
      let filtered = TagFilter.apply(to: html, if: options.extensions.contains(.tagFilter))
      return append(Block(.raw(RawText(format: "html", text: filtered)), span: span))
    }
    var content: [Inline] = []
    var place = text.start
    while place < text.end {
      let comment = text.bytes.find("<!--", from: place, limit: text.end) ?? text.end
      addLines(of: text, from: place, to: comment, to: &content)
      guard comment < text.end else { break }
      guard let end = text.bytes.find("-->", from: comment + 2, limit: text.end).map({ $0 + 3 }) else {
        findings.warn(
          "markdown/unclosed-comment", "this comment is never closed and hides the rest",
          at: text.span(comment, text.end),
          notes: ["close it with -->"])
        break
      }
      findings.note(comment: text.bytes[comment..<end], at: text.span(comment, end))
      place = end
    }
    content = content.trimmed(leading: true, trailing: true)
    guard !content.isEmpty else { return }
    findings.warnOfRawHTML(at: span)
    append(Block(.paragraph(content), span: span))
  }

  private func addLines(of text: LeafText, from start: Int, to end: Int, to content: inout [Inline]) {
    var place = start
    while place < end {
      let lineEnd = text.bytes[place..<end].firstIndex(of: 0x0A) ?? end
      let first = text.bytes.skippingBlanks(from: place, limit: lineEnd)
      if first < lineEnd { content.append(.text(text.string(first, lineEnd), span: text.span(first, lineEnd))) }
      if lineEnd < end, !content.isEmpty { content.append(Inline(.softBreak, span: text.span(lineEnd, lineEnd + 1))) }
      place = lineEnd + 1
    }
  }

  // MARK: Tables

  func tableSpan(_ index: Int) -> SourceSpan {
    let caption = Int(blocks.nodes[index].caption)
    let span = blocks.span(of: index)
    return caption >= 0 ? span.union(blocks.span(of: caption)) : span
  }

  private mutating func table(_ index: Int) -> Table {
    let node = blocks.nodes[index]
    let source = blocks.tables[Int(node.data)]
    let count = source.alignments.count
    let first = Int(node.firstLine)
    var rows: [Table.Row] = []
    rows.reserveCapacity(Int(node.lineCount))
    for line in blocks.lines[first..<(first + Int(node.lineCount))] {
      let found = PipeTableScanner.cells(in: blocks.bytes, from: Int(line.start), to: Int(line.end)).prefix(count)
      var cells = found.map { range in
        let text = LeafText(cell: blocks.bytes, start: range.lowerBound, end: range.upperBound, file: blocks.file)
        return Table.Cell(
          read(text),
          span: SourceSpan(file: blocks.file, offset: range.lowerBound, length: range.count))
      }
      cellBudget -= count
      if cells.count < count, cellBudget > 0 {
        let end = SourceSpan(file: blocks.file, offset: Int(line.end), length: 0)
        cells.append(contentsOf: repeatElement(Table.Cell(blocks: [], span: end), count: count - cells.count))
      }
      rows.append(Table.Row(cells: cells))
    }
    // An empty head is none where tables may be without one and there are other rows.
    let isHeadless =
      options.extensions.allowsHeadlessTables && rows.count > 1 && rows[0].cells.allSatisfy(\.blocks.isEmpty)
    return Table(
      columns: source.columns, head: isHeadless ? [] : Array(rows.prefix(1)), body: Array(rows.dropFirst()),
      caption: caption(of: index))
  }

  mutating func caption(of table: Int) -> [Inline] {
    let caption = Int(blocks.nodes[table].caption)
    return caption >= 0 ? read(blocks.text(of: caption)) : []
  }
}

/// Text of code and HTML.
enum LinkText {
  /// The bytes as text; NUL becomes U+FFFD.
  static func withoutNull(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return bytes.contains(0)
      ? text.split(separator: "\0", omittingEmptySubsequences: false).joined(separator: "\u{FFFD}") : text
  }
}
