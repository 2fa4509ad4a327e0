import DocumentModel
import XMLSyntax

extension HTMLReading {
  mutating func figure(_ node: NodeID) -> [Block] {
    var caption: [Inline] = []
    for child in children(node) where element(child) == .figcaption {
      caption += (caption.isEmpty ? [] : [.text(" ")]) + text(of: child)
      skip(child)
    }
    let content = blocks(in: node, leaf: .plain)
    guard !content.isEmpty || !caption.isEmpty else { return [] }
    return [
      Block(
        .figure(Figure(content: .blocks(content), caption: caption)), attributes: attributes(node), span: span(node))
    ]
  }

  /// What an element says as running text, whatever stands in it.
  mutating func text(of node: NodeID) -> [Inline] {
    guard holdsBlocks(node) else { return line(of: children(node)) }
    var result: [Inline] = []
    func add(_ content: [Inline]) {
      if !content.isEmpty { result += (result.isEmpty ? [] : [.text(" ")]) + content }
    }
    for block in blocks(in: node) {
      switch block.kind {
      case .paragraph(let content), .plain(let content), .heading(_, let content): add(content)
      default:
        let words = [block].plainText
        if !words.isEmpty { add([.text(words)]) }
      }
    }
    return result
  }

  mutating func image(_ node: NodeID) -> [Inline] {
    var attributes = attributes(node)
    for key in ["width", "height"] {
      if let value = tree.attribute(key, of: node), !value.isEmpty, value != "auto" { attributes[key] = value }
    }
    let words = HTMLSpace.words((tree.attribute("alt", of: node) ?? "")).joined(separator: " ")
    let target = pictureAddress(node)
    if isArticle, target.isEmpty, words.isEmpty { return [] }
    return [
      Inline(
        .image(
          Image(
            target: target, title: tree.attribute("title", of: node) ?? "",
            alternative: words.isEmpty ? [] : [.text(words)])), attributes: attributes, span: span(node))
    ]
  }

  /// Where a picture is: pages that load pictures late name it elsewhere.
  private mutating func pictureAddress(_ node: NodeID) -> String {
    var hasData = false
    for key in ["src", "data-src", "data-original", "data-lazy-src"] {
      guard let value = tree.attribute(key, of: node), !value.isEmpty else { continue }
      if value.lowercased().hasPrefix("data:") {
        hasData = true
      } else if let target = address(value) {
        return target
      } else {
        findings.add(.unsafeAddress, at: node)
        return ""
      }
    }
    for key in ["srcset", "data-srcset"] {
      let first = tree.attribute(key, of: node)?.split(separator: ",").first?.split(whereSeparator: \.isWhitespace)
        .first
      if let target = address(first.map(String.init)), !target.isEmpty, !target.hasPrefix("data:") {
        findings.add(.imageSet, at: node)
        return target
      }
    }
    if hasData { findings.add(.embeddedImage, at: node) }
    return ""
  }

  /// A box to tick is told by its list; what else can be put in is no text.
  func input(_ node: NodeID) -> [Inline] {
    switch tree.attribute("type", of: node)?.lowercased() {
    case "submit"?, "button"?, "reset"?:
      let words = tree.attribute("value", of: node) ?? ""
      return words.isEmpty || isArticle
        ? [] : [Inline(.span([.text(words)]), attributes: Attributes(classes: ["button"]))]
    case "checkbox"?, "radio"?: return [.text(tree.attribute("checked", of: node) == nil ? "☐" : "☑")]
    default: return []
    }
  }

  /// Another page inside this one is a link to it.
  mutating func frame(_ node: NodeID, _ element: HTMLElement) -> [Inline] {
    guard let target = address(tree.attribute("src", of: node)), !target.isEmpty, !isArticle else { return [] }
    findings.add(.noPlace(element.rawValue), at: node)
    let title = tree.attribute("title", of: node) ?? ""
    return [
      Inline(
        .link(Link(target: target, content: [.text(title.isEmpty ? target : title)])),
        attributes: Attributes(classes: [element.rawValue]), span: span(node))
    ]
  }

  /// A formula in the TeX that it carries, or else its characters.
  func formula(_ node: NodeID) -> [Inline] {
    var source = tree.attribute("alttext", of: node) ?? ""
    var index = node
    let end = tree.end(of: node)
    while index < end {
      if tree.name(of: index) == "annotation", tree.attribute("encoding", of: index)?.hasSuffix("x-tex") ?? false {
        source = tree.text(in: index)
      }
      index += 1
    }
    let words = HTMLSpace.words(source).joined(separator: " ")
    if words.isEmpty {
      let characters = plainText(node)
      return characters.isEmpty ? [] : [.text(characters)]
    }
    let isDisplay = tree.attribute("display", of: node) == "block"
    return [Inline(.math(Math(source: words, isDisplay: isDisplay)), span: span(node))]
  }

  /// Code in a line. A link in it stays a link.
  mutating func code(_ node: NodeID, _ element: HTMLElement) -> [Inline] {
    var attributes = attributes(node)
    if attributes.hasClass("math") {
      let isDisplay = attributes.hasClass("display")
      attributes.classes.removeAll { ["math", "display", "inline"].contains($0) }
      let source = Self.texSource(literal(node), isDisplay: isDisplay)
      return [Inline(.math(Math(source: source, isDisplay: isDisplay)), attributes: attributes, span: span(node))]
    }
    if element == .kbd || element == .samp, !isArticle { attributes.classes.insert(element.rawValue, at: 0) }
    return codeParts(node, attributes)
  }

  private mutating func codeParts(_ node: NodeID, _ attributes: Attributes) -> [Inline] {
    var result: [Inline] = []
    var text = ""
    func finish() {
      let words = String(text.map { $0.isNewline ? " " : $0 })
      if !words.isEmpty { result.append(Inline(.code(words), attributes: attributes, span: span(node))) }
      text = ""
    }
    for child in children(node) {
      if element(child) == .a, let target = address(tree.attribute("href", of: child)) {
        finish()
        let inner = codeParts(child, attributes)
        result.append(Inline(.link(Link(target: target, content: inner)), span: span(child)))
      } else if element(child) == .img {
        finish()
        result += image(child)
      } else if element(child) == .br {
        text += " "
      } else if !element(child).isInvisible {
        text += literal(child)
      }
    }
    finish()
    return result
  }
}
