import ByteText
import DocumentModel
@testable import Formats

/// A tree without what `HTMLDifference` lists.
struct HTMLEquivalence {
  var ignored = Set(HTMLDifference.allCases)
  /// True for a page without a style, in which numbers of lists look as the browser sets them.
  var isPlain = false

  func reduce(_ blocks: [Block]) -> [Block] {
    var sections = Sections()
    return reduce(blocks, &sections)
  }

  /// The open sections of a page: their levels, and how many of them a container does not close.
  private struct Sections {
    var levels: [Int] = []
    var barrier = 0

    mutating func close(from level: Int) {
      while levels.count > barrier, let last = levels.last, last >= level { levels.removeLast() }
    }
  }

  private func ignores(_ difference: HTMLDifference) -> Bool { ignored.contains(difference) }

  private func reduce(_ blocks: [Block], _ sections: inout Sections) -> [Block] {
    var result: [Block] = []
    for block in blocks { result += reduce(block, &sections) }
    return result
  }

  private func reduce(_ block: Block, in depth: Int) -> [Block] {
    var sections = Sections(levels: Array(repeating: 0, count: depth), barrier: depth)
    return reduce(block, &sections)
  }

  private func reduce(_ block: Block, _ sections: inout Sections) -> [Block] {
    var block = block
    block.attributes = reduce(block.attributes)
    /// Blocks inside another, where a heading opens no section.
    func inner(_ blocks: [Block]) -> [Block] { blocks.flatMap { reduce($0, in: sections.levels.count) } }
    switch block.kind {
    case .paragraph(let content): block.kind = .paragraph(line(content))
    case .plain(let content): block.kind = .plain(line(content))
    case .heading(let level, let content):
      sections.close(from: level)
      sections.levels.append(level)
      block.kind = .heading(level: ignores(.levels) ? min(6, sections.levels.count) : level, line(content))
    case .quote(let content): block.kind = .quote(inner(content))
    case .division(let content):
      let content = self.content(of: content, &sections)
      if ignores(.containers), block.attributes.isEmpty { return content }
      block.kind = .division(content)
    case .directive(let directive):
      guard ignores(.containers) else { break }
      return reduce(directive.body, &sections)
    case .lines(let lines):
      block.kind = .lines(lines.flatMap(Self.unbroken).map { line($0) })
    case .list(let list): block.kind = .list(self.list(list, inner))
    case .definitionList(let list):
      block.kind = .definitionList(
        DefinitionList(
          items: list.items.map {
            .init(term: line($0.term), definitions: $0.definitions.map(inner).filter { !$0.isEmpty })
          }))
    case .table(let table): block.kind = .table(self.table(table, inner))
    case .figure(let figure):
      guard case .blocks(let content) = figure.content else { break }
      let blocks = inner(content).map { ignores(.tightness) ? plain($0) : $0 }
      block.kind = .figure(Figure(content: .blocks(blocks), caption: line(figure.caption)))
    case .code(let text):
      if ignores(.code) {
        block.attributes.classes = Array(block.attributes.classes.prefix(1))
        block.kind = .code(shown(String(text.reversed().drop { $0 == "\n" }.reversed())))
      }
    case .raw: if ignores(.raw) { return [] }
    case .thematicBreak: break
    }
    return ignores(.emptiness) && isEmpty(block) ? [] : [block]
  }

  /// A container holds its sections, unless it begins with one that ends those around it.
  private func content(of blocks: [Block], _ sections: inout Sections) -> [Block] {
    if let level = firstHeading(blocks) { sections.close(from: level) }
    let barrier = sections.barrier
    sections.barrier = sections.levels.count
    let content = reduce(blocks, &sections)
    sections.levels.removeLast(sections.levels.count - sections.barrier)
    sections.barrier = barrier
    return content
  }

  private func firstHeading(_ blocks: [Block]) -> Int? {
    switch blocks.first?.kind {
    case .heading(let level, _): level
    case .division(let inner): firstHeading(inner)
    default: nil
    }
  }

  private func isEmpty(_ block: Block) -> Bool {
    switch block.kind {
    case .paragraph(let content), .plain(let content), .heading(_, let content): content.isEmpty
    case .quote(let content), .division(let content): content.isEmpty
    case .list(let list): list.items.isEmpty
    case .definitionList(let list): list.items.isEmpty
    case .lines(let lines): lines.allSatisfy(\.isEmpty)
    default: false
    }
  }

  // MARK: Lists and tables

