import DocumentModel
import XMLSyntax

extension HTMLReading {
  /// The blocks of an element's children. Text that stands in no block is a leaf.
  mutating func blocks(in node: NodeID, leaf: Leaf = .paragraph) -> [Block] { blocks(of: children(node), leaf: leaf) }

  mutating func blocks(of nodes: [NodeID], leaf: Leaf = .paragraph) -> [Block] {
    var result: [Block] = []
    var run: [NodeID] = []
    for node in nodes where !isSkipped[Int(node)] {
      let element = element(node)
      if element.isInvisible {
        if element == .script { noteScript(node) }
        continue
      }
      guard element.isBlock || holdsBlocks(node) else {
        run.append(node)
        continue
      }
      finish(&run, leaf, &result)
      if element.isBlock {
        result += block(node, element, leaf: leaf)
      } else {
        wrappers.append(node)
        result += blocks(in: node, leaf: leaf)
        wrappers.removeLast()
      }
    }
    finish(&run, leaf, &result)
    return result
  }

  /// Makes a leaf of a run of inline nodes, where they hold anything.
  private mutating func finish(_ run: inout [NodeID], _ leaf: Leaf, _ result: inout [Block]) {
    guard let first = run.first, let last = run.last else { return }
    let content = line(of: run)
    run = []
    guard !content.isEmpty else { return }
    let span = span(first).union(span(last))
    for part in paragraphs(of: content) {
      result.append(Block(leaf == .plain ? .plain(part) : .paragraph(part), span: span))
    }
  }

  /// Old pages part their paragraphs by two breaks of the line; in an article these are what they mean.
  private func paragraphs(of content: [Inline]) -> [[Inline]] {
    guard isArticle else { return [content] }
    var parts: [[Inline]] = [[]]
    var breaks: [Inline] = []
    for inline in content {
      if case .lineBreak = inline.kind {
        breaks.append(inline)
        continue
      }
      if breaks.count > 1 { parts.append([]) } else { parts[parts.count - 1] += breaks }
      breaks = []
      parts[parts.count - 1].append(inline)
    }
    return parts
  }

  private mutating func block(_ node: NodeID, _ element: HTMLElement, leaf: Leaf) -> [Block] {
    switch element {
    case .p: return paragraph(node)
    case .h1, .h2, .h3, .h4, .h5, .h6: return heading(node, level: element.headingLevel ?? 1, attributes(node))
    case .ul, .ol, .menu, .dir: return list(node, element)
    case .li: return list(ofStray: [node])
    case .dl: return definitionList(node)
    case .pre, .listing, .xmp, .plaintext: return code(node)
    case .blockquote: return [Block(.quote(blocks(in: node)), attributes: attributes(node), span: span(node))]
    case .hr: return [Block(.thematicBreak, attributes: attributes(node), span: span(node))]
    case .table: return table(node)
    case .figure: return figure(node)
    case .html, .body, .center, .tbody, .thead, .tfoot, .tr, .td, .th, .caption, .frameset, .dd, .dt:
      return blocks(in: node, leaf: leaf)
    case .article, .main, .section: return section(node, leaf: leaf)
    case .div: return division(node, leaf: leaf)
    case .hgroup: return blocks(in: node)
    default: return container(node, element)
    }
  }

  // MARK: Text

  private mutating func paragraph(_ node: NodeID) -> [Block] {
    var attributes = attributes(node)
    if attributes.hasClass("heading"), let level = attributes["data-level"].flatMap({ Int($0) }) {
      // In a cell of our own pages.
      attributes.classes.removeAll { $0 == "heading" }
      attributes["data-level"] = nil
      return heading(node, level: level + headingShift, attributes)
    }
    if attributes.hasClass("lines"), !holdsBlocks(node) { return lines(node, attributes, dropping: "lines") }
    guard holdsBlocks(node) else {
      let content = line(of: children(node))
      if content.isEmpty, attributes.id == nil { return [] }
      return [Block(.paragraph(content), attributes: attributes, span: span(node))]
    }
    return wrapped(blocks(in: node), attributes, node)
  }

  private mutating func heading(_ node: NodeID, level: Int, _ attributes: Attributes) -> [Block] {
    for child in children(node) where isHeadingMark(child) { skip(child) }
    let level = min(6, max(1, level - headingShift))
    guard holdsBlocks(node) else {
      let content = line(of: children(node))
      if content.isEmpty, isArticle { return [] }
      return [Block(.heading(level: level, content), attributes: attributes, span: span(node))]
    }
    // What a heading holds beside text follows it.
    var content: [Inline] = []
    var rest: [Block] = []
    for block in blocks(in: node) {
      switch block.kind {
      case .paragraph(let text), .plain(let text), .heading(_, let text):
        content += (content.isEmpty ? [] : [.text(" ")]) + text
      default: rest.append(block)
      }
    }
    let heading = Block(.heading(level: level, content), attributes: attributes, span: span(node))
    return (content.isEmpty ? [] : [heading]) + rest
  }

  /// The number that our own pages print, and the marks by which pages offer an address of each heading.
  private func isHeadingMark(_ node: NodeID) -> Bool {
    guard !tree[node].isText else { return false }
    let classes = classes(node)
    if element(node) == .span, classes == ["number"] { return true }
    guard element(node) == .a || element(node) == .span else { return false }
    let marks: Set<String> = [
      "anchor", "header-link", "headerlink", "heading-link", "mw-editsection", "anchor-link", "permalink", "hash-link",
      "heading-anchor",
    ]
    return classes.contains(where: marks.contains) && plainText(node).count <= 12
  }

