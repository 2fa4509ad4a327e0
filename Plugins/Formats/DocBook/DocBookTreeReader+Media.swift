import DocumentModel
import XMLSyntax

extension DocBookTreeReader {
  /// Something set apart with a title: the title is the caption.
  mutating func figure(_ node: Int) -> [Block] {
    let name = name(of: node)
    let info = element(.info, in: node)
    let title = element(.title, in: node) ?? info.flatMap { element(.title, in: $0) }
    let caption = element("caption", in: node)
    var classes = ["figure", "informalfigure"].contains(name) ? [] : [name]
    if classes == ["informalequation"], let formula = displayFormula(node) { return [formula] }
    var content: [Block] = []
    for child in elements(node) where child != title && child != caption && kind(of: child) != .info {
      content += blocks([child])
    }
    if let info { content += infoBlocks(info) }
    if !classes.isEmpty, title == nil, caption == nil {
      reportContainer(node)
      return [Block(.division(content), attributes: attributes(of: node, classes: classes), span: span(of: node))]
    }
    if classes == ["informalexample"] { classes = ["example"] }
    let words = self.caption(title, caption, hasID: id(of: node) != nil)
    if content.count == 1 { content = content.map(Self.tight) }
    let figure = Figure(content: .blocks(content), caption: words)
    return [Block(.figure(figure), attributes: attributes(of: node, classes: classes), span: span(of: node))]
  }

  /// A caption without the number that `resolve` put before it, and puts there again, where its element has an id.
  mutating func caption(_ title: Int?, _ caption: Int?, hasID: Bool) -> [Inline] {
    var words = title.map { inlines(in: $0) } ?? []
    if let caption {
      if !words.isEmpty { words.append(Inline(.softBreak, span: span(of: caption))) }
      words += inlines(in: caption)
    }
    return hasID ? words.filter { !$0.attributes.hasClass("caption-label") } : words
  }

  /// A formula on a line of its own, in TeX's syntax.
  private func displayFormula(_ node: Int) -> Block? {
    guard let phrase = element("mathphrase", in: node), role(of: phrase) == "tex", elements(node).count == 1 else {
      return nil
    }
    let math = Inline(.math(Math(source: tree.allText(of: phrase), isDisplay: true)), span: span(of: phrase))
    return Block(.paragraph([math]), attributes: attributes(of: node), span: span(of: node))
  }

  /// A picture on a line of its own, with its caption and what it says of itself.
  mutating func media(_ node: Int) -> [Block] {
    let paragraph = Block(.paragraph(picture(node)), span: span(of: node))
    var content = [paragraph]
    for index in (node + 1)..<max(node + 1, tree.end(of: node)) where tree.isElement(index) && kind(of: index) == .info
    {
      content += infoBlocks(index)
    }
    guard let caption = element("caption", in: node) else { return content }
    let figure = Figure(content: .blocks(content), caption: inlines(in: caption))
    return [Block(.figure(figure), span: span(of: node))]
  }

  /// A picture in a line of text, with the words of all its alternatives. A film or a recording is a link to it.
  mutating func picture(_ node: Int) -> [Inline] {
    let place = span(of: node)
    var alternative = DocBookText()
    var file: (target: String, data: Int)?
    var other: String?
    for index in node..<max(node + 1, tree.end(of: node)) where tree.isElement(index) {
      switch name(of: index) {
      case "imagedata", "graphic", "inlinegraphic":
        if file == nil, let target = tree.attribute("fileref", of: index) { file = (target, index) }
      case "videodata", "audiodata": other = other ?? tree.attribute("fileref", of: index)
      case "textdata": reportLoss("a text in another file is not read", at: index)
      case "alt", "textobject":
        let words = inlines(in: index)
        if !alternative.isEmpty, !words.isEmpty { alternative.append(Inline(.softBreak, span: place)) }
        alternative.append(contentsOf: words, endsInSpace: false)
      default: break
      }
    }
    if file == nil, let target = instruction("picture", in: node) { file = (DocBookWord.decoded(target), node) }
    let words = alternative.finished()
    let title = element(.info, in: node).flatMap { element(.title, in: $0) }.map { self.words(of: $0) } ?? ""
    var attributes = attributes(of: node)
    if let file {
      let width = tree.attribute("width", of: file.data) ?? instruction("width", in: node)
      if let width { attributes["width"] = width }
      return [
        Inline(
          .image(Image(target: file.target, title: title, alternative: words)), attributes: attributes, span: place)
      ]
    }
    if let other {
      reportLoss("a film or a recording is a link to it", at: node)
      let content = words.isEmpty ? [.text(other, span: place)] : words
      return [Inline(.link(Link(target: other, content: content)), attributes: attributes, span: place)]
    }
    // Without a file there is nothing to show but the words; what is drawn in another vocabulary has its text.
    if words.isEmpty {
      reportLoss("a picture without a file is its text", at: node)
      let text = self.words(of: node)
      return text.isEmpty && attributes.isEmpty
        ? [] : [Inline(.span([.text(text, span: place)]), attributes: attributes, span: place)]
    }
    return [Inline(.image(Image(target: "", title: title, alternative: words)), attributes: attributes, span: place)]
  }
}
