import ByteText
import DocumentModel
import XMLSyntax

extension DocBookTreeReader {
  /// The running text of an element, without white space at its ends.
  mutating func inlines(in node: Int, without excluded: Set<DocBookElement> = []) -> [Inline] {
    var text = DocBookText()
    read(node, into: &text, without: excluded)
    return text.finished()
  }

  /// The running text of an element inside other text.
  private mutating func content(of node: Int, after text: DocBookText, isSpaced: Bool = false) -> DocBookText {
    var content = DocBookText(endsInSpace: text.endsInSpace)
    read(node, into: &content, isSpaced: isSpaced)
    return content
  }

  mutating func read(
    _ node: Int, into text: inout DocBookText, isSpaced: Bool = false, without excluded: Set<DocBookElement> = []
  ) {
    var child = node + 1
    let end = tree.end(of: node)
    while child < end {
      if tree.isText(child) {
        append(child, to: &text)
      } else if tree.isInstruction(child) {
        if name(of: child) == "linebreak" {
          text.append(Inline(.lineBreak, span: span(of: child)), endsInSpace: true)
        }
      } else if excluded.isEmpty || !excluded.contains(kind(of: child)) {
        if isSpaced { text.separate(at: span(of: child)) }
        inline(child, into: &text)
      }
      child = tree.end(of: child)
    }
  }

  func append(_ node: Int, to text: inout DocBookText) {
    let bytes = tree.bytes(of: node)
    let place = tree.place(of: node)
    text.append(
      bytes, file: file, offset: place.length == bytes.count ? place.offset : nil,
      span: SourceSpan(file: file, offset: place.offset, length: place.length))
  }

  /// Adds what an element of running text becomes.
  mutating func inline(_ node: Int, into text: inout DocBookText) {
    let span = span(of: node)
    func append(_ kind: Inline.Kind, _ attributes: Attributes = .empty, endsInSpace: Bool = false) {
      let inline = Inline(kind, attributes: attributes, span: span)
      text.append(linked(inline, node), endsInSpace: endsInSpace)
    }
    let name = name(of: node)
    switch kind(of: node) {
    case .emphasis, .phrase:
      let content = content(of: node, after: text)
      let (kind, attributes) = styled(node, content.content)
      append(kind, attributes, endsInSpace: content.endsInSpace)
    case .stressed:
      let content = content(of: node, after: text)
      append(.emphasis(content.content), attributes(of: node, classes: [name]), endsInSpace: content.endsInSpace)
    case .quote:
      let content = content(of: node, after: text)
      let isSingle = role(of: node) == "single"
      append(
        .quoted(isSingle ? .single : .double, content.content), attributes(of: node, takesRole: !isSingle),
        endsInSpace: content.endsInSpace)
    case .superscript, .subscript:
      let content = content(of: node, after: text)
      let style: TextStyle = kind(of: node) == .superscript ? .superscript : .subscript
      append(.styled(style, content.content), attributes(of: node), endsInSpace: content.endsInSpace)
    case .lineBreak: append(.lineBreak, endsInSpace: true)
    case .code:
      if elements(node).isEmpty {
        append(.code(codeText(node)), attributes(of: node, classes: name == "literal" ? [] : [name]))
      } else {
        let content = content(of: node, after: text)
        append(.span(content.content), attributes(of: node, classes: [name]), endsInSpace: content.endsInSpace)
      }
    case .link: appendLink(node, to: &text)
    case .mail, .address: appendAddress(node, to: &text)
    case .anchor:
      append(.span([]), attributes(of: node, classes: name == "anchor" ? [] : [name]), endsInSpace: text.endsInSpace)
    case .crossReference: text.append(crossReference(node))
    case .footnote: text.append(footnote(node))
    case .footnoteReference: text.append(footnoteReference(node))
    case .citation: appendCitation(node, to: &text)
    case .indexTerm: append(.span([]), indexTerm(node), endsInSpace: text.endsInSpace)
    case .formula: append(formula(node), attributes(of: node, takesRole: false))
    case .inlineMedia, .media: for inline in picture(node) { text.append(inline) }
    case .span where name == "mathphrase" && role(of: node) == "tex":
      append(.math(Math(source: tree.allText(of: node), isDisplay: false)))
    case .words, .parts, .container:
      reportContainer(node)
      let content = content(of: node, after: text, isSpaced: true)
      append(.span(content.content), attributes(of: node, classes: [name]), endsInSpace: content.endsInSpace)
    case .span, .unknown, .title, .subtitle:
      reportContainer(node)
      let content = content(of: node, after: text)
      append(.span(content.content), attributes(of: node, classes: [name]), endsInSpace: content.endsInSpace)
    case .division, .info, .paragraph, .formalParagraph, .bridgehead, .admonition, .quotation,
      .attribution, .itemizedList, .orderedList, .variableList, .simpleList, .calloutList, .segmentedList,
      .glossaryList, .procedure, .verbatim, .lines, .line, .table, .figure, .glossaryEntry, .include:
      flatten(node, into: &text)
    }
  }

