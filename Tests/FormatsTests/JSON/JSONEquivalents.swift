import DocumentModel
import PluginKit

/// A tree without notes of the apparatus, as it reads back from Pandoc's tree. Every line here is something that Pandoc's
/// tree does not tell apart.
enum JSONEquivalents {
  static func document(_ document: Document) -> Document {
    var document = document
    document.metadata.title = text(document.metadata.title, isTrimmed: true)
    document.metadata.subtitle = text(document.metadata.subtitle, isTrimmed: true)
    document.metadata.abstract = blocks(document.metadata.abstract)
    // No language is the usual one.
    if document.metadata.language.isEmpty { document.metadata.language = "en" }
    document.blocks = blocks(document.blocks)
    return document
  }

  static func blocks(_ blocks: [Block]) -> [Block] { blocks.map(block) }

  private static func block(_ block: Block) -> Block {
    var block = block
    block.attributes = attributes(block.attributes)
    switch block.kind {
    case .paragraph(let content): block.kind = .paragraph(text(content, isTrimmed: true))
    case .plain(let content): block.kind = .plain(text(content, isTrimmed: true))
    case .heading(let level, let content): block.kind = .heading(level: level, text(content, isTrimmed: true))
    case .quote(let content): block.kind = .quote(blocks(content))
    case .division(let content): block.kind = .division(blocks(content))
    case .directive(let directive):
      // A section kind is a division of its class.
      block.kind = .division(blocks(directive.body))
      block.attributes.classes.insert(directive.name, at: 0)
    case .lines(let lines): block.kind = .lines(lines.map { text(verse($0), isTrimmed: true) })
    case .list(let list): block.kind = .list(self.list(list))
    case .definitionList(let list):
      block.kind = .definitionList(
        DefinitionList(
          items: list.items.map {
            .init(term: text($0.term, isTrimmed: true), definitions: $0.definitions.map(blocks))
          }))
    case .table(let table): block.kind = .table(self.table(table))
    case .figure(let figure):
      let caption = text(figure.caption, isTrimmed: true)
      switch figure.content {
      case .blocks(let content): block.kind = .figure(Figure(content: .blocks(blocks(content)), caption: caption))
      case .chart(let chart):
        // A chart is its table, below what it asks and what it says.
        if !block.attributes.hasClass("chart") { block.attributes.classes.append("chart") }
        var content: [Block] = chart.title.isEmpty ? [] : [.paragraph([Inline(.strong([.text(chart.title)]))])]
        if !chart.description.isEmpty { content.append(.paragraph([.text(chart.description)])) }
        content.append(Block(.table(chart.table)))
        block.kind = .figure(Figure(content: .blocks(blocks(content)), caption: caption))
      }
    case .code, .raw, .thematicBreak: break
    }
    return block
  }

  /// An empty identifier is none.
  private static func attributes(_ attributes: Attributes) -> Attributes {
    var attributes = attributes
    if attributes.id == "" { attributes.id = nil }
    return attributes
  }

  /// A list is tight where it has no paragraphs, and the box of a task takes the place of empty text before it.
  private static func list(_ list: List) -> List {
    let items = list.items.map { item in
      var item = item
      if item.isDone != nil {
        let content = blocks(Array(item.blocks.drop { isEmpty($0) }))
        item.blocks = content.isEmpty ? [] : [started(content[0])] + content.dropFirst()
      } else {
        item.blocks = blocks(item.blocks)
      }
      return item
    }
    let isTight = items.allSatisfy { item in
      !item.blocks.contains { if case .paragraph = $0.kind { true } else { false } }
    }
    return List(style: list.style, isTight: isTight, items: items)
  }

  private static func isEmpty(_ block: Block) -> Bool {
    let block = self.block(block)
    guard block.attributes.isEmpty else { return false }
    switch block.kind {
    case .paragraph(let content), .plain(let content): return content.allSatisfy { $0 == Inline(.lineBreak) }
    default: return false
    }
  }

  private static func started(_ block: Block) -> Block {
    var block = block
    guard block.attributes.isEmpty else { return block }
    func started(_ content: [Inline]) -> [Inline] {
      text(Array(content.drop { $0 == Inline(.lineBreak) }), isTrimmed: true)
    }
    switch block.kind {
    case .paragraph(let content): block.kind = .paragraph(started(content))
    case .plain(let content): block.kind = .plain(started(content))
    default: break
    }
    return block
  }