  mutating func lines(_ node: NodeID, _ attributes: Attributes, dropping name: String) -> [Block] {
    var lines: [[Inline]] = [[]]
    for inline in line(of: children(node), keepsBreaks: true) {
      if case .lineBreak = inline.kind { lines.append([]) } else { lines[lines.count - 1].append(inline) }
    }
    var attributes = attributes
    attributes.classes.removeAll { $0 == name }
    return [Block(.lines(lines), attributes: attributes, span: span(node))]
  }

  // MARK: Code

  private mutating func code(_ node: NodeID) -> [Block] {
    var attributes = attributes(node)
    let inner = children(node).filter { element($0) != .text || !isBlank($0) }
    var classes = attributes.classes
    if inner.count == 1, element(inner[0]) == .code {
      let own = self.attributes(inner[0])
      classes += own.classes.filter { !classes.contains($0) }
      attributes.id = attributes.id ?? own.id
    }
    attributes.classes = CodeClasses.of(
      classes, parent: self.classes(tree[node].parent), language: tree.attribute("data-lang", of: node))
    attributes["data-lang"] = nil
    var text = literal(node)
    // The first line feed of the element is the markup's own.
    if let first = tree.children(of: node).first(where: { _ in true }), tree[first].isText, text.first == "\n" {
      text.removeFirst()
    }
    if text.last == "\n" { text.removeLast() }
    return [Block(.code(text), attributes: attributes, span: span(node))]
  }

  // MARK: Containers

  /// Blocks under the attributes of their element; without a container where there are none.
  func wrapped(_ blocks: [Block], _ attributes: Attributes, _ node: NodeID) -> [Block] {
    var attributes = attributes
    if isArticle { attributes.classes = [] }
    guard !attributes.isEmpty else { return blocks }
    if blocks.isEmpty, attributes.id == nil, attributes["title"] == nil { return [] }
    // A lone block takes what it can take.
    if blocks.count == 1, let only = blocks.first, only.attributes.isEmpty, isArticle {
      return [Block(only.kind, attributes: attributes, span: only.span)]
    }
    return [Block(.division(blocks), attributes: attributes, span: span(node))]
  }

  /// A section is implied by its heading, which takes its attributes.
  private mutating func section(_ node: NodeID, leaf: Leaf) -> [Block] {
    var own = attributes(node)
    own.classes.removeAll { $0 == "summary" }
    var result = blocks(in: node, leaf: leaf)
    guard let first = result.first, case .heading = first.kind, first.attributes.id == nil || own.id == nil else {
      // A heading that is empty leaves nothing, and its section neither.
      let start = children(node).first { !isBlank($0) }
      return start.map { element($0).headingLevel == nil } ?? true ? wrapped(result, own, node) : result
    }
    var merged = first.attributes
    merged.id = first.attributes.id ?? own.id
    merged.classes += own.classes.filter { name in !merged.classes.contains(name) && !name.hasPrefix("level") }
    for pair in own.pairs where merged[pair.key] == nil { merged.pairs.append(pair) }
    result[0].attributes = merged
    return result
  }

  private mutating func division(_ node: NodeID, leaf: Leaf) -> [Block] {
    var attributes = attributes(node)
    let classes = attributes.classes
    if classes.contains("line-block"), !holdsBlocks(node) { return lines(node, attributes, dropping: "line-block") }
    if classes.contains("table"), tree.attribute("role", of: node) == "region" { return blocks(in: node) }
    if classes.contains("section"), case .heading? = blocks(in: node, leaf: leaf).first?.kind {
      return section(node, leaf: leaf)
    }
    if classes.contains("admonition") {
      attributes.classes.removeAll { $0 == "admonition" }
      let title = children(node).first { !isBlank($0) }
      if let title, self.classes(title).contains("admonition-title") {
        attributes["title"] = plainText(title)
        skip(title)
      }
    }
    // A line of text in a div of its own is a paragraph, where the div says no more.
    if !holdsBlocks(node), leaf == .plain, attributes.isEmpty {
      let content = line(of: children(node))
      return content.isEmpty ? [] : [Block(.plain(content), span: span(node))]
    }
    return wrapped(blocks(in: node, leaf: leaf == .plain && attributes.isEmpty ? .plain : .paragraph), attributes, node)
  }

  /// An element that the tree has no kind for is a division of its name.
  private mutating func container(_ node: NodeID, _ element: HTMLElement) -> [Block] {
    let content = blocks(in: node)
    var attributes = attributes(node)
    // Our own pages set apart what sources differ on.
    let isOurs = element == .aside && attributes.hasClass("sources-differ")
    if content.isEmpty || isArticle || element == .form || isOurs { return wrapped(content, attributes, node) }
    if !attributes.hasClass(element.rawValue) { attributes.classes.insert(element.rawValue, at: 0) }
    findings.add(.noPlace(element.rawValue), at: node)
    return [Block(.division(content), attributes: attributes, span: span(node))]
  }

  private mutating func noteScript(_ node: NodeID) {
    let type = tree.attribute("type", of: node) ?? ""
    if !type.hasSuffix("json") { findings.add(.activeContent, at: node) }
  }
}
