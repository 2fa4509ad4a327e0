import DocumentModel
import Evidence

/// Makes inlines that cite evidence, as an author writes them: text, then the citation.
public struct CitedText: Sendable {
  /// The language of the text around.
  public var language: String
  /// The section that asked: every node carries it.
  public var span: SourceSpan

  public init(language: String, span: SourceSpan?) {
    self.language = language
    self.span = span ?? .none
  }

  /// One citation of several records; nothing where there are none.
  public func cite(_ references: [ClaimReference]) -> [Inline] {
    var seen: Set<ClaimReference> = []
    let unique = references.filter { seen.insert($0).inserted }
    guard !unique.isEmpty else { return [] }
    let items = unique.map { CitationItem(key: $0.description, span: span) }
    let source = "[\(unique.map { "@\($0)" }.joined(separator: "; "))]"
    return [Inline(.cite(Citation(items: items, rendered: [.text(source, span: span)])), span: span)]
  }

  /// Text of a record's own language: in a span that says so where the text around has another.
  public func text(_ text: String, language other: String = "") -> [Inline] {
    let content = [Inline.text(Self.typographic(text), span: span)]
    guard !other.isEmpty, Self.primary(other) != Self.primary(language) else { return content }
    return [Inline(.span(content), attributes: Attributes(pairs: [.init(key: "lang", value: other)]), span: span)]
  }

  /// A sentence with what it rests on.
  public func sentence(_ text: String, language: String = "", citing references: [ClaimReference]) -> [Inline] {
    self.text(text, language: language) + cite(references)
  }

  /// Sentences with a space between.
  public func joined(_ sentences: [[Inline]]) -> [Inline] {
    Array(sentences.filter { !$0.isEmpty }.joined(separator: [Inline.text(" ", span: span)]))
  }

  // MARK: Blocks

  public func paragraph(_ content: [Inline]) -> Block { Block(.paragraph(content), span: span) }

  public func strong(_ text: String) -> Inline { Inline(.strong([.text(text, span: span)]), span: span) }

  public func division(_ name: String, _ content: [Block]) -> Block {
    Block(.division(content), attributes: Attributes(classes: [name]), span: span)
  }

  /// A tight bullet list, one item each.
  public func list(_ items: [[Inline]]) -> Block {
    let items = items.map { List.Item(blocks: [Block(.plain($0), span: span)], span: span) }
    return Block(.list(List(style: .bullet, isTight: true, items: items)), span: span)
  }

  /// A table with one head row; the first column names the row.
  public func table(head: [String], rows: [[[Inline]]], alignments: [Table.Alignment] = []) -> Table {
    Table(
      columns: head.indices.map { Table.Column(alignment: $0 < alignments.count ? alignments[$0] : .standard) },
      head: [Table.Row(cells: head.map { Table.Cell([.text($0, span: span)], span: span) })],
      body: rows.map { row in Table.Row(cells: row.map { Table.Cell($0, span: span) }) }, rowHeaderColumns: 1)
  }

  /// Records are typed with straight marks; print has curly ones. A mark after a space, an opening bracket or another
  /// opening mark opens, any other closes.
  static func typographic(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "\"") }) else { return text }
    var result = ""
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      let opens = last.properties.isWhitespace || "([{“‘—–".unicodeScalars.contains(last)
      let shown: Unicode.Scalar =
        switch scalar {
        case "'": opens ? "‘" : "’"
        case "\"": opens ? "“" : "”"
        default: scalar
        }
      result.unicodeScalars.append(shown)
      last = shown
    }
    return result
  }

  private static func primary(_ language: String) -> String { language.prefix { $0 != "-" }.lowercased() }
}
