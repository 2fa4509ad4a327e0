import Diagnostics
import DocumentModel

/// What running text stands in, which decides what it can hold.
struct MarkdownContext {
  /// In a heading, a cell, a term or a line of verse, whose line breaks have no notation.
  var isOneLine = false
  /// In a line of verse, which may go on with an indented line after a line break, or inside a formula.
  var isVerse = false
  /// In `^…^` or `~…~`, which hold no line ends.
  var isRaised = false
  /// In a link, which holds no other.
  var isInLink = false
  /// In a note, which holds no other.
  var isInNote = false
}

extension MarkdownWriter {
  /// Running Markdown, with what its lines could be mistaken for not yet escaped.
  mutating func text(
    _ content: [Inline], in place: MarkdownText.Place = .init(), isOneLine: Bool = false
  ) -> MarkdownLines {
    var pieces = MarkdownPieces(reserving: content.count)
    append(content, to: &pieces, in: MarkdownContext(isOneLine: isOneLine, isVerse: place.isVerse, isInNote: isInNote))
    return text(pieces, in: place, at: content.first?.span ?? .none)
  }

  mutating func text(_ pieces: consuming MarkdownPieces, in place: MarkdownText.Place, at span: SourceSpan)
    -> MarkdownLines
  {
    var text = MarkdownText(pieces.compact(), in: place, isFilled: wrap > 0, labels: labels)
    text.write()
    if text.hasLostMarks {
      reportLoss("text is written without its style", "Marks that stand like this would be read otherwise.", at: span)
    }
    return MarkdownLines(text: text.bytes, space: text.space)
  }

  mutating func append(_ content: [Inline], to pieces: inout MarkdownPieces, in context: MarkdownContext) {
    for inline in content { append(inline, to: &pieces, in: context) }
  }

  private mutating func append(_ inline: Inline, to pieces: inout MarkdownPieces, in context: MarkdownContext) {
    switch inline.kind {
    case .text(let content): pieces.append(text: content)
    // A line that is to be filled has a space for a line end.
    case .softBreak: if wrap > 0 || isOneLine(context) { pieces.append(text: " ") } else { pieces.append(.softBreak) }
    case .lineBreak: appendLineBreak(at: inline.span, to: &pieces, in: context)
    case .emphasis(let content): pieces.append(.emphasis) { append(content, to: &$0, in: context) }
    case .strong(let content): pieces.append(.strong) { append(content, to: &$0, in: context) }
    case .quoted(let marks, let content):
      pieces.append(marks == .double ? .doubleQuote : .singleQuote) { append(content, to: &$0, in: context) }
    case .styled(let style, let content): append(content, style, inline, to: &pieces, in: context)
    case .code(let code):
      append(code: code, MarkdownAttributes.text(inline.attributes), at: inline.span, to: &pieces, in: context)
    case .raw(let raw): append(code: raw.text, "{=\(raw.format)}", at: inline.span, to: &pieces, in: context)
    case .math(let math): append(math, at: inline.span, to: &pieces, in: context)
    case .link(let link): append(link, inline.attributes, at: inline.span, to: &pieces, in: context)
    case .image(let image):
      append(
        image.alternative, "![",
        MarkdownTarget.text(image.target, image.title) + MarkdownAttributes.text(inline.attributes),
        to: &pieces, in: context)
    case .span(let content):
      let braces = inline.attributes.isEmpty ? "{}" : MarkdownAttributes.text(inline.attributes)
      if braces.isEmpty || Self.isPlain(inline.attributes) { return append(content, to: &pieces, in: context) }
      append(content, "[", braces, to: &pieces, in: context)
    case .cite(let citation): append(citation, to: &pieces, in: context)
    case .footnote(let note): append(note, at: inline.span, to: &pieces, in: context)
    case .noteReference(let number): append(noteReference: number, at: inline.span, to: &pieces, in: context)
    case .shortcode(let shortcode):
      pieces.append(markup: literal(shortcode.source, at: inline.span, in: context), .closed)
    case .crossReference(let reference): append(reference, at: inline.span, to: &pieces, in: context)
    }
  }

  private func isOneLine(_ context: MarkdownContext) -> Bool { context.isOneLine || context.isRaised }

  private mutating func appendLineBreak(
    at span: SourceSpan, to pieces: inout MarkdownPieces, in context: MarkdownContext
  ) {
    guard context.isOneLine, !context.isVerse else { return pieces.append(.hardBreak) }
    reportLoss("a line break is written as a space", "Headings, cells and terms are one line.", at: span)
    pieces.append(text: " ")
  }

  /// Marks that resolution makes for formats that keep figures and their freshness apart: here their text says it all.
  private static func isPlain(_ attributes: Attributes) -> Bool {
    attributes.id == nil && attributes.classes.count == 1 && attributes.language == nil && attributes["dir"] == nil
      && ["quantity", "stale", "confidence", "caption-label"].contains(attributes.classes[0])
  }

  // MARK: Styles and brackets

