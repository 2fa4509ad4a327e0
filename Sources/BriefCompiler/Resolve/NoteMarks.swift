import DocumentModel

/// Sets the marks of notes as editors do: close to the word before, after its punctuation.
enum NoteMarks {
  static func settled(_ inlines: [Inline]) -> [Inline] {
    guard inlines.contains(where: { isMark($0) || $0.attributes.isClaimsOnly }) else { return inlines }
    var result: [Inline] = []
    for inline in inlines {
      if isMark(inline) {
        trimTrailingSpace(&result)
        result.append(inline)
      } else if case .text(let text) = inline.kind, let last = result.last, isMark(last) {
        let punctuation = text.prefix { ".,;:!?".contains($0) }
        guard !punctuation.isEmpty else {
          result.append(inline)
          continue
        }
        insert(String(punctuation), beforeMarksOf: &result)
        let rest = String(text.dropFirst(punctuation.count))
        if !rest.isEmpty { result.append(Inline(.text(rest), attributes: inline.attributes, span: inline.span)) }
      } else if case .span(let content) = inline.kind, inline.attributes.isClaimsOnly {
        result.append(Inline(.span(settled(content)), attributes: inline.attributes, span: inline.span))
      } else {
        result.append(inline)
      }
    }
    return result
  }

  /// Puts marks at the end of a sentence, before the white space that follows it.
  static func append(_ marks: [Inline], to sentence: inout [Inline]) {
    var space: [Inline] = []
    if let last = sentence.last, last.kind == .softBreak {
      space = [sentence.removeLast()]
    } else if case .text(let text)? = sentence.last?.kind, text.hasSuffix(" ") {
      space = [.text(" ")]
    }
    trimTrailingSpace(&sentence)
    sentence += marks + space
  }

  private static func isMark(_ inline: Inline) -> Bool {
    switch inline.kind {
    case .noteReference: true
    case .cite(let citation): citation.rendered.allSatisfy { if case .noteReference = $0.kind { true } else { false } }
    default: false
    }
  }

  private static func trimTrailingSpace(_ inlines: inout [Inline]) {
    while let last = inlines.last {
      switch last.kind {
      case .softBreak: inlines.removeLast()
      case .text(let text) where text.hasSuffix(" "):
        var trimmed = text
        while trimmed.hasSuffix(" ") { trimmed.removeLast() }
        inlines.removeLast()
        if trimmed.isEmpty { continue }
        inlines.append(Inline(.text(trimmed), attributes: last.attributes, span: last.span))
        return
      default: return
      }
    }
  }

  private static func insert(_ punctuation: String, beforeMarksOf inlines: inout [Inline]) {
    var place = inlines.count
    while place > 0, isMark(inlines[place - 1]) { place -= 1 }
    if place > 0, case .text(let text) = inlines[place - 1].kind {
      inlines[place - 1].kind = .text(text + punctuation)
    } else {
      inlines.insert(.text(punctuation), at: place)
    }
  }
}

extension Attributes {
  /// True where the attributes only bind a passage to claims.
  var isClaimsOnly: Bool { id == nil && classes.isEmpty && pairs.isEmpty && !claims.isEmpty }
}
