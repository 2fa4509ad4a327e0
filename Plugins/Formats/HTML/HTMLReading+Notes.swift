import DocumentModel
import XMLSyntax

/// The notes of a page: which links call them, and where they stand.
struct HTMLReadingNotes {
  /// By the link that calls it.
  var targets: [HTMLTree.NodeID: HTMLTree.NodeID] = [:]
  /// What was read already: two calls of one note share it.
  var read: [HTMLTree.NodeID: Footnote] = [:]
  /// A note that is being read and calls itself stays a link.
  var open: Set<HTMLTree.NodeID> = []
}

extension HTMLReading {
  /// Finds the notes: a link of a few characters to a place after it that is in a list of notes, or that links back.
  mutating func findNotes() {
    var calls: [(link: NodeID, id: String)] = []
    for index in tree.nodes.indices {
      let node = NodeID(truncatingIfNeeded: index)
      guard element(node) == .a, let href = tree.attribute("href", of: node), href.hasPrefix("#"), href.count > 1
      else { continue }
      calls.append((node, String(href.dropFirst())))
    }
    findUnlinkedCalls()
    let ids = calls.isEmpty ? [:] : identifiers()
    for (link, id) in calls {
      guard let place = ids[id] ?? ids[HTMLReferences.percentDecoded(id)], let note = noteBlock(around: place),
        note > link, isCall(link, of: note)
      else { continue }
      notes.targets[link] = note
    }
    let called = Set(notes.targets.values)
    for note in called { skip(note) }
    for container in Set(called.map { tree[$0].parent }) { skipEmptied(container) }
  }

  /// Finds the numbers of notes that our own pages print without a link, as inside another link.
  private mutating func findUnlinkedCalls() {
    var calls: [NodeID] = []
    var places: [String: NodeID] = [:]
    for index in tree.nodes.indices {
      let node = NodeID(truncatingIfNeeded: index)
      switch element(node) {
      case .sup where classes(node) == ["noteref"] && children(node).allSatisfy { tree[$0].isText }:
        calls.append(node)
      case .li where !calls.isEmpty:
        if let number = tree.attribute("value", of: node), places[number] == nil, isInNotes(node) {
          places[number] = node
        }
      default: break
      }
    }
    for call in calls {
      if let note = places[plainText(call)], note > call { notes.targets[call] = note }
    }
  }

  private func identifiers() -> [String: NodeID] {
    var ids: [String: NodeID] = [:]
    for index in tree.nodes.indices {
      let node = NodeID(truncatingIfNeeded: index)
      guard tree.hasAttributes(node) else { continue }
      if let id = tree.attribute("id", of: node), ids[id] == nil { ids[id] = node }
      if element(node) == .a, let id = tree.attribute("name", of: node), ids[id] == nil { ids[id] = node }
    }
    return ids
  }

  /// The block that a mark stands in.
  private func noteBlock(around place: NodeID) -> NodeID? {
    var node = place
    for _ in 0..<4 where node > 0 {
      switch element(node) {
      case .li, .p, .dd, .aside: return node
      case .div: return node
      default: node = tree[node].parent
      }
    }
    return nil
  }

  private func isCall(_ link: NodeID, of note: NodeID) -> Bool {
    let mark = plainText(link)
    guard !mark.isEmpty, mark.count <= 6, !isBackLink(link) else { return false }
    let role = tree.attribute("role", of: link) ?? tree.attribute("epub:type", of: link) ?? ""
    if role == "doc-noteref" || role == "noteref" { return true }
    let names = classes(link) + classes(tree[link].parent)
    let isMarked = names.contains { ["footnote-ref", "noteref", "footnote-reference", "footnote"].contains($0) }
    if isMarked, isInNotes(note) { return true }
    let sources = [link, tree[link].parent, tree[tree[link].parent].parent]
    return linksBack(note, to: sources.flatMap { $0 >= 0 ? placeNames($0) : [] })
      || (isInNotes(note) && element(tree[link].parent) == .sup)
  }

