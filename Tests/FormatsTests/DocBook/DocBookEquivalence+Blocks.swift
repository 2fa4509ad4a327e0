import ByteText
import DocumentModel
import PluginKit

extension DocBookEquivalence {
  func reduce(_ blocks: [Block]) -> [Block] { blocks.flatMap(reduce).flatMap(section) }

  /// What a block becomes that is reduced already with its content: a directive is a division by now.
  private func section(_ block: Block) -> [Block] {
    guard has(.keyFindings), block.attributes.hasClass("key-findings"), block.attributes.pairs.isEmpty,
      case .division(var content) = block.kind,
      case .heading? = content.first?.kind
    else { return [block] }
    content[0].attributes.classes += block.attributes.classes
    guard let id = block.attributes.id else { return content }
    if content[0].attributes.id == nil {
      content[0].attributes.id = id
    } else {
      content.insert(.paragraph([Inline(.span([]), attributes: Attributes(id: id))]), at: 1)
    }
    return content
  }

  private func reduce(_ block: Block) -> [Block] {
    var block = block.rewritingChildren(blocks: reduce, inlines: reduceLine) ?? block
    block.attributes = reduce(block.attributes)
    switch block.kind {
    case .raw where has(.raw): return []
    case .lines(let lines) where has(.empty):
      let trimmed = lines.drop(while: \.isEmpty).reversed().drop(while: \.isEmpty).reversed()
      block.kind = .lines(Array(trimmed))
    case .code(let text) where has(.characters): block.kind = .code(Self.allowed(text))
    case .table(let table) where has(.columns): block.kind = .table(Self.laidOut(table))
    case .plain(let content) where has(.paragraphs): block.kind = .paragraph(content)
    case .directive(let directive) where has(.unresolved):
      block.kind = .division(directive.body)
      block.attributes = reduce(
        Attributes(
          id: block.attributes.id, classes: [directive.name] + block.attributes.classes, pairs: block.attributes.pairs))
    default: break
    }
    guard has(.empty), block.attributes.isEmpty else { return [block] }
    switch block.kind {
    case .paragraph(let content) where content.isEmpty: return []
    case .lines(let lines) where lines.isEmpty: return []
    case .list(let list) where list.items.isEmpty: return []
    case .definitionList(let list) where list.items.isEmpty: return []
    default: return [block]
    }
  }

  private static func laidOut(_ table: Table) -> Table {
    let grid = TableGrid(table)
    let sum = grid.columns.compactMap(\.width).reduce(0, +)
    let columns = grid.columns.map { column in
      let share = column.width.map { (($0 / (sum > 0 ? sum : 1)) * 1e6).rounded() }
      return Table.Column(alignment: column.alignment, width: share)
    }
    func rows(_ rows: [TableGrid.Row]) -> [Table.Row] {
      rows.map { row in
        Table.Row(
          cells: row.cells.map { cell in
            var content = cell.content
            (content.rowSpan, content.columnSpan) = (cell.rowSpan, cell.columnSpan)
            return content
          }, attributes: row.attributes)
      }
    }
    return Table(
      columns: columns, head: rows(grid.head), body: rows(grid.body), foot: rows(grid.foot),
      rowHeaderColumns: table.rowHeaderColumns, caption: table.caption)
  }

  func reduce(_ attributes: Attributes) -> Attributes {
    let id = has(.ids) ? attributes.id.flatMap(Self.name) : attributes.id
    var classes = attributes.classes
    if has(.classes) {
      classes = classes.filter { !$0.isEmpty && $0.utf8.allSatisfy(Self.isNameByte) && $0 != "amber" }
      classes = classes.enumerated().filter { !classes[..<$0].contains($1) }.map(\.element)
    }
    var pairs = attributes.pairs
    if has(.pairs) {
      pairs = pairs.filter { pair in
        pair.key == "lang" && LanguageTag(pair.value) != nil || ["dir", "width"].contains(pair.key)
      }
      if let language = pairs.first(where: { $0.key == "lang" }).flatMap({ LanguageTag($0.value) }) {
        pairs.removeAll { $0.key == "dir" && $0.value == language.direction }
      }
    }
    return Attributes(id: id, classes: classes, pairs: pairs, claims: has(.claims) ? [] : attributes.claims)
  }

  /// What is left of an id beside the marks and numbers that make it a name of its own.
  private static func name(_ id: String) -> String? {
    var name = id.unicodeScalars.map { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "." ? Character(scalar) : "-"
    }[...]
    while let last = name.last, last == "-" || last.isNumber { name.removeLast() }
    while let first = name.first, first == "-" || first == "_" { name.removeFirst() }
    return name.isEmpty ? nil : String(name)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
