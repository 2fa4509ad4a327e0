import DocumentModel

/// The classes of a bracketed span that Pandoc knows as styles of text.
enum SpanStyle {
  static func kind(of attributes: Attributes, _ content: [Inline]) -> Inline.Kind {
    guard attributes.classes.count == 1, attributes.id == nil, attributes.pairs.isEmpty else { return .span(content) }
    return switch attributes.classes[0] {
    case "smallcaps": .styled(.smallCaps, content)
    case "underline", "ul": .styled(.underline, content)
    case "mark": .styled(.highlight, content)
    default: .span(content)
    }
  }
}

extension [Inline] {
  /// The inlines without the white space at their ends.
  func trimmed(leading: Bool, trailing: Bool) -> [Inline] {
    var result = self
    if leading, let first = result.first { result.replaceFirst(first.trimmed(atStart: true)) }
    if trailing, let last = result.last { result.replaceLast(last.trimmed(atStart: false)) }
    return result
  }

  private mutating func replaceFirst(_ inline: Inline?) {
    if let inline { self[0] = inline } else { removeFirst() }
  }

  private mutating func replaceLast(_ inline: Inline?) {
    if let inline { self[count - 1] = inline } else { removeLast() }
  }
}

extension Inline {
  /// The inline without white space at one end; nil where nothing is left.
  fileprivate func trimmed(atStart: Bool) -> Inline? {
    switch kind {
    case .softBreak: return nil
    case .text(let string):
      let bytes = Array(string.utf8)
      let kept =
        atStart ? bytes.drop(while: \.isWhitespace) : bytes[..<((bytes.lastIndex { !$0.isWhitespace } ?? -1) + 1)]
      guard kept.count < bytes.count else { return self }
      guard !kept.isEmpty else { return nil }
      let cut = bytes.count - kept.count
      var span = span
      if span.length >= cut {
        span = SourceSpan(
          file: span.file, offset: Int(span.offset) + (atStart ? cut : 0), length: Int(span.length) - cut)
      }
      return Inline(.text(String(decoding: kept, as: UTF8.self)), attributes: attributes, span: span)
    default: return self
    }
  }
}
