import Diagnostics
import DocumentModel
import JSONSyntax
import PluginKit

/// What the tree has no kind for, or may not have: its text is kept.
extension JSONTreeReader {
  // MARK: Raw passages

  /// True where a raw passage may become a node: HTML may only where the run admits it.
  func admits(_ raw: RawText) -> Bool { allowsRaw || !raw.format.lowercased().hasPrefix("html") }

  /// HTML as a paragraph of its own text, without its comments.
  mutating func shown(_ raw: RawText, _ node: JSONNode) -> [Block] {
    var content: [Inline] = []
    for line in Self.withoutComments(raw.text).split(whereSeparator: \.isNewline) {
      let words = line.drop(while: \.isWhitespace)
      guard !words.isEmpty else { continue }
      if !content.isEmpty { content.append(Inline(.softBreak, span: node.span)) }
      content.append(.text(String(words), span: node.span))
    }
    guard !content.isEmpty else { return [] }
    warnOfHTML(node)
    return [.paragraph(content, span: node.span)]
  }

  /// HTML in running text as text, without its comments.
  mutating func show(_ raw: RawText, _ node: JSONNode, in text: inout JSONJoinedText) {
    let words = Self.withoutComments(raw.text)
    guard !words.isEmpty else { return }
    warnOfHTML(node)
    text.append(words: words, at: node.span)
  }

  private mutating func warnOfHTML(_ node: JSONNode) {
    diagnostics.warning(
      "json/raw-html", "HTML is shown as text", at: node.span, notes: ["render with raw HTML allowed to let it through"]
    )
  }

  /// A comment that is never closed hides the rest.
  private static func withoutComments(_ html: String) -> String {
    let bytes = Array(html.utf8)
    var kept: [UInt8] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"), bytes[index...].starts(with: "<!--".utf8) else {
        kept.append(bytes[index])
        index += 1
        continue
      }
      index += 2
      while index < bytes.count, !bytes[index...].starts(with: "-->".utf8) { index += 1 }
      index = min(index + 3, bytes.count)
    }
    return String(decoding: kept, as: UTF8.self)
  }

  // MARK: Unknown nodes

  /// What an unknown node holds: lists of nodes in it are read as such. Nothing, where attributes that stand in it keep
  /// it back.
  mutating func kept(_ node: JSONNode) -> [Block] {
    guard let content = node["c"] else { return [] }
    if let text = content.string { return [.paragraph([.text(text, span: node.span)], span: node.span)] }
    return keptBlocks(content)
  }

  private mutating func keptBlocks(_ node: JSONNode) -> [Block] {
    guard let elements = node.elements, let first = elements.first, elements.allSatisfy(mayBeSeen) else { return [] }
    guard let name = first["t"]?.string else { return elements.flatMap { keptBlocks($0) } }
    guard !Self.inlineNames.contains(name) else { return [.paragraph(inlines(node), span: node.span)] }
    return blocks(node)
  }

  /// False for attributes that keep back what they stand on, and for attributes that cannot be read.
  private func mayBeSeen(_ node: JSONNode) -> Bool {
    guard let parts = node.elements, parts.count == 3, parts[0].string != nil, parts[1].elements != nil,
      parts[2].elements != nil
    else { return true }
    guard let value = attributes(node) else { return false }
    return value.isEmpty || audience.admits(value)
  }

  private static let inlineNames: Set = [
    "Str", "Space", "SoftBreak", "LineBreak", "Emph", "Strong", "Underline", "Strikeout", "Superscript", "Subscript",
    "SmallCaps", "Quoted", "Cite", "Code", "Math", "RawInline", "Link", "Image", "Note", "Span",
  ]

  /// Blocks as one line of text, parted by spaces.
  static func line(_ blocks: [Block]) -> [Inline] {
    var line: [Inline] = []
    for block in blocks {
      if !line.isEmpty { line.append(.text(" ", span: block.span)) }
      switch block.kind {
      case .paragraph(let content), .plain(let content), .heading(_, let content): line += content
      case .quote, .list, .definitionList, .code, .raw, .thematicBreak, .table, .figure, .lines, .division, .directive:
        line.append(.text([block].plainText, span: block.span))
      }
    }
    var text = JSONJoinedText()
    for inline in line { text.append(inline) }
    return text.finished()
  }
}
