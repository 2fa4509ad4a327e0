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
    var start = bytes.startIndex
    var index = start
    func place(_ range: Range<Int>) -> SourceSpan {
      offset.map { SourceSpan(file: file, offset: $0 + range.lowerBound - bytes.startIndex, length: range.count) }
        ?? span
    }
    while index < bytes.endIndex {
      let byte = bytes[index]
      guard byte <= 0x20, Self.isSpace(byte) else {
        index += 1
        endsInSpace = false
        continue
      }
      var next = index + 1
      if byte == 0x20, !endsInSpace, next < bytes.endIndex, !Self.isSpace(bytes[next]) {
        index = next
        continue
      }
      var hasLineEnd = byte == 0x0A || byte == 0x0D
      while next < bytes.endIndex, Self.isSpace(bytes[next]) {
        if bytes[next] == 0x0A || bytes[next] == 0x0D { hasLineEnd = true }
        next += 1
      }
      let words = String(decoding: bytes[start..<index], as: UTF8.self)
      if endsInSpace {
        add(words, place(start..<index))
      } else if hasLineEnd {
        add(words, place(start..<index))
        content.append(Inline(.softBreak, span: place(index..<next)))
      } else {
        add(words + " ", place(start..<next))
      }
      endsInSpace = true
      start = next
      index = next
    }
    if start < index { add(String(decoding: bytes[start..<index], as: UTF8.self), place(start..<index)) }
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

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }
}
