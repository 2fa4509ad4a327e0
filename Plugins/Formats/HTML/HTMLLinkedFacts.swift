import Diagnostics
import DocumentModel
import JSONSyntax
import Workspace

/// What a page says about itself in JSON-LD with the words of schema.org.
struct HTMLLinkedFacts {
  /// The names of the article, as it is headed and as it is called.
  private(set) var headlines: [String] = []
  private(set) var authors: [String] = []
  private(set) var published: String?
  private(set) var publisher: String?

  /// Reads one script; the first that speaks of an article counts.
  mutating func add(_ text: String) {
    var ignored = DiagnosticSink()
    let file = SourceFile(id: .none, path: "", bytes: Array(Self.json(in: text).utf8))
    guard let root = JSONReader.read(file, diagnostics: &ignored) else { return }
    for node in Self.things(root) where Self.isArticle(node) {
      if headlines.isEmpty { headlines = [node["headline"], node["name"]].compactMap(Self.word) }
      if authors.isEmpty { authors = Self.names(node["author"]) }
      published = published ?? Self.word(node["datePublished"])
      publisher = publisher ?? Self.names(node["publisher"]).first
    }
  }

  /// The value in the script, without the marks of a section that some pages put around it.
  private static func json(in text: String) -> Substring {
    var text = text[...]
    if let mark = text.firstRange(of: "<![CDATA[") { text = text[mark.upperBound...] }
    if let mark = text.firstRange(of: "]]>") { text = text[..<mark.lowerBound] }
    guard let start = text.firstIndex(where: { "{[".contains($0) }),
      let end = text.lastIndex(where: { "}]".contains($0) }),
      start < end
    else { return "" }
    return text[start...end]
  }

  private static func things(_ root: JSONNode) -> [JSONNode] {
    let top = root.elements ?? [root]
    return top + top.flatMap { $0["@graph"]?.elements ?? [] }
  }

  private static func isArticle(_ node: JSONNode) -> Bool {
    let types = node["@type"].map { $0.elements ?? [$0] } ?? []
    return types.compactMap(\.string).contains { type in
      type.hasSuffix("Article") || ["BlogPosting", "Report", "NewsItem", "LiveBlogPosting", "Posting"].contains(type)
    }
  }

  private static func names(_ node: JSONNode?) -> [String] {
    guard let node else { return [] }
    return (node.elements ?? [node]).compactMap { word($0["name"]) ?? word($0) }
  }

  private static func word(_ node: JSONNode?) -> String? {
    guard let text = node?.string.map(HTMLPageFacts.line), !text.isEmpty else { return nil }
    return text
  }
}
