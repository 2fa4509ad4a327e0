import ByteText
import Diagnostics
import DocumentModel
import XMLSyntax

extension DocBookTreeReader {
  /// An inline in a link where its element leads somewhere.
  func linked(_ inline: Inline, _ node: Int) -> Inline {
    guard let target = target(of: node) ?? tree.attribute("otherterm", of: node).map({ "#\($0)" }) else {
      return inline
    }
    return Inline(.link(Link(target: target, content: [inline])), span: inline.span)
  }

  mutating func appendLink(_ node: Int, to text: inout DocBookText) {
    var content = DocBookText(endsInSpace: text.endsInSpace)
    read(node, into: &content)
    guard let target = target(of: node) else {
      reportContainer(node)
      text.append(
        Inline(
          .span(content.content), attributes: attributes(of: node, classes: [name(of: node)]), span: span(of: node)),
        endsInSpace: content.endsInSpace)
      return
    }
    let link: Inline.Kind
    if content.isEmpty, target.hasPrefix("#") {
      let end = tree.attribute("endterm", of: node).flatMap { targets[$0] }
      let words = end.map { self.words(of: $0) } ?? self.title(ofTarget: String(target.dropFirst()))
      link = .link(Link(target: target, content: [.text(words, span: span(of: node))]))
    } else {
      let title = tree.attribute("title", namespace: Self.links, of: node) ?? ""
      link = .link(Link(target: target, title: title, content: content.content))
    }
    text.append(
      Inline(link, attributes: attributes(of: node), span: span(of: node)),
      endsInSpace: content.isEmpty ? false : content.endsInSpace)
  }

  /// An address that stands for itself.
  mutating func appendAddress(_ node: Int, to text: inout DocBookText) {
    let isMail = kind(of: node) == .mail
    let words = words(of: node)
    let attributes = attributes(of: node, classes: [name(of: node)])
    let target = target(of: node) ?? (isMail ? "mailto:\(words)" : words)
    guard !words.isEmpty, LinkAddress(target) != nil else {
      text.append(Inline(.span([.text(words, span: span(of: node))]), attributes: attributes, span: span(of: node)))
      return
    }
    let link = Link(target: target, content: [.text(words, span: span(of: node))])
    text.append(Inline(.link(link), attributes: attributes, span: span(of: node)))
  }

  /// A reference whose words come from where it leads. The class lets it be written as a reference again.
  mutating func crossReference(_ node: Int) -> Inline {
    let span = span(of: node)
    let attributes = attributes(of: node, classes: [name(of: node)])
    guard let target = target(of: node) else {
      return Inline(.span([]), attributes: attributes, span: span)
    }
    let end = tree.attribute("endterm", of: node).flatMap { targets[$0] }
    let words =
      end.map { self.words(of: $0) } ?? (target.hasPrefix("#") ? title(ofTarget: String(target.dropFirst())) : target)
    if target.hasPrefix("#"), targets[String(target.dropFirst())] == nil {
      diagnostics.warning(
        "docbook/unknown-target", "nothing here has the id “\(target.dropFirst())”", at: span,
        notes: ["the reference prints its id; give the element that is meant an xml:id"])
    }
    return Inline(.link(Link(target: target, content: [.text(words, span: span)])), attributes: attributes, span: span)
  }

  /// What a reference to an id says: the element's label, its title or its term, or else the id.
  private func title(ofTarget id: String) -> String {
    guard let node = targets[id] else { return id }
    if let label = tree.attribute("xreflabel", of: node), !label.isEmpty { return label }
    let info = element(.info, in: node)
    let parts = ["title", "term", "glossterm", "abbrev", "refnamediv", "caption", "question"]
    for name in parts {
      if let part = element(name, in: node) ?? info.flatMap({ element(name, in: $0) }) {
        let words = words(of: name == "refnamediv" ? element("refname", in: part) ?? part : part)
        if !words.isEmpty { return words }
      }
    }
    if kind(of: node).isInline {
      let words = words(of: node)
      if !words.isEmpty { return words }
    }
    return id
  }

  // MARK: Notes

  mutating func footnote(_ node: Int) -> Inline {
    let place = span(of: node)
    if let note = notes[node] { return Inline(.footnote(note), span: place) }
    guard openNotes.isEmpty else {
      reportLoss("a note inside a note stays in its text", at: node)
      return Inline(.span(inlines(in: node)), attributes: attributes(of: node, classes: ["footnote"]), span: place)
    }
    openNotes.insert(node)
    let note = Footnote(label: id(of: node) ?? "", content: blocks(in: node), span: place)
    openNotes.remove(node)
    notes[node] = note
    return Inline(.footnote(note), span: place)
  }

  /// Another mark of a note.
  mutating func footnoteReference(_ node: Int) -> Inline {
    guard let id = tree.attribute("linkend", of: node), let target = targets[id], kind(of: target) == .footnote,
      openNotes.isEmpty
    else { return crossReference(node) }
    var note = footnote(target)
    note.span = span(of: node)
    return note
  }
}
