import Diagnostics
import DocumentModel
import XMLSyntax

extension DocBookTreeReader {
  /// The blocks of all that stands in an element, but for the elements that are read elsewhere.
  mutating func blocks(
    in node: Int, as style: DocBookFlow.Style = .paragraph, attributes: Attributes = .empty, isSpaced: Bool = false,
    without excluded: Set<DocBookElement> = []
  ) -> [Block] {
    var flow = DocBookFlow(style, attributes: attributes, span: span(of: node), isSpaced: isSpaced)
    var child = node + 1
    let end = tree.end(of: node)
    while child < end {
      if excluded.isEmpty || !excluded.contains(kind(of: child)) { read(child, into: &flow) }
      child = tree.end(of: child)
    }
    return flow.finished()
  }

  mutating func blocks(_ nodes: [Int]) -> [Block] {
    guard let first = nodes.first else { return [] }
    var flow = DocBookFlow(.paragraph, span: span(of: first))
    for node in nodes { read(node, into: &flow) }
    return flow.finished()
  }

  private mutating func read(_ node: Int, into flow: inout DocBookFlow) {
    if tree.isText(node) { return append(node, to: &flow.text) }
    if tree.isInstruction(node) { return readInstruction(node, into: &flow) }
    let kind = kind(of: node)
    if kind == .anchor, let id = id(of: node), divisionIDs.contains(id) { return }
    if kind.isInline || (kind == .unknown && !holdsBlocks(node)) || (kind == .parts && !flow.text.isEmpty)
      || (flow.isSpaced && (kind == .title || kind == .subtitle))
    {
      if flow.isSpaced { flow.text.separate(at: span(of: node)) }
      return inline(node, into: &flow.text)
    }
    switch kind {
    case .line: flow.append(line: inlines(in: node))
    case .glossaryEntry: flow.append(entry: glossaryEntry(node))
    case .division: flow.append(contentsOf: division(node, isDirected: flow.isDirected))
    default: flow.append(contentsOf: block(node))
    }
  }

