import XMLSyntax

extension HTMLArticle {
  /// Lets each paragraph speak for the elements around it, the nearest most.
  mutating func scoreParagraphs() {
    var isScored = [Bool](repeating: false, count: tree.nodes.count)
    var paragraphs: [NodeID] = []
    forEachElement(in: HTMLTree.root) { node in
      if isParagraph(node) { paragraphs.append(node) }
      return true
    }
    for node in paragraphs where lengths[Int(node)] >= 25 {
      let score = 1 + Double(commas[Int(node)]) + min(3, Double(lengths[Int(node)] / 100))
      var ancestor = tree[node].parent
      for level in 0..<5 where ancestor > 0 {
        if !isScored[Int(ancestor)] {
          isScored[Int(ancestor)] = true
          scores[Int(ancestor)] += base(ancestor)
        }
        scores[Int(ancestor)] += score / (level == 0 ? 1 : level == 1 ? 2 : Double(level) * 3)
        ancestor = tree[ancestor].parent
      }
    }
    for index in scores.indices where isScored[index] {
      let node = NodeID(truncatingIfNeeded: index)
      scores[index] *= 1 - linkDensity(node)
    }
  }

  /// A paragraph, or what pages make do for one: a `div` or a cell that holds no block.
  private func isParagraph(_ node: NodeID) -> Bool {
    switch element(node) {
    case .p, .pre, .td: true
    case .div, .section, .article, .main, .body: !reading.holdsBlocks(node) || hasOwnText(node)
    default: false
    }
  }

  /// True for words that stand directly in an element beside blocks, as between breaks of lines.
  private func hasOwnText(_ node: NodeID) -> Bool {
    var length = 0
    for child in children(node) where !element(child).isBlock {
      length += lengths[Int(child)] - linkLengths[Int(child)]
    }
    return length >= 80
  }

  private func base(_ node: NodeID) -> Double {
    let base: Double =
      switch element(node) {
      case .article, .main: 15
      case .div: 5
      case .pre, .td, .blockquote: 3
      case .address, .ol, .ul, .dl, .dd, .dt, .li, .form: -3
      case .h1, .h2, .h3, .h4, .h5, .h6, .th: -5
      default: 0
      }
    let isBody = tree.attribute("itemprop", of: node) == "articleBody"
    return base + (isBody ? 25 : 0) + hints(node).weight
  }

  // MARK: The element with the text

  /// The best element and those of its neighbours that belong to the text.
  mutating func roots() -> [NodeID] {
    guard let top = top() else { return [body] }
    let parent = tree[top].parent
    guard parent > 0, top != body else { return [top] }
    let threshold = max(10, scores[Int(top)] * 0.2)
    let names = reading.classes(top)
    return children(parent).filter { sibling in
      if sibling == top { return true }
      guard !tree[sibling].isText else { return false }
      let bonus = !names.isEmpty && reading.classes(sibling) == names ? scores[Int(top)] * 0.2 : 0
      if scores[Int(sibling)] > 0, scores[Int(sibling)] + bonus >= threshold { return true }
      guard element(sibling) == .p else { return false }
      let length = lengths[Int(sibling)]
      let density = linkDensity(sibling)
      return length > 80 ? density < 0.25 : length > 0 && density == 0 && endsSentence(sibling)
    }
  }

  private func endsSentence(_ node: NodeID) -> Bool {
    reading.plainText(node).last.map { ".!?。！？”\"".contains($0) } ?? false
  }

  private var body: NodeID {
    let index = tree.nodes.indices.first { element(NodeID(truncatingIfNeeded: $0)) == .body }
    return index.map { NodeID(truncatingIfNeeded: $0) } ?? HTMLTree.root
  }

  private func top() -> NodeID? {
    let ranked = scores.indices.filter { scores[$0] > 0 && !isDropped[$0] }.sorted {
      (scores[$0], $1) > (scores[$1], $0)
    }
    guard let first = ranked.first else { return nil }
    var top = NodeID(truncatingIfNeeded: first)
    // Several good elements in one: the text is in pieces.
    let rivals = ranked.dropFirst().prefix(4).filter { scores[$0] >= scores[first] * 0.75 }
    if rivals.count >= 3 || rivals.count >= 1 && rivals.allSatisfy({ !isInside(NodeID(truncatingIfNeeded: $0), top) }) {
      var ancestor = tree[top].parent
      while ancestor > 0, element(ancestor) != .body {
        let holds = rivals.count { isInside(NodeID(truncatingIfNeeded: $0), ancestor) }
        if holds >= min(3, rivals.count) {
          top = ancestor
          break
        }
        ancestor = tree[ancestor].parent
      }
    }
    return climbed(from: top)
  }

  private func isInside(_ node: NodeID, _ ancestor: NodeID) -> Bool {
    node >= ancestor && node < tree.end(of: ancestor)
  }

  /// Goes up while more text is there and it is not links.
  private func climbed(from start: NodeID) -> NodeID {
    var top = start
    var last = scores[Int(top)]
    let least = last / 3
    var ancestor = tree[top].parent
    while ancestor > 0, element(ancestor) != .body, element(ancestor) != .html {
      let score = scores[Int(ancestor)]
      if score == 0 {
        ancestor = tree[ancestor].parent
        continue
      }
      if score < least { break }
      if score > last {
        top = ancestor
        break
      }
      last = score
      ancestor = tree[ancestor].parent
    }
    // An only child says no more than its parent.
    while tree[top].parent > 0, element(tree[top].parent) != .body,
      children(tree[top].parent).count(where: { !tree[$0].isText }) == 1
    {
      top = tree[top].parent
    }
    return top
  }
}
