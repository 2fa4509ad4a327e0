import DocumentModel

/// Divides running text into sentences without changing what it says.
enum SentenceSplitter {
  /// The inlines of each sentence, in order; joined they are the text again, with text nodes cut at boundaries.
  ///
  /// A citation or note that stands right after a full stop counts to the sentence before it.
  static func split(_ inlines: [Inline]) -> [[Inline]] {
    var text: [UInt8] = []
    var starts: [Int] = []
    for inline in inlines {
      starts.append(text.count)
      if !isMark(inline) { text.append(contentsOf: plainText(of: inline).utf8) }
    }
    let boundaries = SentenceBoundaries.find(in: text)
    guard !boundaries.isEmpty else { return inlines.isEmpty ? [] : [inlines] }

    var sentences: [[Inline]] = []
    var current: [Inline] = []
    var pending = boundaries[...]
    for (index, inline) in inlines.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : text.count
      var rest = inline
      var restStart = starts[index]
      while let boundary = pending.first, boundary < end {
        pending.removeFirst()
        if boundary == restStart {
          if !current.isEmpty { sentences.append(current) }
          current = []
        } else if case .text = rest.kind {
          let (head, tail) = cut(rest, after: boundary - restStart)
          sentences.append(current + [head])
          current = []
          rest = tail
          restStart = boundary
        }
      }
      current.append(rest)
    }
    if !current.isEmpty { sentences.append(current) }
    return sentences
  }

  private static func plainText(of inline: Inline) -> String {
    if case .text(let text) = inline.kind { text } else { [inline].plainText }
  }

  /// Marks contribute nothing to finding boundaries, so that the text runs on past them.
  private static func isMark(_ inline: Inline) -> Bool {
    switch inline.kind {
    case .footnote, .noteReference, .raw: true
    case .cite(let citation): citation.items.allSatisfy { $0.mode != .authorInText }
    default: false
    }
  }

  private static func cut(_ inline: Inline, after count: Int) -> (Inline, Inline) {
    guard case .text(let text) = inline.kind else { return (inline, inline) }
    let place = text.utf8.index(text.startIndex, offsetBy: count)
    let head = String(text[..<place])
    let tail = String(text[place...])
    var spans = (inline.span, inline.span)
    if Int(inline.span.length) == text.utf8.count {
      let length = head.utf8.count
      spans.0 = SourceSpan(file: inline.span.file, offset: Int(inline.span.offset), length: length)
      spans.1 = SourceSpan(
        file: inline.span.file, offset: Int(inline.span.offset) + length, length: text.utf8.count - length)
    }
    return (
      Inline(.text(head), attributes: inline.attributes, span: spans.0),
      Inline(.text(tail), attributes: inline.attributes, span: spans.1)
    )
  }
}
