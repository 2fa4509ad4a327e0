import XMLSyntax

extension HTMLReading {
  /// Leaves only the main text of the page; gives the nodes that it is in.
  mutating func chooseArticle() -> [NodeID] {
    let article = HTMLArticle.find(in: self)
    isSkipped = article.isDropped
    return article.roots
  }
}
