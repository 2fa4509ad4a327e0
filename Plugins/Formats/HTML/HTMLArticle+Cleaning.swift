import XMLSyntax

extension HTMLArticle {
  /// Takes out of the text what looks like furniture: lists of links, forms, boxes, bars to share.
  mutating func clean(_ root: NodeID) {
    var order: [NodeID] = []
    forEachElement(in: root) { node in
      order.append(node)
      return true
    }
    // The innermost first, so that what is left of an element is what it is judged by.
    for node in order.reversed() where node != root && !isDropped[Int(node)] && isFurnitureInText(node) { remove(node) }
  }

  /// Drops an element, and takes its text from those around it.
  private mutating func remove(_ node: NodeID) {
    drop(node)
    var ancestor = tree[node].parent
    while ancestor >= 0 {
      lengths[Int(ancestor)] -= lengths[Int(node)]
      linkLengths[Int(ancestor)] -= linkLengths[Int(node)]
      commas[Int(ancestor)] -= commas[Int(node)]
      ancestor = tree[ancestor].parent
    }
  }

  private func isFurnitureInText(_ node: NodeID) -> Bool {
    let element = element(node)
    let hints = hints(node)
    if hints.isSharing, lengths[Int(node)] < 500, element != .body, element != .article { return true }
    switch element {
    case .h1, .h2, .h3, .h4, .h5, .h6: return hints.weight < 0 && care == .names
    case .footer, .aside, .form, .fieldset, .nav: return element != .form || isFurnitureBox(node, hints, element)
    case .table: return !isData(node) && isFurnitureBox(node, hints, element)
    case .ul, .ol, .div, .section, .dl: return isFurnitureBox(node, hints, element)
    default: return false
    }
  }

  /// Weighs what a box holds: words and commas for it, links, pictures, items and fields against it.
  private func isFurnitureBox(_ node: NodeID, _ hints: HTMLArticleHints, _ element: HTMLElement) -> Bool {
    let isList = element == .ul || element == .ol || element == .dl
    if hints.weight < 0, care == .names { return !isInDataTable(node) }
    if isInDataTable(node) || isInFigure(node) { return false }
    let length = lengths[Int(node)]
    let density = linkDensity(node)
    if commas[Int(node)] >= 10, density < 0.5 { return false }
    var counts: [HTMLElement: Int] = [:]
    var headings = 0
    var headingLength = 0
    forEachElement(in: node) { inner in
      counts[self.element(inner), default: 0] += 1
      if self.element(inner).headingLevel != nil {
        headings += 1
        headingLength += lengths[Int(inner)]
      }
      return true
    }
    let paragraphs = counts[.p] ?? 0
    let pictures = counts[.img] ?? 0
    let items = (counts[.li] ?? 0) - (isList ? 100_000 : 0)
    let fields = (counts[.input] ?? 0) + (counts[.button] ?? 0)
    let code = (counts[.pre] ?? 0) + (counts[.blockquote] ?? 0) + (counts[.table] ?? 0) + (counts[.math] ?? 0)
    if code > 0, density < 0.5 { return false }
    let hasHeading = length > 0 && Double(headingLength) / Double(length) > 0.9
    if hasHeading { return false }
    if pictures > 1, paragraphs * 2 < pictures, length < 80, counts[.figure] == nil { return true }
    if items > paragraphs, density > 0.3 { return true }
    if fields > paragraphs / 3, fields > 0 { return true }
    if length < 25, density > 0, pictures == 0 || pictures > 2 { return true }
    if isList, density > 0.6, linksAreLong(node) == false { return length > 0 }
    if hints.weight < 25, density > 0.25 + (isList ? 0.35 : 0), !(isList && listIsProse(node)) { return true }
    return hints.weight >= 25 && density > 0.5
  }

  /// A list whose items say more than the names of their links.
  private func listIsProse(_ node: NodeID) -> Bool {
    let items = children(node).filter { element($0) == .li }
    guard !items.isEmpty else { return false }
    let long = items.count { lengths[Int($0)] - linkLengths[Int($0)] > 25 }
    return long * 2 >= items.count
  }

  private func linksAreLong(_ node: NodeID) -> Bool { listIsProse(node) }

  private func isInDataTable(_ node: NodeID) -> Bool {
    var parent = tree[node].parent
    for _ in 0..<6 where parent > 0 {
      if element(parent) == .table { return isData(parent) }
      parent = tree[parent].parent
    }
    return false
  }

  private func isInFigure(_ node: NodeID) -> Bool {
    element(tree[node].parent) == .figure || element(node) == .figure
  }

  /// A table that shows data: it has a caption, heads, or several rows and columns.
  private func isData(_ table: NodeID) -> Bool {
    if tree.attribute("role", of: table) == "presentation" { return false }
    var rows = 0
    var cells = 0
    var heads = 0
    var hasCaption = false
    forEachElement(in: table) { node in
      switch element(node) {
      case .tr: rows += 1
      case .td: cells += 1
      case .th, .thead: heads += 1
      case .caption: hasCaption = true
      case .table: return node == table
      default: break
      }
      return true
    }
    return hasCaption || heads > 0 && rows > 1 || rows >= 5 && cells >= rows * 2 || cells > 10
  }
}
