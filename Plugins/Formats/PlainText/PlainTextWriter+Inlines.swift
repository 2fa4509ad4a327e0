import ByteText
import DocumentModel

extension PlainTextWriter {
  /// Text without anything that moves a cursor or turns the direction of what follows. Line ends become spaces.
  mutating func bytes(of text: String, at span: SourceSpan = .none) -> [UInt8] {
    var result: [UInt8] = []
    append(text, at: span, to: &result)
    return result
  }

  mutating func append(_ text: String, at span: SourceSpan, to out: inout [UInt8]) {
    let start = out.count
    out += text.utf8
    guard let replaced = PlainCharacters.safe(out[start...]) else { return }
    out.removeSubrange(start...)
    out += replaced.bytes
    if replaced.hasReplacement, firstReplacement == nil { firstReplacement = span }
  }

  /// Running text, with a line feed where a line ends for the reader.
  mutating func inlines(_ content: [Inline]) -> [UInt8] {
    var result: [UInt8] = []
    append(content, to: &result)
    return result
  }

  private mutating func append(_ content: [Inline], to out: inout [UInt8]) {
    for inline in content { append(inline, to: &out) }
  }

  private mutating func append(_ inline: Inline, to out: inout [UInt8]) {
    switch inline.kind {
    case .text(let text), .code(let text): append(text, at: inline.span, to: &out)
    case .softBreak: out.append(0x20)
    case .lineBreak: out.append(0x0A)
    case .emphasis(let content), .strong(let content):
      lose(.emphasis, at: inline.span)
      append(content, to: &out)
    case .span(let content): append(content, to: &out)
    case .styled(let style, let content): append(content, style: style, at: inline.span, to: &out)
    case .quoted(let marks, let content):
      let marks = quotes.marks(isDouble: marks == .double, depth: quotationDepth)
      append(marks.open, at: .none, to: &out)
      quotationDepth += 1
      append(content, to: &out)
      quotationDepth -= 1
      append(marks.close, at: .none, to: &out)
    case .math(let math):
      lose(.formula, at: inline.span)
      append(math.source, at: inline.span, to: &out)
    case .raw: break
    case .link(let link): append(link, at: inline.span, to: &out)
    case .image(let image): append(image, at: inline.span, to: &out)
    case .cite(let citation): append(citation.rendered, to: &out)
    case .footnote(let note):
      out += " (".utf8
      append(note.content.plainText, at: inline.span, to: &out)
      out.append(UInt8(ascii: ")"))
    case .noteReference(let number): out += "[\(number)]".utf8
    case .shortcode(let shortcode): append(shortcode.source, at: inline.span, to: &out)
    case .crossReference(let reference): append(reference.source, at: inline.span, to: &out)
    }
  }

  private mutating func append(_ content: [Inline], style: TextStyle, at span: SourceSpan, to out: inout [UInt8]) {
    let inner = inlines(content)
    switch style {
    case .underline, .smallCaps, .highlight:
      lose(.style, at: span)
      out += inner
    case .strikeout: out += [UInt8(ascii: "~")] + inner + [UInt8(ascii: "~")]
    case .superscript, .subscript:
      let mark = UInt8(ascii: style == .superscript ? "^" : "_")
      let isWord = inner.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 >= 0x80 }
      out += isWord ? [mark] + inner : [mark, UInt8(ascii: "(")] + inner + [UInt8(ascii: ")")]
    }
  }

  private mutating func append(_ link: Link, at span: SourceSpan, to out: inout [UInt8]) {
    let text = inlines(link.content)
    let target = bytes(of: link.target, at: span)
    let isInside = link.target.hasPrefix("#")
    if isInside || text == target || text.isEmpty {
      out += text.isEmpty ? target : text
      return
    }
    out += text
    if !link.title.isEmpty { append(" (\(link.title))", at: span, to: &out) }
    if let number = number(of: link.target) {
      out += " [\(number)]".utf8
    } else {
      out += [0x20, UInt8(ascii: "<")] + target + [UInt8(ascii: ">")]
    }
  }

  private mutating func append(_ image: Image, at span: SourceSpan, to out: inout [UInt8]) {
    lose(.picture, at: span)
    out += "[\(words.image)".utf8
    let text = inlines(image.alternative)
    if !text.isEmpty { out += Array(": ".utf8) + text }
    if !image.title.isEmpty { append(", \(image.title)", at: span, to: &out) }
    append(" (\(image.target))]", at: span, to: &out)
  }
}
