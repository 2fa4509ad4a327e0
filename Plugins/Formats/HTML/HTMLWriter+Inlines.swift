import ByteText
import Diagnostics
import DocumentModel

extension HTMLWriter {
  mutating func write(_ inline: Inline) {
    keepIdentifier(of: inline)
    switch inline.kind {
    case .text(let words):
      if inline.attributes.isEmpty { return text(words) }
      element("span", inline, [.text(words)])
    case .softBreak: body.write("\n")
    case .lineBreak: body.write("<br>\n")
    case .emphasis(let content): element("em", inline, content)
    case .strong(let content): element("strong", inline, content)
    case .styled(let style, let content): write(style, inline, content)
    case .quoted(let marks, let content): write(marks, inline, content)
    case .code(let words):
      open("code", inline.attributes)
      text(words)
      body.write("</code>")
    case .math(let math): write(math, inline)
    case .raw(let raw): if let markup = admitted(raw, at: inline.span) { body.write(markup) }
    case .link(let link): write(link, inline)
    case .image(let image): write(image, inline)
    case .span(let content): writeSpan(inline, content)
    case .cite(let citation):
      if citation.rendered.isEmpty { return text(citation.items.map { "[\($0.key)]" }.joined()) }
      if inline.attributes.isEmpty { return push(.inlines(citation.rendered[...])) }
      element("span", inline, citation.rendered)
    case .noteReference(let number): writeReference(to: number)
    case .footnote(let footnote): writeReference(to: notes.add(footnote.content))
    case .shortcode(let shortcode): text(shortcode.source)
    case .crossReference(let reference): text(reference.source)
    }
  }

  /// Gives the id of an inline that becomes no element of its own an empty one.
  private mutating func keepIdentifier(of inline: Inline) {
    guard let id = inline.attributes.id, !id.isEmpty else { return }
    switch inline.kind {
    case .softBreak, .lineBreak, .raw, .noteReference, .footnote, .shortcode, .crossReference: break
    case .cite(let citation) where citation.rendered.isEmpty: break
    default: return
    }
    body.write("<span id=\"\(escaped: names.take(id))\"></span>")
  }

  private mutating func element(_ tag: String, _ inline: Inline, _ content: [Inline], classes: String = "") {
    open(tag, inline.attributes, classes: classes)
    push(.inlines(content[...]), .end(tag))
  }

  private mutating func write(_ style: TextStyle, _ inline: Inline, _ content: [Inline]) {
    switch style {
    case .strikeout: element("s", inline, content)
    case .superscript: element("sup", inline, content)
    case .subscript: element("sub", inline, content)
    case .underline: element("span", inline, content, classes: "underline")
    case .smallCaps: element("span", inline, content, classes: "smallcaps")
    case .highlight: element("mark", inline, content)
    }
  }

  /// The marks are those of the page's language; a double quotation inside another is set in single marks.
  private mutating func write(_ marks: QuotationMarks, _ inline: Inline, _ content: [Inline]) {
    let marks = quotes.marks(isDouble: marks == .double, depth: quotationDepth)
    quotationDepth += 1
    if !inline.attributes.isEmpty { open("span", inline.attributes) }
    text(marks.open)
    if !inline.attributes.isEmpty { push(.end("span")) }
    push(.inlines(content[...]), .markup(marks.close), .endQuotation)
  }

  private mutating func write(_ math: Math, _ inline: Inline) {
    open("code", inline.attributes, classes: math.isDisplay ? "math display" : "math")
    text(math.source)
    body.write("</code>")
    guard !saidMath else { return }
    saidMath = true
    diagnostics.report(
      Diagnostic(
        "html/lossy", .information, "formulas are shown in TeX’s syntax", at: inline.span,
        notes: ["write a short formula in words or Unicode where readers may not know TeX"]))
  }

  private mutating func write(_ link: Link, _ inline: Inline) {
    let words = link.target.isEmpty ? link.title : link.target
    let content = Self.showsNothing(link.content) ? [.text(words)] : link.content
    guard let address = LinkAddress(link.target) else {
      diagnostics.warning(
        "html/unsafe-url", "the link’s address is of a kind that is not allowed; its text is kept", at: inline.span,
        notes: ["allowed are \(LinkAddress.schemes.sorted().joined(separator: ", ")), relative addresses and #"])
      return element("span", inline, content)
    }
    // Links do not nest.
    guard linkDepth == 0 else { return element("span", inline, content) }
    let fragment = link.target.hasPrefix("#") ? String(link.target.dropFirst()) : nil
    let target = fragment.flatMap { names.target($0) }.map { "#\($0)" } ?? address.text
    body.write("<a href=\"\(escaped: target)\"")
    if !link.title.isEmpty { attribute("title", link.title) }
    attributes(inline.attributes)
    body.write(">")
    linkDepth += 1
    push(.inlines(content[...]), .endLink)
  }

  /// True for content that no reader sees and that nothing leads to.
  private static func showsNothing(_ content: [Inline]) -> Bool {
    var pending = content
    while let inline = pending.popLast() {
      guard inline.attributes.id?.isEmpty ?? true else { return false }
      switch inline.kind {
      case .text(let text): guard text.utf8.allSatisfy(HTMLSpace.isSpace) else { return false }
      case .code(let text): guard text.isEmpty else { return false }
      case .math(let math): guard math.source.allSatisfy(\.isWhitespace) else { return false }
      case .softBreak, .raw: break
      case .emphasis(let inner), .strong(let inner), .styled(_, let inner), .span(let inner): pending += inner
      default: return false
      }
    }
    return true
  }

  private mutating func writeSpan(_ inline: Inline, _ content: [Inline]) {
    if inline.attributes.hasClass("quantity"), let value = inline.attributes["value"] {
      body.write("<data value=\"\(escaped: value)\"")
      attributes(inline.attributes)
      body.write(">")
      return push(.inlines(content[...]), .end("data"))
    }
    element("span", inline, content)
  }
}