  private mutating func append(
    _ content: [Inline], _ style: TextStyle, _ inline: Inline, to pieces: inout MarkdownPieces,
    in context: MarkdownContext
  ) {
    switch style {
    case .strikeout: pieces.append(.strikeout) { append(content, to: &$0, in: context) }
    case .superscript: append(raised: content, .superscript, at: inline.span, to: &pieces, in: context)
    case .subscript: append(raised: content, .subscript, at: inline.span, to: &pieces, in: context)
    case .underline, .smallCaps, .highlight:
      let name = style == .underline ? "underline" : style == .smallCaps ? "smallcaps" : "mark"
      var all = inline.attributes
      if !all.hasClass(name) { all.classes.insert(name, at: 0) }
      append(content, "[", MarkdownAttributes.text(all), to: &pieces, in: context)
    }
  }

  /// Sub- and superscripts hold no bare space: where code, an address or a note inside has one, the marks are left out.
  private mutating func append(
    raised content: [Inline], _ mark: MarkdownMark, at span: SourceSpan, to pieces: inout MarkdownPieces,
    in context: MarkdownContext
  ) {
    var inner = context
    inner.isRaised = true
    let opened = pieces.all.count
    let spaces = pieces.bareSpaces
    pieces.append(mark) { append(content, to: &$0, in: inner) }
    guard pieces.bareSpaces > spaces else { return }
    pieces.removeMarks(openedAt: opened)
    reportLoss("text that is raised or lowered is written in line", "Such text holds no code with spaces.", at: span)
  }

  mutating func append(
    _ content: [Inline], _ opening: String, _ closing: String, to pieces: inout MarkdownPieces,
    in context: MarkdownContext
  ) {
    pieces.append(.openBracket(opening, isCitation: false))
    append(content, to: &pieces, in: context)
    pieces.append(.closeBracket("]" + closing, .attributable))
  }

  // MARK: Links and notes

  private mutating func append(
    _ link: Link, _ attributes: Attributes, at span: SourceSpan, to pieces: inout MarkdownPieces,
    in context: MarkdownContext
  ) {
    if attributes.isEmpty, link.title.isEmpty, case .text(let text)? = link.content.first?.kind,
      link.content.count == 1, MarkdownTarget.isAutolink(text, to: link.target)
    {
      return pieces.append(markup: "<\(text)>", .attributable)
    }
    if context.isInLink {
      reportLoss("a link inside a link is written as its text", "A link holds no other but addresses.", at: span)
      return append(link.content, to: &pieces, in: context)
    }
    var inner = context
    inner.isInLink = true
    append(
      link.content, "[", MarkdownTarget.text(link.target, link.title) + MarkdownAttributes.text(attributes),
      to: &pieces, in: inner)
  }

  private mutating func append(
    _ note: Footnote, at span: SourceSpan, to pieces: inout MarkdownPieces, in context: MarkdownContext
  ) {
    guard !context.isInNote else {
      reportLoss("a note inside a note is written in parentheses", "A note holds no other.", at: span)
      return pieces.append(text: " (\(note.content.plainText))")
    }
    if isInFrontMatter {
      appendInLine(note.content, at: span, to: &pieces, in: context)
    } else if note.label.isEmpty, note.content.count == 1, case .paragraph(let content) = note.content[0].kind,
      !(context.isOneLine && content.holdsLineBreak || context.isInLink && content.holdsLink)
    {
      append(inLine: content, to: &pieces, in: context)
    } else {
      pieces.append(markup: "[^\(footnotes.label(for: note))]", .bracket)
    }
  }

  private mutating func append(
    noteReference number: Int, at span: SourceSpan, to pieces: inout MarkdownPieces, in context: MarkdownContext
  ) {
    guard numberedNotes.contains(number) else { return pieces.append(text: "[\(number)]") }
    if isInFrontMatter, !context.isInNote, let note = notes.first(where: { $0.number == number }) {
      notesInFrontMatter.insert(number)
      return appendInLine(blocks(of: note), at: span, to: &pieces, in: context)
    }
    notesInText.insert(number)
    pieces.append(markup: "[^\(number)]", .bracket)
  }

  /// Writes a note of one paragraph where it is referred to; of more, their text.
  private mutating func appendInLine(
    _ blocks: [Block], at span: SourceSpan, to pieces: inout MarkdownPieces, in context: MarkdownContext
  ) {
    if blocks.count == 1, case .paragraph(let content) = blocks[0].kind {
      return append(inLine: content, to: &pieces, in: context)
    }
    reportLoss("a note is written as one paragraph", "A note of front matter stands in a line.", at: span)
    append(inLine: [.text(blocks.plainText)], to: &pieces, in: context)
  }

  private mutating func append(inLine note: [Inline], to pieces: inout MarkdownPieces, in context: MarkdownContext) {
    var inner = context
    inner.isInNote = true
    pieces.append(.openBracket("^[", isCitation: false))
    append(note, to: &pieces, in: inner)
    pieces.append(.closeBracket("]", .bracket))
  }
}
