import ByteText
import DocumentModel
import XMLSyntax

extension HTMLReading {
  /// The inlines of nodes that stand in one line of text, inside the elements that stand around their block.
  ///
  /// - Parameter keepsBreaks: true where breaks of the line at the end part lines without words.
  mutating func line(of nodes: [NodeID], keepsBreaks: Bool = false) -> [Inline] {
    let (outerSpace, outerStart) = (space, isAtStart)
    (space, isAtStart) = (nil, true)
    var content: [Inline] = []
    for node in nodes { append(node, to: &content) }
    (space, isAtStart) = (outerSpace, outerStart)
    guard !content.isEmpty else { return [] }
    while !keepsBreaks, let last = content.last, case .lineBreak = last.kind { content.removeLast() }
    for wrapper in wrappers.reversed() where !content.isEmpty { content = wrapped(content, in: wrapper) }
    return content
  }

  private mutating func append(_ node: NodeID, to out: inout [Inline]) {
    guard !isSkipped[Int(node)] else { return }
    if tree[node].isText { return append(tree.bytes(of: node), to: &out) }
    let element = element(node)
    if element.isInvisible { return }
    switch element {
    case .br:
      space = nil
      out.append(Inline(.lineBreak, span: span(node)))
      isAtStart = true
    case .wbr: break
    case .img: append(leaf: image(node), to: &out)
    case .input: append(leaf: input(node), to: &out)
    case .math: append(leaf: formula(node), to: &out)
    case .code, .kbd, .samp, .tt: append(leaf: code(node, element), to: &out)
    case .span where classes(node).contains("math"): append(leaf: code(node, element), to: &out)
    case .iframe, .embed, .frame: append(leaf: frame(node, element), to: &out)
    case .rp: break
    default:
      if let note = note(at: node) { return append(leaf: [note], to: &out) }
      if isTransparent(node, element) {
        for child in children(node) { append(child, to: &out) }
      } else {
        appendElement(node, to: &out)
      }
    }
  }

  /// Writes an element around its content. White space at its edges moves out of it.
  private mutating func appendElement(_ node: NodeID, to out: inout [Inline]) {
    var content: [Inline] = []
    for child in children(node) { append(child, to: &content) }
    if let first = content.first, let moved = Self.leadingSpace(of: first) {
      Self.write(moved, to: &out)
      if case .text(let text) = first.kind, text.count > 1 {
        content[0].kind = .text(String(text.dropFirst()))
      } else {
        content.removeFirst()
      }
    }
    let made = wrapped(content, in: node)
    if content.isEmpty {
      // An anchor is no text, but a link without any has its title for it.
      let wasAtStart = isAtStart
      append(leaf: made, to: &out)
      if case .span? = made.first?.kind { isAtStart = wasAtStart }
    } else {
      for inline in made { Self.append(inline, to: &out) }
    }
  }

  private static func leadingSpace(of inline: Inline) -> HTMLSpace? {
    switch inline.kind {
    case .softBreak: .lineEnd
    case .text(let text) where text.utf8.first == 0x20 && inline.attributes.isEmpty: .space
    default: nil
    }
  }

  /// Writes what has no white space of its own.
  private mutating func append(leaf: [Inline], to out: inout [Inline]) {
    guard !leaf.isEmpty else { return }
    writeSpace(to: &out)
    for inline in leaf { Self.append(inline, to: &out) }
    isAtStart = false
  }

  // MARK: Words