  private func list(_ list: List, _ inner: ([Block]) -> [Block]) -> List {
    var items = list.items.map { List.Item(isDone: $0.isDone, blocks: inner($0.blocks)) }
    var style = list.style
    if ignores(.bracket), case .ordered(let start, let numbering, let delimiter) = style, delimiter != .period {
      style = .ordered(start: start, numbering, isPlain ? .period : .parenthesis)
    }
    guard ignores(.tightness) else { return List(style: style, isTight: list.isTight, items: items) }
    items = items.map { List.Item(isDone: $0.isDone, blocks: joined($0.blocks.map(plain))) }
    return List(style: style, isTight: true, items: items)
  }

  /// Texts that stand side by side without a paragraph are one.
  private func joined(_ blocks: [Block]) -> [Block] {
    blocks.reduce(into: []) { result, block in
      if case .plain(let content) = block.kind, case .plain(let before)? = result.last?.kind,
        block.attributes.isEmpty, result.last?.attributes.isEmpty ?? false
      {
        result[result.count - 1].kind = .plain(line(before + [Inline(.softBreak)] + content))
      } else {
        result.append(block)
      }
    }
  }

  private func plain(_ block: Block) -> Block {
    guard case .paragraph(let content) = block.kind else { return block }
    return Block(.plain(content), attributes: block.attributes)
  }

  /// A table's cell holds no headings: they are paragraphs.
  private func withoutHeadings(_ blocks: [Block]) -> [Block] {
    blocks.map { block in
      if case .heading(_, let content) = block.kind { return Block(.paragraph(content), attributes: block.attributes) }
      return block.rewritingChildren(blocks: withoutHeadings, inlines: { _ in nil }) ?? block
    }
  }

  private func table(_ table: Table, _ inner: ([Block]) -> [Block]) -> Table {
    func rows(_ rows: [Table.Row]) -> [Table.Row] {
      rows.map { row in
        Table.Row(
          cells: row.cells.map { cell in
            let blocks = inner(isPlain || !ignores(.levels) ? cell.blocks : withoutHeadings(cell.blocks))
            return Table.Cell(
              blocks: ignores(.tightness) ? blocks.map(plain) : blocks, alignment: cell.alignment,
              rowSpan: cell.rowSpan,
              columnSpan: cell.columnSpan, attributes: reduce(cell.attributes))
          }, attributes: reduce(row.attributes))
      }
    }
    let columns = table.columns.map { Table.Column(alignment: $0.alignment, width: ignores(.widths) ? nil : $0.width) }
    return Table(
      columns: columns, head: rows(table.head), body: rows(table.body), foot: rows(table.foot),
      rowHeaderColumns: table.rowHeaderColumns, caption: line(table.caption))
  }

  // MARK: Attributes

  private func reduce(_ attributes: Attributes) -> Attributes {
    var attributes = attributes
    attributes.span = .none
    attributes.claims = []
    if ignores(.identifiers), let id = attributes.id {
      attributes.id =
        id.isEmpty ? nil : Self.unnumbered(id.split(whereSeparator: \.isWhitespace).joined(separator: "-"))
    }
    guard ignores(.classes) else { return attributes }
    attributes.classes = attributes.classes.filter(HTMLClasses.allowed.contains)
    attributes.pairs = attributes.pairs.filter { ["lang", "dir"].contains($0.key) }
    guard let language = attributes.language else { return attributes }
    attributes["lang"] = nil
    if let tag = LanguageTag(language) {
      attributes.pairs = [
        .init(key: "lang", value: tag.text), .init(key: "dir", value: attributes["dir"] ?? tag.direction),
      ]
    }
    return attributes
  }

  private static func unnumbered(_ id: String) -> String {
    guard let dash = id.lastIndex(of: "-"), Int(id[id.index(after: dash)...]) != nil else { return id }
    return String(id[..<dash])
  }

  // MARK: Running text

  private func line(_ content: [Inline]) -> [Inline] {
    let content = joined(content.flatMap(reduce))
    return ignores(.spaces) ? HTMLSpaces.trimmed(content) : content
  }

  /// A line that is broken is two.
  private static func unbroken(_ content: [Inline]) -> [[Inline]] {
    content.split(omittingEmptySubsequences: false) { if case .lineBreak = $0.kind { true } else { false } }.map(
      Array.init)
  }

