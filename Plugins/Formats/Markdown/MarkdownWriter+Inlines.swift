import ByteText
import Diagnostics
import DocumentModel

extension MarkdownWriter {
  /// Inline Markdown, with line feeds where the source had line ends.
  mutating func inlines(
    _ content: [Inline], isHeading: Bool = false, isCell: Bool = false, isVerse: Bool = false
  ) -> [UInt8] {
    var text = MarkdownText()
    append(content, to: &text, in: .init(isHeading: isHeading, isCell: isCell, isVerse: isVerse))
    text.keepTrailingSpace()
    return isCell || isHeading && !text.bytes.contains(0x0A) ? text.bytes : text.guarded()
  }

  mutating func append(_ content: [Inline], to text: inout MarkdownText, in place: MarkdownText.Place) {
    for inline in content { append(inline, to: &text, in: place) }
  }

  private mutating func append(_ inline: Inline, to text: inout MarkdownText, in place: MarkdownText.Place) {
    let attributes = MarkdownAttributes.text(inline.attributes)
    switch inline.kind {
    case .text(let content): text.write(text: content, in: place)
    case .softBreak where text.isAtLineStart: break
    case .softBreak: if wrap > 0 || place.isCell { text.write(" ") } else { text.endLine("\n") }
    case .lineBreak:
      if place.isCell {
        reportLoss(
          "a line break in a cell is written as a space", "Cells of pipe tables are one line.", at: inline.span)
        text.write(" ")
      } else {
        text.endLine("\\\n")
      }
    case .emphasis(let content): text.emphasize(1) { append(content, to: &$0, in: place) }
    case .strong(let content): text.emphasize(2) { append(content, to: &$0, in: place) }
    case .styled(let style, let content): append(content, style, inline.attributes, to: &text, in: place)
    case .quoted(let marks, let content):
      let mark = marks == .double ? "\"" : "'"
      text.write(mark)
      append(content, to: &text, in: place)
      text.write(mark)
    case .code(let code): append(code: code, attributes, at: inline.span, to: &text, in: place)
    case .math(let math):
      let mark = math.isDisplay ? "$$" : "$"
      text.write(mark + replacingControls(in: math.source, at: inline.span) + mark)
    case .raw(let raw): append(code: raw.text, "{=\(raw.format)}", at: inline.span, to: &text, in: place)
    case .link(let link): append(link, inline.attributes, to: &text, in: place)
    case .image(let image):
      append(bracketed: image.alternative, opening: "![", to: &text, in: place)
      text.write(Self.target(image.target, image.title, in: place) + attributes)
    case .span(let content):
      if attributes.isEmpty || Self.isPlain(inline.attributes) { return append(content, to: &text, in: place) }
      append(bracketed: content, to: &text, in: place)
      text.write(attributes)
    case .cite(let citation): append(citation, to: &text, in: place)
    case .footnote(let note): append(note, to: &text)
    case .noteReference(let number): append(noteReference: number, to: &text, in: place)
    case .shortcode(let shortcode): text.write(replacingControls(in: shortcode.source, at: inline.span))
    case .crossReference(let reference): text.write(replacingControls(in: reference.source, at: inline.span))
    }
  }

  /// Marks that resolution makes for formats that keep figures and their freshness apart: here their text says it all.
  private static func isPlain(_ attributes: Attributes) -> Bool {
    attributes.id == nil && attributes.classes.count == 1
      && ["quantity", "stale", "confidence", "caption-label"].contains(attributes.classes[0])
  }

  private mutating func append(
    bracketed content: [Inline], opening: String = "[", to text: inout MarkdownText, in place: MarkdownText.Place
  ) {
    var inner = place
    inner.brackets += 1
    text.write(opening)
    append(content, to: &text, in: inner)
    text.write("]")
  }

  private mutating func append(
    _ content: [Inline], _ style: TextStyle, _ attributes: Attributes, to text: inout MarkdownText,
    in place: MarkdownText.Place
  ) {
    func wrapped(_ mark: String, isRaised: Bool, _ writer: inout MarkdownWriter) {
      var inner = place
      inner.isRaised = inner.isRaised || isRaised
      text.write(mark)
      writer.append(content, to: &text, in: inner)
      text.write(mark)
    }
    switch style {
    case .strikeout: wrapped("~~", isRaised: false, &self)
    case .superscript: wrapped("^", isRaised: true, &self)
    case .subscript: wrapped("~", isRaised: true, &self)
    case .underline, .smallCaps, .highlight:
      append(bracketed: content, to: &text, in: place)
      let name = style == .underline ? "underline" : style == .smallCaps ? "smallcaps" : "mark"
      var all = attributes
      if !all.hasClass(name) { all.classes.insert(name, at: 0) }
      text.write(MarkdownAttributes.text(all))
    }
  }

