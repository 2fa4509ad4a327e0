import ByteText
import DocumentModel

extension JSONTreeWriter {
  /// Writes running text.
  ///
  /// - Parameter isTrimmed: true for the text of a whole block, at whose ends Pandoc keeps no space.
  mutating func write(_ content: [Inline], isTrimmed: Bool = false) {
    out.write("[")
    var run = JSONTextRun(isTrimmed: isTrimmed)
    for inline in content { write(inline, to: &run) }
    finish(&run)
    out.write("]")
  }

  private mutating func write(_ inline: Inline, to run: inout JSONTextRun) {
    guard Self.isBare(inline.attributes) || Self.hasAttributes(inline) else {
      // Pandoc's node has no attributes: they stand on a span around it.
      var bare = inline
      bare.attributes = .empty
      return element("Span", at: inline.span, in: &run) {
        $0.out.write("[")
        $0.write(inline.attributes, isWrapper: !Self.isWords(inline))
        $0.out.write(",")
        $0.write([bare])
        $0.out.write("]")
      }
    }
    switch inline.kind {
    case .text(let text): write(text, at: inline.span, to: &run)
    case .softBreak: add(.soft, at: inline.span, to: &run)
    case .lineBreak: add(.line, at: inline.span, to: &run)
    case .emphasis(let content): element("Emph", at: inline.span, in: &run) { $0.write(content) }
    case .strong(let content): element("Strong", at: inline.span, in: &run) { $0.write(content) }
    case .styled(.highlight, let content):
      var attributes = inline.attributes
      attributes.classes = ["mark"] + attributes.classes
      attributed("Span", inline, attributes, in: &run) { $0.write(content) }
    case .styled(let style, let content):
      element(Self.name(of: style), at: inline.span, in: &run) { $0.write(content) }
    case .quoted(let marks, let content):
      element("Quoted", at: inline.span, in: &run) {
        $0.out.write(marks == .double ? "[{\"t\":\"DoubleQuote\"}," : "[{\"t\":\"SingleQuote\"},")
        $0.write(content)
        $0.out.write("]")
      }
    case .code(let code): attributed("Code", inline, inline.attributes, in: &run) { $0.write(string: code) }
    case .math(let math):
      element("Math", at: inline.span, in: &run) {
        $0.out.write(math.isDisplay ? "[{\"t\":\"DisplayMath\"}," : "[{\"t\":\"InlineMath\"},")
        $0.write(string: math.source)
        $0.out.write("]")
      }
    case .raw(let raw):
      element("RawInline", at: inline.span, in: &run) { $0.list([raw.format, raw.text]) { $0.write(string: $1) } }
    case .link(let link):
      attributed("Link", inline, inline.attributes, in: &run) {
        $0.write(link.content)
        $0.out.write(",")
        $0.list([link.target, link.title]) { $0.write(string: $1) }
      }
    case .image(let image):
      attributed("Image", inline, inline.attributes, in: &run) {
        $0.write(image.alternative)
        $0.out.write(",")
        $0.list([image.target, image.title]) { $0.write(string: $1) }
      }
    case .span(let content): attributed("Span", inline, inline.attributes, in: &run) { $0.write(content) }
    case .cite(let citation): element("Cite", at: inline.span, in: &run) { $0.write(citation) }
    case .footnote(let note): element("Note", at: inline.span, in: &run) { $0.write(note.content) }
    case .noteReference(let number): write(noteReference: number, at: inline.span, to: &run)
    case .shortcode(let shortcode): write(unresolved: shortcode.source, at: inline.span, to: &run)
    case .crossReference(let reference): write(unresolved: reference.source, at: inline.span, to: &run)
    }
  }

  /// True for what Pandoc gives attributes of its own.
  private static func hasAttributes(_ inline: Inline) -> Bool {
    switch inline.kind {
    case .code, .link, .image, .span, .styled(.highlight, _): true
    case .text, .softBreak, .lineBreak, .emphasis, .strong, .styled, .quoted, .math, .raw, .cite, .footnote,
      .noteReference, .shortcode, .crossReference:
      false
    }
  }

  /// True for what becomes words, or a note: with attributes it is a span of them.
  private static func isWords(_ inline: Inline) -> Bool {
    switch inline.kind {
    case .text, .shortcode, .crossReference, .noteReference: true
    case .softBreak, .lineBreak, .emphasis, .strong, .styled, .quoted, .code, .math, .raw, .link, .image, .span, .cite,
      .footnote:
      false
    }
  }

  /// Writes a node behind what stands before it in the run.
  mutating func element(
    _ name: String, at span: SourceSpan, in run: inout JSONTextRun, _ content: (inout JSONTreeWriter) -> Void
  ) {
    startElement(in: &run)
    node(name, at: span, content)
  }

  private mutating func attributed(
    _ name: String, _ inline: Inline, _ attributes: Attributes, in run: inout JSONTextRun,
    _ content: (inout JSONTreeWriter) -> Void
  ) {
    element(name, at: inline.span, in: &run) {
      $0.out.write("[")
      $0.write(attributes)
      $0.out.write(",")
      content(&$0)
      $0.out.write("]")
    }
  }

  private mutating func write(unresolved source: String, at span: SourceSpan, to run: inout JSONTextRun) {
    reportLoss("“\(source)” is written as text", "It was not resolved, and Pandoc has no node for it.", at: span)
    write(source, at: span, to: &run)
  }

  private static func name(of style: TextStyle) -> String {
    switch style {
    case .strikeout: "Strikeout"
    case .superscript: "Superscript"
    case .subscript: "Subscript"
    case .underline: "Underline"
    case .smallCaps: "SmallCaps"
    case .highlight: "Span"
    }
  }

  // MARK: Citations

  private mutating func write(_ citation: Citation) {
    out.write("[")
    list(citation.items) { writer, item in
      writer.out.write("{\"citationId\":")
      writer.write(string: item.key)
      writer.out.write(",\"citationPrefix\":")
      writer.write(item.prefix)
      writer.out.write(",\"citationSuffix\":")
      writer.write(item.suffix)
      writer.out.write(",\"citationMode\":")
      writer.node(Self.name(of: item.mode))
      // No number: which note a citation stands in is counted by whoever formats it.
      writer.out.write(",\"citationNoteNum\":0,\"citationHash\":0")
      writer.close(at: item.span)
    }
    out.write(",")
    write(citation.rendered)
    out.write("]")
  }

  private static func name(of mode: CitationItem.Mode) -> String {
    switch mode {
    case .normal: "NormalCitation"
    case .authorInText: "AuthorInText"
    case .suppressAuthor: "SuppressAuthor"
    }
  }
}
