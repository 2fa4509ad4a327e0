import ByteText
import DocumentModel

extension PlainHTMLWriter {
  mutating func write(_ inlines: [Inline]) { for inline in inlines { write(inline) } }

  private mutating func write(_ inline: Inline) {
    switch inline.kind {
    case .text(let words):
      if inline.attributes.isEmpty { text(words) } else { span("span", [.text(words)], inline.attributes) }
    case .softBreak: out.write("\n")
    case .lineBreak: out.write("<br />\n")
    case .emphasis(let content): span("em", content, inline.attributes)
    case .strong(let content): span("strong", content, inline.attributes)
    case .styled(let style, let content): write(style, content, inline.attributes)
    case .quoted(let marks, let content):
      let marks = quotes.marks(isDouble: marks == .double, depth: quotationDepth)
      text(marks.open)
      quotationDepth += 1
      write(content)
      quotationDepth -= 1
      text(marks.close)
    case .code(let code):
      open("code", inline.attributes)
      text(code)
      close("code")
    case .math(let math):
      open("span", inline.attributes, class: math.isDisplay ? "math display" : "math inline")
      text(math.source)
      close("span")
    case .raw(let raw): if let html = admitted(raw, at: inline.span) { out.write(html) }
    case .link(let link): write(link, inline)
    case .image(let image): write(image, inline)
    case .span(let content): span("span", content, inline.attributes)
    case .cite(let citation):
      write(citation.rendered.isEmpty ? [.text(citation.items.map { "[\($0.key)]" }.joined())] : citation.rendered)
    case .footnote(let note): writeReference(to: notes.use(note))
    case .noteReference(let number):
      guard let use = notes.use(number) else { return text("[\(number)]") }
      writeReference(to: use)
    case .shortcode(let shortcode): text(shortcode.source)
    case .crossReference(let reference): text(reference.source)
    }
  }

  private mutating func span(_ tag: String, _ content: [Inline], _ attributes: Attributes, class own: String = "") {
    open(tag, attributes, class: own)
    write(content)
    close(tag)
  }

  private mutating func write(_ style: TextStyle, _ content: [Inline], _ attributes: Attributes) {
    switch style {
    case .strikeout: span("del", content, attributes)
    case .superscript: span("sup", content, attributes)
    case .subscript: span("sub", content, attributes)
    case .underline: span("u", content, attributes)
    case .smallCaps: span("span", content, attributes, class: "smallcaps")
    case .highlight: span("mark", content, attributes)
    }
  }

  private mutating func write(_ link: Link, _ inline: Inline) {
    guard let target = address(link.target, at: inline.span) else { return write(link.content) }
    out.write("<a")
    attribute("href", target)
    if !link.title.isEmpty { attribute("title", link.title) }
    write(inline.attributes)
    out.write(">")
    write(link.content)
    close("a")
  }

  private mutating func write(_ image: Image, _ inline: Inline) {
    let words = Self.plainText(image.alternative)
    guard let source = address(image.target, at: inline.span) else { return text(words) }
    out.write("<img")
    attribute("src", source)
    attribute("alt", words)
    if !image.title.isEmpty { attribute("title", image.title) }
    write(inline.attributes)
    out.write(" />")
  }

  /// The words of a picture's text; line ends stay line ends, and HTML that was let through is text like any other.
  private static func plainText(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline.kind {
      case .softBreak, .lineBreak: "\n"
      case .emphasis(let content), .strong(let content), .span(let content), .styled(_, let content):
        plainText(content)
      case .link(let link): plainText(link.content)
      case .image(let image): plainText(image.alternative)
      case .raw(let raw) where raw.format == "html": raw.text
      default: [inline].plainText
      }
    }.joined()
  }
}