  private mutating func append(
    code: String, _ attributes: String, at span: SourceSpan, to text: inout MarkdownText, in place: MarkdownText.Place
  ) {
    var code = replacingControls(in: code, at: span)
    let fence = String(repeating: "`", count: Self.longestRun(of: UInt8(ascii: "`"), in: code) + 1)
    let isPadded =
      code.hasPrefix("`") || code.hasSuffix("`")
      || code.hasPrefix(" ") && code.hasSuffix(" ") && code.contains { $0 != " " }
    if place.isCell { code = code.replacing("|", with: "\\|") }
    let space = isPadded || code.isEmpty ? " " : ""
    text.write(fenced: fence + space + code + space + fence + attributes)
  }

  private mutating func append(
    _ link: Link, _ attributes: Attributes, to text: inout MarkdownText, in place: MarkdownText.Place
  ) {
    if attributes.isEmpty, link.title.isEmpty, link.content == [.text(link.target)], Self.isAutolink(link.target) {
      return text.write("<\(link.target)>")
    }
    append(bracketed: link.content, to: &text, in: place)
    text.write(Self.target(link.target, link.title, in: place) + MarkdownAttributes.text(attributes))
  }

  /// A picture that is a figure: its alternative text goes to an attribute where the caption says something else.
  mutating func image(
    _ image: Image, _ attributes: Attributes, figure: Figure, _ figureAttributes: Attributes
  ) -> [UInt8] {
    var all = attributes
    if let id = figureAttributes.id { all.id = id }
    all.classes += figureAttributes.classes.filter { !all.hasClass($0) }
    all.pairs += figureAttributes.pairs
    if figure.caption != image.alternative { all["alt"] = image.alternative.plainText }
    var text = MarkdownText()
    append(bracketed: figure.caption, opening: "![", to: &text, in: .init())
    text.write(Self.target(image.target, image.title, in: .init()) + MarkdownAttributes.text(all))
    return text.bytes
  }

  private mutating func append(_ citation: Citation, to text: inout MarkdownText, in place: MarkdownText.Place) {
    let source = citation.rendered.plainText
    // Before resolution a citation's text is its source, which stays as it was written.
    if let key = citation.items.first?.key, source.contains("@\(key)") || source.contains("@{\(key)}"),
      citation.rendered.allSatisfy({ if case .noteReference = $0.kind { false } else { true } })
    {
      return text.write(replacingControls(in: source, at: citation.items[0].span))
    }
    append(citation.rendered, to: &text, in: place)
  }

  private mutating func append(_ note: Footnote, to text: inout MarkdownText) {
    if note.label.isEmpty, note.content.count == 1, case .paragraph(let content) = note.content[0].kind {
      text.write("^[")
      append(content, to: &text, in: .init(brackets: 1))
      text.write("]")
      return
    }
    let label = note.label.isEmpty ? "note-\(footnotes.count + 1)" : note.label
    if !footnotes.contains(where: { $0.label == label }) {
      footnotes.append(Footnote(label: label, content: note.content, span: note.span))
    }
    text.write("[^\(label)]")
  }

  private mutating func append(
    noteReference number: Int, to text: inout MarkdownText, in place: MarkdownText.Place
  ) {
    if numberedNotes.contains(number) {
      text.write("[^\(number)]")
    } else {
      text.write(text: "[\(number)]", in: place)
    }
  }

  /// Text where no character reference is read: controls become U+FFFD, and a message says so.
  mutating func replacingControls(in text: String, keepingLines: Bool = false, at span: SourceSpan) -> String {
    var hasReplacement = false
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where keepingLines, "\t" where keepingLines: result.unicodeScalars.append(scalar)
      case "\n", "\t": result += " "
      case "\r" where keepingLines: continue
      case _ where PlainCharacters.isControl(scalar):
        result += "\u{FFFD}"
        hasReplacement = true
      default: result.unicodeScalars.append(scalar)
      }
    }
    if hasReplacement {
      reportLoss("control characters are written as U+FFFD", "Literal text has no way to spell them.", at: span)
    }
    return result
  }

  // MARK: Addresses

  private static func isAutolink(_ target: String) -> Bool {
    guard let colon = target.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let scheme = target.utf8[..<colon]
    return (2...32).contains(scheme.count) && scheme.allSatisfy { MarkdownText.isWord($0) && $0 < 0x80 }
      && target.unicodeScalars.allSatisfy { $0.value > 0x20 && !"<>\\".unicodeScalars.contains($0) && $0.value < 0x7F }
  }

  private static func target(_ target: String, _ title: String, in place: MarkdownText.Place) -> String {
    let isBare =
      !target.isEmpty
      && target.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"()<>\\`*_[]|\"'&".utf8.contains($0) }
    var text = isBare ? "(" + target : "(<" + escaped(target, "<>\\|`", in: place) + ">"
    if !title.isEmpty { text += " \"" + escaped(title, "\"\\|`", in: place) + "\"" }
    return text + ")"
  }

  private static func escaped(_ text: String, _ marks: String, in place: MarkdownText.Place) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "&" || PlainCharacters.isControl(scalar) {
        result += "&#\(scalar.value);"
      } else {
        if marks.unicodeScalars.contains(scalar), scalar != "|" || place.isCell { result += "\\" }
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
