import ByteText
import DocumentModel
import XMLSyntax

extension HTMLReading {
  /// Takes the title and what stands with it out of the text, where the page sets them apart as our own pages and
  /// Pandoc's do.
  mutating func readMasthead(into document: inout Document) {
    var index = HTMLTree.root
    let end = NodeID(truncatingIfNeeded: tree.nodes.count)
    while index < end {
      let node = index
      index += 1
      guard tree.hasAttributes(node), Self.framing.contains(element(node)) else { continue }
      let names = classes(node)
      switch element(node) {
      case .header where names == ["masthead"] || tree.attribute("id", of: node) == "title-block-header":
        guard document.metadata.title.isEmpty else { continue }
        readTitleBlock(node, into: &document)
        skip(node)
        index = tree.end(of: node)
      case .p where names == ["banner"]:
        document.apparatus.banner = document.apparatus.banner ?? banner(node)
        skip(node)
      case .a where names == ["skip"], .div where names == ["rail"] || names == ["colophon"],
        .span where names == ["sidenote"] && tree.attribute("aria-hidden", of: node) == "true":
        skip(node)
      case .nav where names == ["contents"] || tree.attribute("id", of: node) == "TOC": skip(node)
      default: continue
      }
    }
  }

  private static let framing: Set<HTMLElement> = [.header, .p, .a, .div, .footer, .span, .nav]

  private mutating func readTitleBlock(_ header: NodeID, into document: inout Document) {
    for node in children(header) {
      switch element(node) {
      case .h1:
        document.metadata.title = text(of: node)
        // Headings of a page with a title begin with the second level.
        if classes(header) == ["masthead"] { headingShift = 1 }
      case .p:
        switch classes(node).first {
        case "kind": document.metadata.kind = plainText(node)
        case "standfirst", "subtitle": document.metadata.subtitle = text(of: node)
        case "author": document.metadata.authors.append(plainText(node))
        case "date" where document.metadata.date.isEmpty: document.metadata.date = plainText(node)
        case "byline" where page.authors.isEmpty: document.metadata.authors.append(plainText(node))
        default: break
        }
      case .div:
        let names = classes(node)
        guard names.contains("abstract") else { continue }
        for title in children(node) where classes(title).contains("abstract-title") { skip(title) }
        document.metadata.abstract = blocks(in: node)
      default: break
      }
    }
  }

  private func banner(_ node: NodeID) -> LabelBanner? {
    guard let label = children(node).first(where: { element($0) == .strong }) else { return nil }
    let words = plainText(node)
    let name = plainText(label)
    return LabelBanner(label: name, instruction: HTMLPageFacts.line(String(words.dropFirst(name.count))))
  }

  /// Says what the head of the page says, where its text has not said it.
  func finishMetadata(of document: inout Document) {
    if document.metadata.title.isEmpty, !page.title.isEmpty { document.metadata.title = [.text(page.title)] }
    if document.metadata.authors.isEmpty { document.metadata.authors = page.authors }
    if document.metadata.date.isEmpty { document.metadata.date = page.date }
    if document.metadata.institution.isEmpty { document.metadata.institution = page.siteName }
    document.metadata.address = address(page.address) ?? ""
    document.metadata.keywords = page.keywords
    document.metadata.language = LanguageTag(page.language)?.text ?? ""
    let hasSummary = !document.metadata.subtitle.isEmpty || !document.metadata.abstract.isEmpty
    if !hasSummary, !page.description.isEmpty, !isArticle {
      document.metadata.abstract = [.paragraph([.text(page.description)])]
    }
  }
}