  private mutating func append(_ bytes: ArraySlice<UInt8>, to out: inout [Inline]) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if HTMLSpace.isSpace(bytes[index]) {
        var hasLineEnd = false
        while index < bytes.endIndex, HTMLSpace.isSpace(bytes[index]) {
          if bytes[index] == 0x0A || bytes[index] == 0x0D { hasLineEnd = true }
          index += 1
        }
        if !isAtStart, space != .lineEnd { space = hasLineEnd ? .lineEnd : .space }
        continue
      }
      let start = index
      // Words with one space between them are one text.
      while index < bytes.endIndex {
        if HTMLSpace.isSpace(bytes[index]) {
          guard bytes[index] == 0x20, index + 1 < bytes.endIndex, !HTMLSpace.isSpace(bytes[index + 1]) else { break }
        }
        index += 1
      }
      writeSpace(to: &out)
      Self.append(.text(String(decoding: bytes[start..<index], as: UTF8.self)), to: &out)
      isAtStart = false
    }
  }

  private mutating func writeSpace(to out: inout [Inline]) {
    if let space, !isAtStart { Self.write(space, to: &out) }
    space = nil
  }

  private static func write(_ space: HTMLSpace, to out: inout [Inline]) {
    append(space == .lineEnd ? Inline(.softBreak) : .text(" "), to: &out)
  }

  /// Texts that meet are one.
  private static func append(_ inline: Inline, to out: inout [Inline]) {
    if case .text(let text) = inline.kind, inline.attributes.isEmpty, let last = out.last, last.attributes.isEmpty,
      case .text(let before) = last.kind
    {
      out[out.count - 1].kind = .text(before + text)
    } else {
      out.append(inline)
    }
  }

  // MARK: Elements

  /// True for an element that says nothing of its text.
  private func isTransparent(_ node: NodeID, _ element: HTMLElement) -> Bool {
    switch element {
    case .span, .font, .unknown, .label, .noscript, .picture, .object, .video, .audio, .map, .canvas, .ruby, .rb, .bdi,
      .button, .output, .textarea, .svg, .meter, .progress, .area:
      // A name of its own stays as a class, unless it is one of these.
      return !tree.hasAttributes(node) && !isNamed(element)
    case .a: return !tree.hasAttributes(node)
    case .sup:
      let content = children(node).filter { !isBlank($0) }
      return content.count == 1 && notes.targets[content[0]].map { !notes.open.contains($0) } ?? false
    default: return false
    }
  }

  /// True where the element's name is kept as a class.
  private func isNamed(_ element: HTMLElement) -> Bool {
    switch element {
    case .button, .video, .audio, .svg, .canvas, .object: !isArticle
    default: false
    }
  }

  /// What an element makes of its content; nothing where both are empty.
  mutating func wrapped(_ content: [Inline], in node: NodeID) -> [Inline] {
    let element = element(node)
    var attributes = attributes(node)
    let span = span(node)
    func one(_ kind: Inline.Kind) -> [Inline] { [Inline(kind, attributes: attributes, span: span)] }
    if element == .a { return link(node, content, attributes) }
    if content.isEmpty {
      if attributes.hasClass("missing-image") { return one(.image(Image(target: "", alternative: []))) }
      guard attributes.id != nil else { return [] }
    }
    /// A span of the element's own name.
    func named(_ name: String, _ pairs: [String: String] = [:]) -> [Inline] {
      if isArticle, pairs.isEmpty, attributes.isEmpty { return content }
      if !attributes.hasClass(name), !isArticle { attributes.classes.insert(name, at: 0) }
      for (key, from) in pairs.sorted(by: { $0.key < $1.key }) {
        if let value = tree.attribute(from, of: node), !value.isEmpty { attributes[key] = value }
      }
      return attributes.isEmpty ? content : one(.span(content))
    }
    switch element {
    case .em, .i: return one(.emphasis(content))
    case .strong, .b: return one(.strong(content))
    case .cite, .dfn, .var:
      if !isArticle, !attributes.hasClass(element.rawValue) { attributes.classes.insert(element.rawValue, at: 0) }
      return one(.emphasis(content))
    case .s, .del, .strike: return one(.styled(.strikeout, content))
    case .u, .ins: return one(.styled(.underline, content))
    case .sup: return one(.styled(.superscript, content))
    case .sub: return one(.styled(.subscript, content))
    case .mark: return one(.styled(.highlight, content))
    case .q: return one(.quoted(.double, content))
    case .small: return named("small")
    case .big: return named("big")
    case .abbr, .acronym: return named("abbr", ["title": "title"])
    case .time: return named("time", ["datetime": "datetime"])
    case .data:
      if let value = tree.attribute("value", of: node) { attributes["value"] = value }
      return attributes.isEmpty ? content : one(.span(content))
    case .bdo, .bdi: return attributes.isEmpty ? content : one(.span(content))
    case .rt: return [.text("(")] + content + [.text(")")]
    case .span, .font, .unknown, .label, .noscript, .picture, .map, .ruby, .rb, .area, .output, .textarea, .meter,
      .progress:
      return styledSpan(content, &attributes, node)
    default: return named(element.rawValue)
    }
  }

  /// A span whose class is a style of the tree, or that only carries attributes.
  private func styledSpan(_ content: [Inline], _ attributes: inout Attributes, _ node: NodeID) -> [Inline] {
    let span = span(node)
    let styles: [(String, TextStyle)] = [("smallcaps", .smallCaps), ("underline", .underline)]
    for (name, style) in styles where attributes.hasClass(name) {
      attributes.classes.removeAll { $0 == name }
      return [Inline(.styled(style, content), attributes: attributes, span: span)]
    }
    if attributes.hasClass("missing-image") {
      let words = content.plainText
      let alternative = words.hasPrefix("[") && words.hasSuffix("]") ? String(words.dropFirst().dropLast()) : words
      attributes.classes.removeAll { $0 == "missing-image" }
      return [
        Inline(
          .image(Image(target: "", alternative: alternative.isEmpty ? [] : [.text(alternative)])),
          attributes: attributes, span: span)
      ]
    }
    return attributes.isEmpty ? content : [Inline(.span(content), attributes: attributes, span: span)]
  }

  private mutating func link(_ node: NodeID, _ content: [Inline], _ attributes: Attributes) -> [Inline] {
    var content = content
    let title = tree.attribute("title", of: node) ?? ""
    if content.isEmpty, let words = tree.attribute("aria-label", of: node) ?? (title.isEmpty ? nil : title) {
      content = [.text(words)]
    }
    let stated = tree.attribute("href", of: node)
    let target = address(stated)
    if stated != nil, target == nil { findings.add(.unsafeAddress, at: node) }
    guard let target, !content.isEmpty else {
      if content.isEmpty {
        return attributes.id == nil ? [] : [Inline(.span([]), attributes: attributes, span: span(node))]
      }
      return attributes.isEmpty ? content : [Inline(.span(content), attributes: attributes, span: span(node))]
    }
    return [
      Inline(.link(Link(target: target, title: title, content: content)), attributes: attributes, span: span(node))
    ]
  }

  /// An address without white space around and in it; nil for none and for one of a kind that is not allowed.
  func address(_ value: String?) -> String? {
    guard let value else { return nil }
    let trimmed = HTMLSpace.words(value).joined(separator: "%20")
    return LinkAddress(trimmed) == nil ? nil : trimmed
  }

  static func texSource(_ text: String, isDisplay: Bool) -> String {
    let marks = isDisplay ? ("\\[", "\\]") : ("\\(", "\\)")
    guard text.hasPrefix(marks.0), text.hasSuffix(marks.1), text.count >= 4 else { return text }
    return String(text.dropFirst(2).dropLast(2))
  }
}