  private func reduce(_ inline: Inline) -> [Inline] {
    var inline = inline
    let hadAttributes = !inline.attributes.isEmpty
    let classes = inline.attributes.classes
    inline.attributes = reduce(inline.attributes)
    if case .code = inline.kind { inline.attributes.classes = ignores(.code) ? [] : classes }
    func kept(_ kind: Inline.Kind, _ content: [Inline]) -> [Inline] {
      if ignores(.emptiness), isBlank(content), inline.attributes.id == nil { return content }
      return [Inline(kind, attributes: inline.attributes)]
    }
    func inner(_ content: [Inline]) -> [Inline] { joined(content.flatMap(reduce)) }
    switch inline.kind {
    case .emphasis(let content): return kept(.emphasis(inner(content)), inner(content))
    case .strong(let content): return kept(.strong(inner(content)), inner(content))
    case .styled(let style, let content): return kept(.styled(style, inner(content)), inner(content))
    case .quoted(let marks, let content):
      guard ignores(.quotationMarks) else { return [Inline(.quoted(marks, inner(content)))] }
      let pair = marks == .double ? ("“", "”") : ("‘", "’")
      return [.text(pair.0)] + inner(content) + [.text(pair.1)]
    case .span(let content):
      if ignores(.classes) || ignores(.containers), inline.attributes.isEmpty, hadAttributes || ignores(.containers) {
        return inner(content)
      }
      return kept(.span(inner(content)), inner(content))
    case .link(let link): return self.link(link, inline, inner)
    case .image(let image):
      guard ignores(.pictures) else { return [inline] }
      let words = image.alternative.plainText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return [
        Inline(
          .image(Image(target: "", alternative: words.isEmpty ? [] : [.text(words)])),
          attributes: Attributes(id: inline.attributes.id))
      ]
    case .raw: return ignores(.raw) ? [] : [inline]
    case .cite(let citation): return ignores(.references) ? inner(citation.rendered) : [inline]
    case .shortcode(let shortcode): return ignores(.references) ? [.text(shortcode.source)] : [inline]
    case .crossReference(let reference): return ignores(.references) ? [.text(reference.source)] : [inline]
    case .footnote(let note):
      let label = ignores(.labels) ? "" : note.label
      return [Inline(.footnote(Footnote(label: label, content: reduce(note.content))))]
    case .text(let text): return [Inline(.text(shown(text)), attributes: inline.attributes)]
    case .math(let math):
      if ignores(.emptiness), math.source.allSatisfy(\.isWhitespace) { return [] }
      let source = shown(math.source)
      return [Inline(.math(Math(source: source, isDisplay: math.isDisplay)), attributes: inline.attributes)]
    case .code(let text):
      return ignores(.emptiness) && text.isEmpty ? [] : [Inline(.code(shown(text)), attributes: inline.attributes)]
    case .softBreak, .lineBreak, .noteReference: return [inline]
    }
  }

  private func isBlank(_ content: [Inline]) -> Bool {
    content.allSatisfy { inline in
      switch inline.kind {
      case .text(let text): text.allSatisfy { " \n\t".contains($0) }
      case .softBreak: true
      default: false
      }
    }
  }

  private func shown(_ text: String) -> String {
    guard ignores(.controls) else { return text }
    var writer = ByteWriter()
    writer.write(text, as: .htmlText)
    return String(decoding: writer.bytes, as: UTF8.self).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&amp;", with: "&")
  }

  private func link(_ link: Link, _ inline: Inline, _ inner: ([Inline]) -> [Inline]) -> [Inline] {
    var content = inner(link.content)
    guard ignores(.addresses) else {
      return [
        Inline(.link(Link(target: link.target, title: link.title, content: content)), attributes: inline.attributes)
      ]
    }
    if content.isEmpty { content = [.text(isPlain ? link.title : link.target)] }
    guard let address = LinkAddress(link.target) else { return content }
    if isBlank(content) { return content == [.text("")] ? [] : content }
    return [
      Inline(
        .link(Link(target: address.text, title: shown(link.title), content: content)), attributes: inline.attributes)
    ]
  }

  /// Texts that meet are one.
  private func joined(_ content: [Inline]) -> [Inline] {
    var result: [Inline] = []
    for inline in content {
      if case .text(let text) = inline.kind, inline.attributes.isEmpty, case .text(let last)? = result.last?.kind,
        result.last?.attributes.isEmpty ?? false
      {
        result[result.count - 1].kind = .text(last + text)
      } else {
        result.append(inline)
      }
    }
    return result
  }
}
