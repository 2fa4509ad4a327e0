import ByteText
import Diagnostics
import DocumentModel
import PluginKit
import XMLSyntax

extension DocBookWriter {
  mutating func write(_ inline: Inline) {
    keepIdentifier(of: inline)
    switch inline.kind {
    case .text(let text):
      // In verse a line end would be one more line.
      let text = keepsLineBreaks ? Self.onOneLine(text) : text
      if inline.attributes.isEmpty { return xml.text(text) }
      element("phrase", inline, nil, [.text(text)])
    case .softBreak: xml.text(keepsLineBreaks ? " " : "\n")
    case .lineBreak:
      xml.markup(Array("<?linebreak?>".utf8))
      xml.text("\n")
      if !keepsLineBreaks { lose("line breaks in a paragraph", at: inline.span) }
    case .emphasis(let content):
      if let name = DocBookInlineNames.stressed.first(where: inline.attributes.hasClass), Self.isWords(content) {
        element(name, inline, nil, content, without: [name])
      } else {
        element("emphasis", inline, nil, content)
      }
    case .strong(let content): element("emphasis", inline, "strong", content)
    case .styled(let style, let content): write(style, inline, content)
    case .quoted(let marks, let content): element("quote", inline, marks == .single ? "single" : nil, content)
    case .code(let text):
      let name = DocBookInlineNames.code.first(where: inline.attributes.hasClass)
      xml.start(name ?? "literal")
      attributes(inline.attributes, without: name.map { [$0] } ?? [])
      xml.text(text)
      xml.end()
    case .math(let math):
      xml.start("inlineequation")
      attributes(inline.attributes, role: math.isDisplay ? "display" : nil)
      xml.start("mathphrase")
      xml.attribute("role", "tex")
      xml.text(math.source)
      xml.end()
      xml.end()
      lose("formulas, which are kept in TeX’s syntax", at: inline.span)
    case .raw(let raw): if let markup = admitted(raw, at: inline.span) { xml.markup(markup) }
    case .link(let link): write(link, inline)
    case .image(let image):
      writePicture(image, inline.attributes, at: inline.span, element: "inlinemediaobject")
    case .span(let content): write(span: content, inline)
    case .cite(let citation): write(citation, inline)
    case .noteReference(let number): writeNote(number)
    case .footnote(let footnote): write(footnote)
    case .shortcode(let shortcode): xml.text(shortcode.source)
    case .crossReference(let reference): xml.text(reference.source)
    }
  }

  /// Text with spaces for its line ends. By scalars, because a carriage return and a line feed are one character.
  private static func onOneLine(_ text: String) -> String {
    guard text.utf8.contains(0x0A) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\n" ? " " : $0 }))
  }

  /// Gives the id of an inline that becomes no element of its own an anchor.
  private mutating func keepIdentifier(of inline: Inline) {
    guard let id = inline.attributes.id, !id.isEmpty else { return }
    switch inline.kind {
    case .softBreak, .lineBreak, .raw, .noteReference, .footnote, .shortcode, .crossReference: break
    case .cite(let citation) where citation.rendered.isEmpty: break
    default: return
    }
    xml.start("anchor")
    xml.attribute("xml:id", names.take(id))
    xml.end()
  }

  private mutating func element(
    _ name: String, _ inline: Inline, _ role: String?, _ content: [Inline], without classes: Set<String> = []
  ) {
    xml.start(name)
    attributes(inline.attributes, role: role, without: classes)
    push(.inlines(content[...]), .end)
  }

  private mutating func write(_ style: TextStyle, _ inline: Inline, _ content: [Inline]) {
    switch style {
    case .strikeout: element("emphasis", inline, "strikethrough", content)
    case .underline: element("emphasis", inline, "underline", content)
    case .highlight: element("emphasis", inline, "highlight", content)
    case .smallCaps: element("phrase", inline, "smallcaps", content)
    case .superscript, .subscript:
      let name = style == .superscript ? "superscript" : "subscript"
      // Super- and subscripts hold text only.
      let isText = content.allSatisfy { if case .text = $0.kind { $0.attributes.isEmpty } else { false } }
      if !isText { lose("markup in super- and subscripts, which became phrases", at: inline.span) }
      element(isText ? name : "phrase", inline, isText ? nil : name, content)
    }
  }

