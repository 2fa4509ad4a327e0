import DocumentModel
import XMLSyntax

/// What a page says about itself: in its head, in data for machines, and in its text.
struct HTMLPageFacts {
  private(set) var title = ""
  private(set) var authors: [String] = []
  private(set) var siteName = ""
  /// EDTF; empty where the page names none that can be read.
  private(set) var date = ""
  private(set) var description = ""
  private(set) var keywords: [String] = []
  private(set) var language = ""
  private(set) var address = ""
  /// The ids that links in the page lead to.
  private(set) var targets: Set<String> = []

  /// The values of `meta` elements, by name in lower case, in the order of the page.
  private var meta: [String: [String]] = [:]
  /// How many of them were said as properties, by name: these come first.
  private var properties: [String: Int] = [:]
  private var linked = HTMLLinkedFacts()
  private var titleElement = ""
  private var headings: [String] = []
  private var bylines: [String] = []
  private var times: [String] = []

  init() {}

  init(_ tree: HTMLTree, elements: [HTMLElement]) {
    for index in tree.nodes.indices {
      let node = HTMLTree.NodeID(truncatingIfNeeded: index)
      guard !tree[node].isText else { continue }
      collect(tree, node, elements[Int(tree[node].name)])
    }
    title = chosenTitle
    siteName =
      first("og:site_name") ?? linked.publisher ?? first("application-name", "dc.publisher")
      ?? HTMLPageTitle.site(in: titleElement, title: title) ?? ""
    authors = chosenAuthors
    date = chosenDate
    if language.isEmpty { language = first("content-language", "language", "og:locale") ?? "" }
    language = language.split(separator: ",").first.map { String($0).replacing("_", with: "-") } ?? ""
    if address.isEmpty { address = first("og:url") ?? "" }
    description = first("description", "dc.description", "og:description") ?? ""
    keywords = (first("keywords") ?? "").split(separator: ",").map { Self.line(String($0)) }.filter { !$0.isEmpty }
  }

  private mutating func collect(_ tree: HTMLTree, _ node: HTMLTree.NodeID, _ element: HTMLElement) {
    switch element {
    case .meta: addMeta(tree, node)
    case .title where titleElement.isEmpty: titleElement = Self.line(tree.text(in: node))
    case .html where language.isEmpty:
      language = tree.attribute("lang", of: node) ?? tree.attribute("xml:lang", of: node) ?? ""
    case .link where address.isEmpty && tree.attribute("rel", of: node)?.lowercased() == "canonical":
      address = tree.attribute("href", of: node) ?? ""
    case .script where tree.attribute("type", of: node)?.lowercased() == "application/ld+json":
      linked.add(tree.text(in: node))
    case .h1, .h2, .h3: if headings.count < 40 { headings.append(Self.line(tree.text(in: node))) }
    case .time:
      if let value = tree.attribute("datetime", of: node), times.count < 20 { times.append(value) }
    case .a:
      if let href = tree.attribute("href", of: node), href.hasPrefix("#") { targets.insert(String(href.dropFirst())) }
      if tree.attribute("rel", of: node)?.lowercased() == "author" { addByline(tree, node) }
    default: break
    }
    guard tree.hasAttributes(node) else { return }
    if let property = tree.attribute("itemprop", of: node)?.lowercased() {
      if property == "author" { addByline(tree, node) }
      if property == "datepublished" {
        let stated = tree.attribute("datetime", of: node) ?? tree.attribute("content", of: node)
        times.insert(stated ?? tree.text(in: node), at: 0)
      }
    } else if tree.attribute("class", of: node, holds: "author") || tree.attribute("class", of: node, holds: "yline") {
      let names = (tree.attribute("class", of: node) ?? "").lowercased()
      if names.contains("byline") || HTMLSpace.words(names).contains("author") { addByline(tree, node) }
    }
  }

  private mutating func addByline(_ tree: HTMLTree, _ node: HTMLTree.NodeID) {
    guard bylines.count < 20 else { return }
    var words = Self.line(tree.text(in: node))
    for lead in ["By ", "by ", "BY ", "Von ", "Par ", "Por "] where words.hasPrefix(lead) {
      words.removeFirst(lead.count)
    }
    while let last = words.last, !last.isLetter, !last.isNumber, !")”.".contains(last) { words.removeLast() }
    if (2...100).contains(words.count) { bylines.append(words) }
  }

  private mutating func addMeta(_ tree: HTMLTree, _ node: HTMLTree.NodeID) {
    let content = Self.line(tree.attribute("content", of: node) ?? "")
    guard !content.isEmpty else { return }
    for key in ["property", "name", "itemprop", "http-equiv"] {
      guard let value = tree.attribute(key, of: node) else { continue }
      for name in HTMLSpace.words(value.lowercased()) {
        // Dublin Core is written with a full stop or a colon.
        let name = name.hasPrefix("dc") ? name.replacing(":", with: ".") : name
        // What is said as a property is said of the page itself.
        if key == "property", let place = properties[name] ?? meta[name].map({ _ in 0 }) {
          meta[name, default: []].insert(content, at: place)
          properties[name] = place + 1
        } else {
          meta[name, default: []].append(content)
          if key == "property" { properties[name] = meta[name]?.count }
        }
      }
    }
  }

  /// The first value of the first name that has one.
  private func first(_ names: String...) -> String? { names.lazy.compactMap { meta[$0]?.first }.first }

  static func line(_ text: String) -> String { HTMLSpace.words(text).joined(separator: " ") }

  // MARK: Choices

  private var chosenTitle: String {
    let headline = linked.headlines.first { titleElement.contains($0) } ?? linked.headlines.first
    let named = headline ?? first("dc.title", "dcterms.title", "dcterm.title", "og:title", "twitter:title")
    return named ?? (titleElement.isEmpty ? nil : HTMLPageTitle.cleaned(titleElement, headings: headings))
      ?? first("parsely-title", "title") ?? headings.first ?? ""
  }

  private var chosenAuthors: [String] {
    let keys = [
      "dc.creator", "dcterms.creator", "dcterm.creator", "author", "parsely-author", "article:author",
      "sailthru.author",
    ]
    let named = keys.lazy.map { meta[$0] ?? [] }.first { !$0.isEmpty } ?? []
    let people = linked.authors.isEmpty ? named : linked.authors
    let choice = people.filter { !$0.hasPrefix("http") }
    if !choice.isEmpty { return Self.unique(choice) }
    return bylines.first.map { [$0] } ?? []
  }

  private static func unique(_ names: [String]) -> [String] {
    names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private var chosenDate: String {
    let keys = [
      "article:published_time", "parsely-pub-date", "datepublished", "dcterms.issued", "dc.date.issued", "dc.date",
      "dcterms.date", "dcterms.created", "pubdate", "publishdate", "publish-date", "sailthru.date", "date",
      "og:published_time", "citation_publication_date",
    ]
    let stated = [linked.published].compactMap(\.self) + keys.flatMap { meta[$0] ?? [] } + times
    return stated.lazy.compactMap(HTMLPageDate.edtf).first ?? HTMLPageDate.inAddress(address) ?? ""
  }
}