  /// What a link to a place calls it.
  private func placeNames(_ node: NodeID) -> [String] {
    ["id", "name"].compactMap { tree.attribute($0, of: node) }
  }

  private func isInNotes(_ note: NodeID) -> Bool {
    var node = note
    for _ in 0..<4 where node > 0 {
      let role = tree.attribute("role", of: node) ?? tree.attribute("epub:type", of: node) ?? ""
      if ["doc-endnotes", "doc-footnote", "doc-endnote", "footnotes", "endnotes"].contains(role) { return true }
      if tree.attribute("data-footnotes", of: node) != nil { return true }
      if classes(node).contains(where: { ["footnotes", "notes", "endnotes", "footnote", "references"].contains($0) }) {
        return true
      }
      node = tree[node].parent
    }
    return false
  }

  private func linksBack(_ note: NodeID, to ids: [String]) -> Bool {
    guard !ids.isEmpty else { return false }
    var index = note
    let end = tree.end(of: note)
    while index < end {
      if element(index) == .a, let href = tree.attribute("href", of: index), ids.contains(where: { href == "#" + $0 }) {
        return true
      }
      index += 1
    }
    return false
  }

  func isBackLink(_ link: NodeID) -> Bool {
    let role = tree.attribute("role", of: link) ?? tree.attribute("epub:type", of: link) ?? ""
    if role == "doc-backlink" || role == "backlink" { return true }
    let names: Set<String> = [
      "footnote-back", "footnote-backref", "reversefootnote", "footnote-return", "footnote-backreference",
    ]
    return classes(link).contains(where: names.contains) || tree.attribute("data-footnote-backref", of: link) != nil
  }

  /// Takes away what is left of a list of notes once all of them stand where they are called.
  private mutating func skipEmptied(_ container: NodeID) {
    var node = container
    while node > 0, ![.body, .html, .root].contains(element(node)) {
      let rest = children(node).filter { !isBlank($0) && element($0) != .hr }
      let isNotes = isInNotes(node)
      let isEmpty = rest.allSatisfy { isNotes && element($0).headingLevel != nil }
      guard isEmpty else { return }
      skip(node)
      node = tree[node].parent
    }
  }

  /// The note that a link calls; nil for any other node.
  mutating func note(at node: NodeID) -> Inline? {
    guard let target = notes.targets[node], !notes.open.contains(target) else { return nil }
    if let known = notes.read[target] { return Inline(.footnote(known), span: span(node)) }
    notes.open.insert(target)
    let (outerWrappers, outerSpace, outerStart) = (wrappers, space, isAtStart)
    wrappers = []
    var index = target
    let end = tree.end(of: target)
    while index < end {
      if element(index) == .a, isBackLink(index) || isReturn(index, from: node) { skip(index) }
      index += 1
    }
    isSkipped[Int(target)] = false
    var content = element(target) == .p ? blocks(of: [target]) : blocks(in: target)
    isSkipped[Int(target)] = true
    content = content.filter { block in
      if case .paragraph(let text) = block.kind {
        !text.plainText.allSatisfy(\.isWhitespace) || !text.isEmpty
      } else {
        true
      }
    }
    (wrappers, space, isAtStart) = (outerWrappers, outerSpace, outerStart)
    notes.open.remove(target)
    let mark = plainText(node).filter { $0.isLetter || $0.isNumber }
    let note = Footnote(label: mark, content: content, span: span(target))
    notes.read[target] = note
    return Inline(.footnote(note), span: span(node))
  }

  /// A link of a few characters from a note to the place that calls it.
  private func isReturn(_ link: NodeID, from call: NodeID) -> Bool {
    guard let href = tree.attribute("href", of: link), href.hasPrefix("#"), plainText(link).count <= 4 else {
      return false
    }
    let id = href.dropFirst()
    return [call, tree[call].parent, tree[tree[call].parent].parent].contains { node in
      node >= 0 && placeNames(node).contains { $0 == id }
    }
  }
}