  private mutating func write(_ link: Link, _ inline: Inline) {
    let content = Self.printsNothing(link.content) ? [.text(link.target)] : link.content
    guard let address = LinkAddress(link.target) else {
      diagnostics.warning(
        "docbook/unsafe-url", "the link’s address is of a kind that is not allowed; its text is kept", at: inline.span,
        notes: ["allowed are \(LinkAddress.schemes.sorted().joined(separator: ", ")), relative addresses and #"])
      return element("phrase", inline, nil, content)
    }
    let fragment = address.fragment.map { _ in String(link.target.drop { $0 != "#" }.dropFirst()) }
    let target = fragment.flatMap { names.targets[$0] }
    if let target, let name = ["xref", "biblioref"].first(where: inline.attributes.hasClass) {
      // Its words come from where it leads.
      xml.start(name)
      xml.attribute("linkend", target)
      attributes(inline.attributes, without: [name])
      return xml.end()
    }
    if let name = ["email", "uri"].first(where: inline.attributes.hasClass), Self.isWords(content) {
      if link.target != "mailto:\(PlainWords.of(content))" { return element(name, inline, address, content) }
      return element(name, inline, nil, content, without: [name])
    }
    xml.start("link")
    if let name = target {
      xml.attribute("linkend", name)
    } else {
      xml.attribute("xlink:href", address.text)
      if !link.title.isEmpty { xml.attribute("xlink:title", link.title) }
    }
    attributes(inline.attributes)
    push(.inlines(content[...]), .end)
  }

  /// An address that stands for itself.
  private mutating func element(_ name: String, _ inline: Inline, _ address: LinkAddress, _ content: [Inline]) {
    xml.start(name)
    xml.attribute("xlink:href", address.text)
    attributes(inline.attributes, without: [name])
    push(.inlines(content[...]), .end)
  }

  /// A span whose class is the name of an element becomes that element again.
  private mutating func write(span content: [Inline], _ inline: Inline) {
    guard !inline.attributes.isEmpty else { return element("phrase", inline, nil, content) }
    if content.isEmpty, inline.attributes.hasClass("indexterm"), inline.attributes["primary"] != nil {
      return writeIndexTerm(inline)
    }
    if let name = DocBookInlineNames.plain.first(where: inline.attributes.hasClass), Self.isWords(content) {
      element(name, inline, nil, content, without: [name])
    } else {
      element("phrase", inline, nil, content)
    }
  }

  private mutating func writeIndexTerm(_ inline: Inline) {
    xml.start("indexterm")
    attributes(inline.attributes, without: ["indexterm"])
    for name in ["primary", "secondary", "tertiary"] {
      guard let words = inline.attributes[name], !words.isEmpty || name == "primary" else { break }
      xml.start(name)
      xml.text(words)
      xml.end()
    }
    let see = inline.attributes["see"].map { [("see", $0)] } ?? []
    let also = inline.attributes.pairs.filter { $0.key == "seealso" }.map { ("seealso", $0.value) }
    for (name, words) in see.isEmpty ? also : see {
      xml.start(name)
      xml.text(words)
      xml.end()
    }
    xml.end()
  }

  /// True for what leaves no mark on the page: a link of it could not be seen.
  private static func printsNothing(_ content: [Inline]) -> Bool {
    content.allSatisfy { inline in
      switch inline.kind {
      case .text(let text): text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
      case .softBreak, .raw: true
      default: false
      }
    }
  }

  /// True for text without markup, which every element of running text may hold.
  private static func isWords(_ content: [Inline]) -> Bool {
    !content.isEmpty && PlainWords.isPlain(content)
  }

  /// A citation that stands as it was written is an element of its own; of another its words or its note is left.
  private mutating func write(_ citation: Citation, _ inline: Inline) {
    let rendered = citation.rendered.isEmpty ? citation.items.map { .text("[\($0.key)]") } : citation.rendered
    if citation.isAsWritten, Self.isWords(rendered) {
      element("citation", inline, nil, rendered)
    } else if inline.attributes.isEmpty {
      push(.inlines(rendered[...]))
    } else {
      element("phrase", inline, nil, rendered)
    }
  }
}

extension Citation {
  /// True where the words name each key as an author writes it.
  fileprivate var isAsWritten: Bool {
    let words = PlainWords.of(rendered)
    return !items.isEmpty && items.allSatisfy { $0.isNamed(in: words) }
  }
}
