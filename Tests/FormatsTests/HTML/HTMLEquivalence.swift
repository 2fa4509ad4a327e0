import ByteText
import DocumentModel
@testable import Formats

/// A tree without what `HTMLDifference` lists.
struct HTMLEquivalence {
  var ignored = Set(HTMLDifference.allCases)
  /// True for a page without a style, in which numbers of lists look as the browser sets them.
  var isPlain: Bool
  /// True for a tree that was read, whose headings have the levels of their sections already.
  var isRead: Bool
  private var quotationDepth = 0

  init(isPlain: Bool = false, isRead: Bool = false) { (self.isPlain, self.isRead) = (isPlain, isRead) }

  func reduce(_ blocks: [Block]) -> [Block] {
    var sections = Sections()
    return reduce(blocks, &sections)
  }

  /// The open sections of a page: their levels, and how many of them a container does not close.
  private struct Sections {
    var levels: [Int] = []
    var barrier = 0
    /// False inside another block.
    var opens = true

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
    var sections = Sections(levels: Array(repeating: 0, count: depth), barrier: depth, opens: false)
    return reduce(block, &sections)
  }

  private func reduce(_ block: Block, _ sections: inout Sections) -> [Block] {
    var block = block
    let (classes, title) = (block.attributes.classes, block.attributes["title"])
    block.attributes = reduce(block.attributes)
    /// Blocks inside another, where a heading opens no section.
    func inner(_ blocks: [Block]) -> [Block] { blocks.flatMap { reduce($0, in: sections.levels.count) } }
    switch block.kind {
    case .paragraph(let content): block.kind = .paragraph(line(content))
    case .plain(let content): block.kind = .plain(line(content))
    case .heading(let level, let content):
      sections.close(from: level)
      let depth = sections.levels.count + 1
      if sections.opens { sections.levels.append(level) }
      block.kind = .heading(level: isPlain || isRead || !ignores(.levels) ? level : min(6, depth), line(content))
      if ignores(.names), block.attributes.id?.wholeMatch(of: #/section[-.0-9]*/#) != nil { block.attributes.id = nil }
    case .quote(let content): block.kind = .quote(inner(content))
    case .division(let content):
      // One that begins with a section ends those around it.
      if sections.opens, let level = firstHeading(content) { sections.close(from: level) }
      if !isPlain, let kind = classes.lazy.compactMap(Attributes.admonition).first {
        block.attributes.classes = [kind] + block.attributes.classes
        block.attributes["title"] = title.map { HTMLSpace.words(shown($0)).joined(separator: " ") }
        block.kind = .division(inner(content))
        break
      }
      let content = self.content(of: content, &sections)
      if ignores(.containers), block.attributes.isEmpty { return content }
      block.kind = .division(content)
    case .directive(let directive):
      guard ignores(.containers) else { break }
      let mark = block.attributes.id.map { [Block(.division([]), attributes: Attributes(id: $0))] }
      return (mark ?? []) + reduce(directive.body, &sections)
    case .lines(let lines):
      block.kind = .lines(lines.flatMap { Self.unbroken($0.flatMap(reduce)) }.map(settled))
    case .list(let list): block.kind = .list(self.list(list, inner))
    case .definitionList(let list):
      block.kind = .definitionList(
        DefinitionList(
          items: list.items.map {
            .init(term: line($0.term), definitions: $0.definitions.map { joined(inner($0)) })
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
    return ignores(.emptiness) && block.attributes.id == nil && isEmpty(block) ? [] : [block]
  }

  /// A container holds its sections.
  private func content(of blocks: [Block], _ sections: inout Sections) -> [Block] {
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
    case .directive(let directive): firstHeading(directive.body)
    default: nil
    }
  }

  private func isEmpty(_ block: Block) -> Bool {
    switch block.kind {
    case .paragraph(let content), .plain(let content): content.isEmpty
    case .division(let content): content.isEmpty && block.attributes["title"] == nil
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

  /// Texts that stand side by side without a paragraph are one where no style sets them apart.
  private func joined(_ blocks: [Block]) -> [Block] {
    guard isPlain else { return blocks }
    return blocks.reduce(into: []) { result, block in
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

  private func table(_ table: Table, _ inner: ([Block]) -> [Block]) -> Table {
    func rows(_ rows: [Table.Row]) -> [Table.Row] {
      rows.map { row in
        Table.Row(
          cells: row.cells.map { cell in
            let blocks = inner(cell.blocks)
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
    return unnumbered(String(id[..<dash]))
  }

  // MARK: Running text

  private func line(_ content: [Inline]) -> [Inline] { settled(content.flatMap(reduce)) }

  private func settled(_ content: [Inline]) -> [Inline] {
    ignores(.spaces) ? HTMLSpaces.trimmed(joined(content)) : joined(content)
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
      let pair = QuotationStyle.of("").marks(isDouble: marks == .double, depth: quotationDepth)
      return [.text(pair.open)] + quoted(content) + [.text(pair.close)]
    case .span(let content):
      if ignores(.styles), let style = Self.style(of: inline.attributes.classes) {
        inline.attributes.classes.removeAll { $0 == style.name }
        return kept(.styled(style.style, inner(content)), inner(content))
      }
      if ignores(.classes) || ignores(.containers), inline.attributes.isEmpty, hadAttributes || ignores(.containers) {
        return inner(content)
      }
      return kept(.span(inner(content)), inner(content))
    case .link(let link): return self.link(link, inline, inner)
    case .image(let image):
      guard ignores(.pictures) else { return [inline] }
      let words = shown(image.alternative.plainText).split(whereSeparator: \.isWhitespace).joined(separator: " ")
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
      var outside = self
      outside.quotationDepth = 0
      return [Inline(.footnote(Footnote(label: label, content: note.content.flatMap { outside.reduce($0, in: 0) })))]
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

  /// What stands in quotation marks, where those inside are others.
  private func quoted(_ content: [Inline]) -> [Inline] {
    var inside = self
    inside.quotationDepth += 1
    return inside.joined(content.flatMap(inside.reduce))
  }

  private static func style(of classes: [String]) -> (name: String, style: TextStyle)? {
    [("smallcaps", .smallCaps), ("underline", .underline)].first { classes.contains($0.0) }
  }

  private func isBlank(_ content: [Inline]) -> Bool {
    content.allSatisfy { inline in
      switch inline.kind {
      case .text(let text): text.utf8.allSatisfy(HTMLSpace.isSpace)
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
    if isPlain ? content.isEmpty : isBlank(content) {
      content = [.text(shown(isPlain || link.target.isEmpty ? link.title : link.target))]
    }
    guard let address = LinkAddress(link.target) else {
      let isBare = isPlain || inline.attributes.isEmpty
      return isBare ? content : [Inline(.span(content), attributes: inline.attributes)]
    }
    if isBlank(content) {
      if inline.attributes.id != nil { return [Inline(.span([]), attributes: inline.attributes)] }
      return content == [.text("")] ? [] : content
    }
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