  private mutating func readInstruction(_ node: Int, into flow: inout DocBookFlow) {
    switch name(of: node) {
    case "linebreak": flow.text.append(Inline(.lineBreak, span: span(of: node)), endsInSpace: true)
    case "dossier":
      let words = tree.text(of: node).split(separator: " ").map(String.init)
      switch words.first {
      case "division":
        let id = words.dropFirst().first { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
        let classes = words.dropFirst().filter { !$0.hasPrefix("#") && !$0.contains("=") }.flatMap(Self.roleWords)
        let pairs = ["lang", "dir"].compactMap { key in
          words.first { $0.hasPrefix("\(key)=") }.map {
            Attributes.Pair(key: key, value: String($0.dropFirst(key.count + 1)))
          }
        }
        if let id { divisionIDs.insert(id) }
        divisionClasses += classes
        flow.openDivision(Attributes(id: id, classes: classes, pairs: pairs), span: span(of: node))
      case "end-division":
        divisionClasses = []
        flow.closeDivision()
      default: break
      }
    default: break
    }
  }

  /// True for an element that is not known and holds something that stands on its own lines.
  private func holdsBlocks(_ node: Int) -> Bool {
    for index in (node + 1)..<max(node + 1, tree.end(of: node)) where tree.isElement(index) {
      let kind = kind(of: index)
      if kind != .unknown, !kind.isInline { return true }
    }
    return false
  }

  /// What a block element becomes.
  private mutating func block(_ node: Int) -> [Block] {
    switch kind(of: node) {
    case .division: return division(node)
    case .info: return infoBlocks(node)
    case .paragraph:
      if role(of: node) == "thematic-break" {
        let attributes = attributes(of: node, takesRole: false)
        return [Block(.thematicBreak, attributes: attributes, span: span(of: node))]
      }
      return blocks(in: node, attributes: attributes(of: node))
    case .formalParagraph:
      return [
        Block(
          .division(blocks(in: node)), attributes: attributes(of: node, classes: ["formalpara"]), span: span(of: node))
      ]
    case .title, .subtitle, .attribution:
      return blocks(in: node, attributes: attributes(of: node, classes: [name(of: node)]))
    case .bridgehead: return [heading(node, level: bridgeheadLevel(node))]
    case .admonition: return [titled(node, classes: admonitionClasses(node))]
    case .quotation:
      let isPlain = name(of: node) == "blockquote"
      let attributes = attributes(of: node, classes: isPlain ? [] : [name(of: node)])
      return [Block(.quote(blocks(in: node)), attributes: attributes, span: span(of: node))]
    case .itemizedList, .orderedList, .variableList, .simpleList, .calloutList, .segmentedList, .glossaryList,
      .procedure:
      return list(node)
    case .verbatim: return [verbatim(node)]
    case .lines: return [lines(node)]
    case .table: return tables(node)
    case .figure: return figure(node)
    case .media: return media(node)
    case .include: return include(node)
    case .parts: return parts(node)
    default:
      reportContainer(node)
      return [titled(node, classes: containerClasses(node))]
    }
  }

  /// A container whose title is the heading of what stands in it.
  private mutating func titled(_ node: Int, classes: [String]) -> Block {
    var attributes = attributes(of: node, classes: classes, takesRole: false)
    var content: [Block] = []
    let info = element(.info, in: node)
    if instruction("title", in: node) != nil, let title = element(.title, in: node) {
      attributes["title"] = words(of: title)
      content = blocks(in: node, without: [.title])
    } else if let title = element(.title, in: node) ?? info.flatMap({ element(.title, in: $0) }) {
      content.append(heading(title, level: instructedLevel(in: node) ?? min(depth + 1, 6)))
      if let info { content += infoBlocks(info) }
      content += blocks(in: node, without: [.title, .info])
    } else {
      content = blocks(in: node)
    }
    return Block(.division(content), attributes: attributes, span: span(of: node))
  }

  func instructedLevel(in node: Int) -> Int? {
    instruction("level", in: node).flatMap(Int.init).flatMap { (1...6).contains($0) ? $0 : nil }
  }

  private func bridgeheadLevel(_ node: Int) -> Int {
    let rendered = tree.attribute("renderas", of: node)
    let name = rendered == "other" ? tree.attribute("otherrenderas", of: node) : rendered
    guard let name, name.hasPrefix("sect"), let level = Int(name.dropFirst(4)), (1...6).contains(level) else {
      return min(depth + 1, 6)
    }
    return level
  }

  /// The classes of an admonition: those that its role names where one of them says which admonition it is, or its
  /// name and them.
  private func admonitionClasses(_ node: Int) -> [String] {
    let words = Self.roleWords(role(of: node))
    let name = name(of: node)
    let isSaid = words.contains { DocBookWriter.admonition(Attributes(classes: [$0])) == name }
    return isSaid ? words : [name] + words
  }

  /// The classes of a container: its name and the words of its role. A sidebar may stand for a plain division.
  private func containerClasses(_ node: Int) -> [String] {
    let name = name(of: node)
    var words = Self.roleWords(role(of: node)).filter { $0 != name }
    if tree.attribute("annotations", of: node) != nil { words.removeAll { $0 == "claim" } }
    guard name == "sidebar", words.contains("division") else { return [name] + words }
    return words.filter { $0 != "division" }
  }

  /// A division of a paragraph of parts, and of those that are blocks.
  private mutating func parts(_ node: Int) -> [Block] {
    reportContainer(node)
    let attributes = attributes(of: node, classes: [name(of: node)])
    let content = blocks(in: node, isSpaced: true)
    return [Block(.division(content), attributes: attributes, span: span(of: node))]
  }

  private mutating func include(_ node: Int) -> [Block] {
    diagnostics.warning(
      "docbook/xinclude", "another file is included here and is not read", at: span(of: node),
      notes: ["put the files together first, as with xmllint --xinclude"])
    return element("fallback", in: node).map { blocks(in: $0) } ?? []
  }

  // MARK: Letter for letter

  private mutating func verbatim(_ node: Int) -> Block {
    var text = tree.allText(of: node)
    if text.utf8.first == 0x0A { text.removeFirst() }
    if text.utf8.last == 0x0A { text.removeLast() }
    if tree.children(of: node).contains(where: { tree.isElement($0) && !tree.allText(of: $0).isEmpty }) {
      reportLoss("markup inside a listing is not kept", at: node)
    } else if tree.children(of: node).contains(where: { tree.isElement($0) }) {
      reportLoss("the marks of callouts inside a listing are not kept", at: node)
    }
    let name = name(of: node)
    var classes = name == "programlisting" ? [] : [name]
    if let language = tree.attribute("language", of: node), !language.isEmpty { classes += Self.roleWords(language) }
    return Block(.code(text), attributes: attributes(of: node, classes: classes), span: span(of: node))
  }

  private mutating func lines(_ node: Int) -> Block {
    let name = name(of: node)
    let attributes = attributes(of: node, classes: name == "literallayout" ? [] : [name])
    // The parts of an address are set out as its author likes.
    let isAddress = name == "address"
    var lines: [[Inline]] = [[]]
    for child in tree.children(of: node) {
      if tree.isText(child) {
        // By scalars: a carriage return before a line end makes one character of both.
        var pieces = tree.text(of: child).unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
          .map(Substring.init)
        // A line end behind an instruction to break the line is the same break.
        if case .lineBreak? = lines.last?.last?.kind, pieces.count > 1, pieces[0].isEmpty { pieces.removeFirst() }
        for (index, piece) in pieces.enumerated() {
          if index > 0 { lines.append([]) }
          let words = isAddress ? Self.trimmed(piece) : piece
          if !words.isEmpty { lines[lines.count - 1].append(.text(String(words), span: span(of: child))) }
        }
      } else if tree.isInstruction(child) {
        if self.name(of: child) == "linebreak" {
          lines[lines.count - 1].append(Inline(.lineBreak, span: span(of: child)))
        }
      } else {
        var text = DocBookText(endsInSpace: false)
        inline(child, into: &text)
        lines[lines.count - 1] += text.content
      }
    }
    if isAddress { lines.removeAll(where: Self.isBlank) }
    while let first = lines.first, Self.isBlank(first) { lines.removeFirst() }
    while let last = lines.last, Self.isBlank(last) { lines.removeLast() }
    return Block(.lines(lines), attributes: attributes, span: span(of: node))
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let rest = text.drop(while: \.isWhitespace)
    // One space sets a part apart from the next.
    return rest.isEmpty
      ? "" : rest.count < text.count && text.first == " " && !text.dropFirst().hasPrefix(" ") ? text : rest
  }

  /// True for a line of white space as XML has it: a space that is not to break is none.
  private static func isBlank(_ line: [Inline]) -> Bool {
    line.allSatisfy { if case .text(let text) = $0.kind { text.utf8.allSatisfy(DocBookText.isSpace) } else { false } }
  }
}
