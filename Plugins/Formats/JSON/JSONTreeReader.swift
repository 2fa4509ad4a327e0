import Diagnostics
import DocumentModel
import JSONSyntax
import PluginKit

/// Turns the nodes of a JSON text into a document. Nothing that an audience may not see is read, and nothing in it is
/// diagnosed. Nesting ends where `JSONReader` ends it.
struct JSONTreeReader {
  let audience: Audience
  let allowsRaw: Bool
  var diagnostics: DiagnosticSink

  init(audience: Audience, allowsRaw: Bool, diagnostics: DiagnosticSink) {
    self.audience = audience
    self.allowsRaw = allowsRaw
    self.diagnostics = diagnostics
  }

  mutating func document(_ root: JSONNode) -> Document {
    guard let version = root["pandoc-api-version"]?.elements?.prefix(2).map(\.integer) else {
      diagnostics.error(
        "json/pandoc-version", "this is no tree of Pandoc: it does not say “pandoc-api-version”", at: root.span,
        notes: ["write it with pandoc -t json"])
      return Document()
    }
    guard version == [1, 23] else {
      diagnostics.error(
        "json/pandoc-version", "this tree is of another version of Pandoc: what is read is 1.23",
        at: root["pandoc-api-version"]?.span ?? root.span, notes: ["write it with pandoc -t json of Pandoc 3"])
      return Document()
    }
    var document = Document()
    if let meta = root["meta"] { document.metadata = metadata(meta) }
    guard let blocks = root["blocks"] else {
      wrong(root, "the tree has no “blocks”", "it holds the text: \"blocks\": […]")
      return document
    }
    document.blocks = self.blocks(blocks)
    return document
  }

  // MARK: Shapes

  /// Says that a node has not the shape that Pandoc gives it.
  mutating func wrong(_ node: JSONNode, _ message: String, _ wayOut: String) {
    diagnostics.error("json/wrong-type", message, at: node.span, notes: [wayOut])
  }

  /// Says that something is read as less than it is.
  mutating func reportLoss(_ message: String, _ note: String, at node: JSONNode) {
    diagnostics.report(Diagnostic("json/lossy", .information, message, at: node.span, notes: [note]))
  }

  /// The elements of a list; none, which is said, where there is no list.
  mutating func elements(_ node: JSONNode) -> [JSONNode] {
    if let elements = node.elements { return elements }
    wrong(node, "a list is missing here", "Pandoc's tree has […] in this place")
    return []
  }

  /// What a node holds; nil, which is said, where it holds nothing.
  mutating func content(of node: JSONNode) -> JSONNode? {
    if let content = node["c"] { return content }
    wrong(node, "this node holds nothing", "Pandoc's tree has \"c\": … in it")
    return nil
  }

  /// The parts of what a node holds, or of a list; nil, which is said, where there are fewer.
  mutating func parts(of node: JSONNode, _ count: Int) -> [JSONNode]? {
    let list: JSONNode
    if node.elements != nil {
      list = node
    } else {
      guard let content = content(of: node) else { return nil }
      list = content
    }
    if let parts = list.elements, parts.count >= count { return parts }
    wrong(list, "a list of \(count) parts is missing here", "compare it with what pandoc -t json writes")
    return nil
  }

  mutating func string(_ node: JSONNode) -> String {
    if let string = node.string { return string }
    wrong(node, "a text is missing here", "Pandoc's tree has a text in double quotes in this place")
    return ""
  }

  /// A whole number, moved into a range, which is said.
  mutating func number(_ node: JSONNode, in range: ClosedRange<Int>) -> Int {
    guard let number = node.integer else {
      wrong(node, "a whole number is missing here", "Pandoc's tree has a number in this place")
      return range.lowerBound
    }
    guard !range.contains(number) else { return number }
    let nearest = min(max(number, range.lowerBound), range.upperBound)
    reportLoss(
      "the number \(number) is read as \(nearest)", "Dossier has \(range.lowerBound) to \(range.upperBound).", at: node)
    return nearest
  }

  /// The name of a node, or of a value such as `{"t": "AlignLeft"}`; nil, which is said, where it has none.
  mutating func name(of node: JSONNode) -> String? {
    if let name = node["t"]?.string { return name }
    wrong(node, "a node of Pandoc's tree is missing here", "it is written {\"t\": name, \"c\": content}")
    return nil
  }

  mutating func unknown(_ name: String, _ node: JSONNode) {
    diagnostics.warning(
      "json/unknown-node", "Pandoc's tree has no “\(name)” in this place; its text is kept", at: node.span,
      notes: ["the nodes are those of pandoc-types 1.23"])
  }
}