  /// A table is what lies on its grid, with empty cells in its holes.
  private static func table(_ table: Table) -> Table {
    let grid = TableGrid(table)
    func rows(_ rows: [TableGrid.Row]) -> [Table.Row] {
      var isFree = [[Bool]](repeating: [Bool](repeating: true, count: grid.columns.count), count: rows.count)
      for (number, row) in rows.enumerated() {
        for cell in row.cells {
          for line in number..<min(rows.count, number + cell.rowSpan) {
            for column in cell.column..<min(grid.columns.count, cell.column + cell.columnSpan) {
              isFree[line][column] = false
            }
          }
        }
      }
      return rows.enumerated().map { number, row in
        let holes = isFree[number].indices.filter { isFree[number][$0] }
          .map { TableGrid.Cell(content: Table.Cell(blocks: []), column: $0) }
        let cells = (row.cells + holes).sorted { $0.column < $1.column }.map { cell in
          Table.Cell(
            blocks: blocks(cell.content.blocks), alignment: cell.content.alignment, rowSpan: cell.rowSpan,
            columnSpan: cell.columnSpan, attributes: attributes(cell.content.attributes))
        }
        return Table.Row(cells: cells, attributes: row.attributes)
      }
    }
    // A width of nothing, or of no number, is none.
    let columns = grid.columns.map { column in
      Table.Column(alignment: column.alignment, width: column.width.flatMap { $0 > 0 ? $0 : nil })
    }
    let headers = (grid.body + grid.foot).flatMap(\.cells).filter(\.isRowHeader).map { $0.column + 1 }
    return Table(
      columns: columns, head: rows(grid.head), body: rows(grid.body), foot: rows(grid.foot),
      rowHeaderColumns: headers.max() ?? 0, caption: text(table.caption, isTrimmed: true))
  }

  // MARK: Running text

  /// The indentation of verse is no-break spaces.
  private static func verse(_ line: [Inline]) -> [Inline] {
    guard let first = line.first, case .text(let text) = first.kind else { return line }
    let words = text.drop { $0 == " " }
    let spaces = String(repeating: "\u{A0}", count: text.count - words.count)
    return [Inline(.text(spaces + words), attributes: first.attributes)] + line.dropFirst()
  }

  /// Texts that touch are one, several spaces are one, a line end in a text is a soft break, and the stronger of two breaks
  /// remains.
  static func text(_ content: [Inline], isTrimmed: Bool = false) -> [Inline] {
    var result: [Inline] = []
    func add(_ inline: Inline) {
      let isSpace = inline == .text(" ") || inline == Inline(.softBreak)
      switch (result.last, inline) {
      case (.some(.text(" ")), _) where isSpace || inline == Inline(.lineBreak): result[result.count - 1] = inline
      case (.some(Inline(.softBreak)), Inline(.softBreak)), (.some(Inline(.softBreak)), .text(" ")): break
      case (.some(Inline(.softBreak)), Inline(.lineBreak)): result[result.count - 1] = inline
      case (.some(Inline(.lineBreak)), _) where isSpace: break
      default: result.append(inline)
      }
    }
    for inline in content.map(inline) {
      guard case .text(let text) = inline.kind, inline.attributes.isEmpty else {
        add(inline)
        continue
      }
      var word = ""
      for scalar in text.unicodeScalars {
        if " \t\n\r".unicodeScalars.contains(scalar) {
          if !word.isEmpty { add(.text(word)) }
          word = ""
          add(scalar == "\n" || scalar == "\r" ? Inline(.softBreak) : .text(" "))
        } else {
          word.unicodeScalars.append(scalar)
        }
      }
      if !word.isEmpty { add(.text(word)) }
    }
    func isSpace(_ inline: Inline?) -> Bool { inline == .text(" ") || inline == Inline(.softBreak) }
    if isTrimmed {
      while isSpace(result.first) { result.removeFirst() }
      while isSpace(result.last) { result.removeLast() }
    }
    var joined: [Inline] = []
    for inline in result {
      if case .text(let text) = inline.kind, inline.attributes.isEmpty, case .text(let before)? = joined.last?.kind,
        joined.last?.attributes.isEmpty ?? false
      {
        joined[joined.count - 1] = .text(before + text)
      } else {
        joined.append(inline)
      }
    }
    return joined
  }

  private static func inline(_ inline: Inline) -> Inline {
    var inline = inline
    inline.attributes = attributes(inline.attributes)
    switch inline.kind {
    case .shortcode(let shortcode): inline.kind = .text(shortcode.source)
    case .crossReference(let reference): inline.kind = .text(reference.source)
    case .noteReference(let number): inline.kind = .text("[\(number)]")
    case .footnote(let note): inline.kind = .footnote(Footnote(content: blocks(note.content)))
    default:
      inline = inline.rewritingChildren(inlines: { text($0) }, blocks: { blocks($0) }) ?? inline
    }
    // Text that carries attributes is a span of text.
    if case .text = inline.kind, !inline.attributes.isEmpty {
      inline.kind = .span(text([Inline(inline.kind)]))
    }
    return inline
  }
}

private func ~= (pattern: Inline, value: Inline) -> Bool { pattern == value }
