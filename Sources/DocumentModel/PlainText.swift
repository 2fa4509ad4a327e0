extension Sequence<Inline> {
  /// The characters that a reader sees, without markup, notes and citations' marks; line ends are spaces.
  public var plainText: String {
    var text = ""
    for inline in self { inline.appendPlainText(to: &text) }
    return text
  }
}

extension Inline {
  fileprivate func appendPlainText(to text: inout String) {
    switch kind {
    case .text(let content), .code(let content): text += content
    case .softBreak, .lineBreak: text += " "
    case .emphasis(let content), .strong(let content), .styled(_, let content), .span(let content):
      for inline in content { inline.appendPlainText(to: &text) }
    case .quoted(let marks, let content):
      text += marks == .double ? "“" : "‘"
      for inline in content { inline.appendPlainText(to: &text) }
      text += marks == .double ? "”" : "’"
    case .math(let math): text += math.source
    case .link(let link): for inline in link.content { inline.appendPlainText(to: &text) }
    case .image(let image): for inline in image.alternative { inline.appendPlainText(to: &text) }
    case .cite(let citation): for inline in citation.rendered { inline.appendPlainText(to: &text) }
    case .shortcode(let shortcode): text += shortcode.source
    case .crossReference(let reference): text += reference.source
    case .raw, .footnote, .noteReference: break
    }
  }
}