  /// A block where only running text can stand: its words, set apart from what stands around them.
  private mutating func flatten(_ node: Int, into text: inout DocBookText) {
    if kind(of: node) != .paragraph {
      reportLoss("a “\(name(of: node))” in a line of text becomes text", at: node)
    }
    text.separate(at: span(of: node))
    let content = content(of: node, after: text, isSpaced: kind(of: node) != .paragraph)
    text.append(contentsOf: content.content, endsInSpace: content.endsInSpace)
    text.separate(at: span(of: node))
  }

  /// Emphasis and phrases by their role. The role's first word is the style, the others are classes.
  private func styled(_ node: Int, _ content: [Inline]) -> (Inline.Kind, Attributes) {
    let words = Self.roleWords(role(of: node))
    let isEmphasis = kind(of: node) == .emphasis
    let kind: Inline.Kind? =
      switch words.first?.lowercased() {
      case "strong", "bold": isEmphasis ? .strong(content) : nil
      case "strikethrough", "strikeout", "strike": isEmphasis ? .styled(.strikeout, content) : nil
      case "underline": isEmphasis ? .styled(.underline, content) : nil
      case "highlight", "mark": isEmphasis ? .styled(.highlight, content) : nil
      case "smallcaps": .styled(.smallCaps, content)
      case "superscript": .styled(.superscript, content)
      case "subscript": .styled(.subscript, content)
      default: nil
      }
    let classes = kind == nil ? words : Array(words.dropFirst())
    return (
      kind ?? (isEmphasis ? .emphasis(content) : .span(content)),
      attributes(of: node, classes: classes, takesRole: false)
    )
  }

  /// Code in a line of text: line ends are spaces.
  private func codeText(_ node: Int) -> String {
    let text = tree.allText(of: node)
    guard text.utf8.contains(0x0A) else { return text }
    return text.split { $0.isWhitespace }.joined(separator: " ")
  }

  private mutating func formula(_ node: Int) -> Inline.Kind {
    let phrase = element("mathphrase", in: node) ?? element("alt", in: node)
    if let phrase, ["tex", "latex"].contains(role(of: phrase)) || name(of: phrase) == "alt",
      elements(node).count == 1
    {
      return .math(Math(source: tree.allText(of: phrase), isDisplay: role(of: node) == "display"))
    }
    reportContainer(node)
    var text = DocBookText()
    read(node, into: &text, isSpaced: true)
    return .span(text.finished())
  }

  private func indexTerm(_ node: Int) -> Attributes {
    var attributes = attributes(of: node, classes: ["indexterm"])
    var pairs = attributes.pairs
    for part in elements(node) {
      let words = words(of: part)
      if !words.isEmpty { pairs.append(.init(key: name(of: part), value: words)) }
    }
    attributes.pairs = pairs
    return attributes
  }
}
