import DocumentModel

/// Collects running text as XML means it: white space is one space, and none at the ends; a line end in it stays a line
/// end of the source.
struct DocBookText {
  private(set) var content: [Inline] = []
  /// True where white space that follows means nothing.
  private(set) var endsInSpace: Bool

  init(endsInSpace: Bool = true) { self.endsInSpace = endsInSpace }

  var isEmpty: Bool { content.isEmpty }

  /// Adds character data.
  ///
  /// - Parameters:
  ///   - offset: where the first byte stands; nil where the bytes are not those of the file.
  ///   - span: where all of it stands.
  mutating func append(_ bytes: ArraySlice<UInt8>, file: FileID, offset: Int?, span: SourceSpan) {
    let text = bytes.span
    var start = 0
    var index = 0
    func place(_ range: Range<Int>) -> SourceSpan {
      offset.map { SourceSpan(file: file, offset: $0 + range.lowerBound, length: range.count) } ?? span
    }
    func words(_ range: Range<Int>) -> String {
      String(
        decoding: bytes[(bytes.startIndex + range.lowerBound)..<(bytes.startIndex + range.upperBound)], as: UTF8.self)
    }
    while index < text.count {
      let byte = text[index]
      guard Self.isSpace(byte) else {
        while index < text.count, !Self.isSpace(text[index]) { index += 1 }
        endsInSpace = false
        continue
      }
      var next = index + 1
      if byte == 0x20, !endsInSpace, next < text.count, !Self.isSpace(text[next]) {
        index = next
        continue
      }
      var hasLineEnd = byte == 0x0A || byte == 0x0D
      while next < text.count, Self.isSpace(text[next]) {
        if text[next] == 0x0A || text[next] == 0x0D { hasLineEnd = true }
        next += 1
      }
      if endsInSpace {
        add(words(start..<index), place(start..<index))
      } else if hasLineEnd {
        add(words(start..<index), place(start..<index))
        content.append(Inline(.softBreak, span: place(index..<next)))
      } else {
        add(words(start..<index) + " ", place(start..<next))
      }
      endsInSpace = true
      start = next
      index = next
    }
    if start < index { add(words(start..<index), place(start..<index)) }
  }

  private mutating func add(_ text: String, _ span: SourceSpan) {
    guard !text.isEmpty else { return }
    content.append(.text(text, span: span))
  }

  /// Adds an inline that was made with `endsInSpace` as it stood here.
  mutating func append(_ inline: Inline, endsInSpace: Bool = false) {
    content.append(inline)
    self.endsInSpace = endsInSpace
  }

  mutating func append(contentsOf inlines: [Inline], endsInSpace: Bool) {
    content += inlines
    self.endsInSpace = endsInSpace
  }

  /// Sets what follows apart from what stands here.
  mutating func separate(at span: SourceSpan) {
    guard !endsInSpace, !content.isEmpty else { return }
    content.append(.text(" ", span: span))
    endsInSpace = true
  }

  /// The text without white space at its end.
  mutating func finished() -> [Inline] {
    while let last = content.last {
      if case .softBreak = last.kind {
        content.removeLast()
      } else if case .text(let text) = last.kind, text.utf8.last == 0x20 {
        let trimmed = String(text.dropLast())
        if trimmed.isEmpty { content.removeLast() } else { content[content.count - 1].kind = .text(trimmed) }
        break
      } else {
        break
      }
    }
    defer { self = DocBookText() }
    return content
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte <= 0x20 && (byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D)
  }
}
