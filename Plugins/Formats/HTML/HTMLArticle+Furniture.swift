import XMLSyntax

extension HTMLArticle {
  /// Takes out what is not shown and what names itself as no part of a text.
  mutating func dropFurniture() {
    let title = HTMLPageFacts.line(reading.page.title)
    var dropped: [NodeID] = []
    forEachElement(in: HTMLTree.root) { node in
      let element = element(node)
      if element.isInvisible || isHidden(node) || isFurniture(node, element) || isTitle(node, element, title)
        || isByline(node, element)
      {
        dropped.append(node)
        return false
      }
      return true
    }
    for node in dropped { drop(node) }
  }

  private func isHidden(_ node: NodeID) -> Bool {
    guard tree.hasAttributes(node) else { return false }
    if tree.attribute("hidden", of: node) != nil { return true }
    if let style = tree.attribute("style", of: node)?.lowercased().filter({ !$0.isWhitespace }),
      style.contains("display:none") || style.contains("visibility:hidden")
    {
      return true
    }
    return tree.attribute("aria-hidden", of: node) == "true" && element(node) != .math && element(node) != .img
      && tree.name(of: node) != "mspace"
  }

  private func isFurniture(_ node: NodeID, _ element: HTMLElement) -> Bool {
    switch element {
    case .nav, .footer, .button, .input, .select, .textarea, .dialog, .iframe, .embed, .object, .frame, .menu, .search:
      return care != .nothing || element != .footer && element != .nav
    case .body, .html, .article, .main, .a, .code, .pre, .td, .tr, .tbody, .table, .em, .strong, .b, .i: return false
    case .aside: return care == .names
    case .noscript: return isSubstitute(node)
    default: break
    }
    if let role = tree.attribute("role", of: node), care != .nothing, Self.roles.contains(role) { return true }
    guard care == .names, tree.hasAttributes(node) else { return false }
    return hints(node).isFurniture && !isInCode(node)
  }

  private static let roles: Set<String> = [
    "alert", "alertdialog", "banner", "complementary", "contentinfo", "dialog", "menu", "menubar", "navigation",
    "search",
  ]

  private func isInCode(_ node: NodeID) -> Bool {
    var parent = tree[node].parent
    for _ in 0..<4 where parent > 0 {
      if element(parent) == .pre || element(parent) == .code || element(parent) == .table { return true }
      parent = tree[parent].parent
    }
    return false
  }

  /// The title stands above the text, not in it.
  private func isTitle(_ node: NodeID, _ element: HTMLElement, _ title: String) -> Bool {
    guard !title.isEmpty, element == .h1 || element == .h2 || isLine(node, element) else { return false }
    let words = reading.plainText(node)
    return words == title
      || element.headingLevel != nil && words.count > 10 && (title.hasPrefix(words) || title.hasSuffix(words))
  }

  /// A line that only says who wrote the text and when.
  private func isByline(_ node: NodeID, _ element: HTMLElement) -> Bool {
    guard isLine(node, element) else { return false }
    let words = reading.plainText(node)
    guard words.count <= 120, words.last.map({ !".!?”".contains($0) }) ?? false else { return false }
    if reading.page.date == words || HTMLPageDate.edtf(words) == reading.page.date, words.count <= 24 { return true }
    return reading.page.authors.contains { name in
      words.contains(name) && words.count <= name.count + (words.contains(where: \.isNumber) ? 60 : 12)
    }
  }

  private func isLine(_ node: NodeID, _ element: HTMLElement) -> Bool {
    (element == .p || element == .div || element == .address || element == .header) && !reading.holdsBlocks(node)
  }

  /// What a page shows where scripts do not run, of a picture that stands beside it.
  private func isSubstitute(_ node: NodeID) -> Bool {
    let texts = reading.plainText(node)
    return texts.isEmpty && tree.children(of: tree[node].parent).contains { self.element($0) == .img }
  }

  func hints(_ node: NodeID) -> HTMLArticleHints {
    guard tree.hasAttributes(node) else { return .none }
    return HTMLArticleHints(reading.classes(node) + [tree.attribute("id", of: node) ?? ""])
  }
}
