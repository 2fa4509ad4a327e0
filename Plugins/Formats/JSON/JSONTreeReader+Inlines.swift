import DocumentModel
import JSONSyntax

extension JSONTreeReader {
  /// Running text. Words and the spaces between them are one text again.
  mutating func inlines(_ node: JSONNode) -> [Inline] {
    var text = JSONJoinedText()
    for element in elements(node) { read(element, into: &text) }
    return text.finished()
  }

  private mutating func read(_ node: JSONNode, into text: inout JSONJoinedText) {
    guard let name = name(of: node) else { return }
    switch name {
    case "Str": if let content = content(of: node) { text.append(words: string(content), at: node.span) }
    case "Space": text.append(words: " ", at: node.span)
    case "SoftBreak": text.append(Inline(.softBreak, span: node.span))
    case "LineBreak": text.append(Inline(.lineBreak, span: node.span))
    case "Emph": styled(node, into: &text) { .emphasis($0) }
    case "Strong": styled(node, into: &text) { .strong($0) }
    case "Underline": styled(node, into: &text) { .styled(.underline, $0) }
    case "Strikeout": styled(node, into: &text) { .styled(.strikeout, $0) }
    case "Superscript": styled(node, into: &text) { .styled(.superscript, $0) }
    case "Subscript": styled(node, into: &text) { .styled(.subscript, $0) }
    case "SmallCaps": styled(node, into: &text) { .styled(.smallCaps, $0) }
    case "Quoted":
      guard let parts = parts(of: node, 2) else { return }
      let marks: QuotationMarks = self.name(of: parts[0]) == "SingleQuote" ? .single : .double
      text.append(Inline(.quoted(marks, inlines(parts[1])), span: node.span))
    case "Cite": cite(node, into: &text)
    case "Code":
      guard let parts = parts(of: node, 2), let attributes = admitted(parts[0]) else { return }
      text.append(Inline(.code(string(parts[1])), attributes: attributes, span: node.span))
    case "Math":
      guard let parts = parts(of: node, 2) else { return }
      let math = Math(source: string(parts[1]), isDisplay: self.name(of: parts[0]) == "DisplayMath")
      text.append(Inline(.math(math), span: node.span))
    case "RawInline":
      guard let parts = parts(of: node, 2) else { return }
      let raw = RawText(format: string(parts[0]), text: string(parts[1]))
      if admits(raw) { text.append(Inline(.raw(raw), span: node.span)) } else { show(raw, node, in: &text) }
    case "Link":
      guard let parts = parts(of: node, 3), let attributes = admitted(parts[0]) else { return }
      let content = inlines(parts[1])
      let (target, title) = self.target(parts[2])
      let link = Link(target: target, title: title, content: content)
      text.append(Inline(.link(link), attributes: attributes, span: node.span))
    case "Image":
      guard let parts = parts(of: node, 3), let attributes = admitted(parts[0]) else { return }
      let alternative = inlines(parts[1])
      let (target, title) = self.target(parts[2])
      let image = Image(target: target, title: title, alternative: alternative)
      text.append(Inline(.image(image), attributes: attributes, span: node.span))
    case "Note":
      guard let content = content(of: node) else { return }
      text.append(Inline(.footnote(Footnote(content: blocks(content), span: node.span)), span: node.span))
    case "Span":
      guard let parts = parts(of: node, 2), let attributes = admitted(parts[0]) else { return }
      text.append(Self.span(inlines(parts[1]), attributes, node))
    default:
      unknown(name, node)
      for inline in Self.line(kept(node)) { text.append(inline) }
    }
  }

  private mutating func styled(
    _ node: JSONNode, into text: inout JSONJoinedText, _ kind: ([Inline]) -> Inline.Kind
  ) {
    guard let content = content(of: node) else { return }
    text.append(Inline(kind(inlines(content)), span: node.span))
  }

  private mutating func target(_ node: JSONNode) -> (address: String, title: String) {
    guard let parts = parts(of: node, 2) else { return ("", "") }
    return (string(parts[0]), string(parts[1]))
  }

  private static func span(_ content: [Inline], _ attributes: Attributes, _ node: JSONNode) -> Inline {
    if attributes.classes.first == "mark" {
      var attributes = attributes
      attributes.classes.removeFirst()
      return Inline(.styled(.highlight, content), attributes: attributes, span: node.span)
    }
    if content.count == 1, content[0].attributes.isEmpty, let inner = unwrapped(attributes) {
      switch content[0].kind {
      case .softBreak, .lineBreak, .emphasis, .strong, .styled, .quoted, .math, .raw, .cite, .footnote:
        return Inline(content[0].kind, attributes: inner, span: node.span)
      case .text, .code, .link, .image, .span, .noteReference, .shortcode, .crossReference: break
      }
    }
    return Inline(.span(content), attributes: attributes, span: node.span)
  }

  // MARK: Citations

  private mutating func cite(_ node: JSONNode, into text: inout JSONJoinedText) {
    guard let parts = parts(of: node, 2) else { return }
    let items = elements(parts[0]).compactMap { item(of: $0) }
    let rendered = inlines(parts[1])
    guard !items.isEmpty else {
      for inline in rendered { text.append(inline) }
      return
    }
    text.append(Inline(.cite(Citation(items: items, rendered: rendered)), span: node.span))
  }

  private mutating func item(of node: JSONNode) -> CitationItem? {
    guard let key = node["citationId"]?.string, !key.isEmpty else {
      wrong(node, "this citation does not say what it cites", "write \"citationId\": \"key\"")
      return nil
    }
    let mode: CitationItem.Mode =
      switch node["citationMode"]?["t"]?.string {
      case "AuthorInText": .authorInText
      case "SuppressAuthor": .suppressAuthor
      default: .normal
      }
    return CitationItem(
      key: key, mode: mode, prefix: node["citationPrefix"].map { inlines($0) } ?? [],
      suffix: node["citationSuffix"].map { inlines($0) } ?? [], span: node.span)
  }
}
