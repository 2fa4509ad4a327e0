import Diagnostics
import DocumentModel
import PluginKit
import XMLSyntax

extension DocBookTreeReader {
  /// The tables of a `table` or `informaltable`: one for each group of columns, or one in HTML's elements. The first has
  /// the caption and the id.
  mutating func tables(_ node: Int) -> [Block] {
    let info = element(.info, in: node)
    let title = element(.title, in: node) ?? info.flatMap { element(.title, in: $0) }
    let caption = element("caption", in: node)
    let words = self.caption(title, caption, hasID: id(of: node) != nil)
    let groups = elements(node).filter { name(of: $0) == "tgroup" }
    var result: [Block] = []
    let place = span(of: node)
    if groups.isEmpty {
      let table = htmlTable(node, caption: words)
      result.append(Block(.table(table), attributes: attributes(of: node), span: place))
    }
    for (index, group) in groups.enumerated() {
      let table = table(group, caption: index == 0 ? words : [], rowHeaders: rowHeaders(node))
      let own = attributes(of: group)
      let attributes = index == 0 ? attributes(of: node) : own
      result.append(Block(.table(table), attributes: attributes, span: index == 0 ? place : span(of: group)))
    }
    if let info { result += infoBlocks(info) }
    // What may stand beside the rows: pictures in place of a table, a text alternative, notes on it.
    let known: Set = ["title", "caption", "tgroup", "thead", "tbody", "tfoot", "tr", "col", "colgroup"]
    for child in elements(node) where !known.contains(name(of: child)) && kind(of: child) != .info {
      result += blocks([child])
    }
    return result
  }

  private func rowHeaders(_ node: Int) -> Int {
    guard ["firstcol", "headers"].contains(tree.attribute("rowheader", of: node)) else { return 0 }
    return instruction("row-headers", in: node).flatMap(Int.init).map { min(max($0, 1), TableGrid.spanLimit) } ?? 1
  }

  // MARK: CALS

  private mutating func table(_ group: Int, caption: [Inline], rowHeaders: Int) -> Table {
    let columns = DocBookColumns(group, in: self)
    var rows: [String: [Table.Row]] = [:]
    for part in elements(group) where ["thead", "tbody", "tfoot"].contains(name(of: part)) {
      // A head may name its columns for itself.
      let own = element("colspec", in: part) == nil ? columns : DocBookColumns(part, in: self)
      rows[name(of: part), default: []] += calsRows(part, own)
    }
    if instruction("body-rows", in: group) == "0", Self.isBlank(rows["tbody"] ?? []) { rows["tbody"] = nil }
    return Table(
      columns: columns.columns, head: rows["thead"] ?? [], body: rows["tbody"] ?? [], foot: rows["tfoot"] ?? [],
      rowHeaderColumns: rowHeaders, caption: caption)
  }

  /// True for the row that the schema asks of a body where nothing stands in it.
  private static func isBlank(_ rows: [Table.Row]) -> Bool {
    rows.count == 1
      && rows.allSatisfy { row in
        row.attributes.isEmpty && row.cells.allSatisfy { $0.blocks.isEmpty && $0.attributes.isEmpty }
      }
  }

  private mutating func calsRows(_ part: Int, _ columns: DocBookColumns) -> [Table.Row] {
    var rows: [Table.Row] = []
    // How many rows below each column is still taken by a cell above.
    var taken = [Int](repeating: 0, count: columns.columns.count)
    for row in elements(part) where name(of: row) == "row" {
      var cells: [Table.Cell] = []
      var column = 0
      for entry in elements(row) where ["entry", "entrytbl"].contains(name(of: entry)) {
        while column < taken.count, taken[column] > 0 { column += 1 }
        let range = columns.range(of: entry, in: self, at: column)
        // An entry may name a column further on; what lies between is empty.
        while column < range.lowerBound {
          if column >= taken.count || taken[column] == 0 { cells.append(Table.Cell([])) }
          column += 1
        }
        let more = clamped(tree.attribute("morerows", of: entry).flatMap { Int($0) } ?? 0, at: entry)
        cells.append(cell(entry, rowSpan: more + 1, columnSpan: range.count))
        for index in column..<(column + range.count) {
          if index >= taken.count { taken.append(0) }
          taken[index] = more + 1
        }
        column += range.count
      }
      for index in taken.indices where taken[index] > 0 { taken[index] -= 1 }
      rows.append(Table.Row(cells: cells, attributes: attributes(of: row)))
    }
    return rows
  }

  private mutating func cell(_ entry: Int, rowSpan: Int, columnSpan: Int) -> Table.Cell {
    let content =
      name(of: entry) == "entrytbl"
      ? [Block(.table(table(entry, caption: [], rowHeaders: 0)), span: span(of: entry))]
      : blocks(in: entry, as: .plain)
    return Table.Cell(
      blocks: content, alignment: Self.alignment(tree.attribute("align", of: entry)), rowSpan: rowSpan,
      columnSpan: columnSpan, attributes: attributes(of: entry), span: span(of: entry))
  }

  static func alignment(_ value: String?) -> Table.Alignment? {
    switch value?.lowercased() {
    case "left": .left
    case "center": .center
    case "right": .right
    default: nil
    }
  }

  /// A span within bounds; where it was cut, that is said.
  private mutating func clamped(_ value: Int, at node: Int) -> Int {
    guard value > TableGrid.spanLimit else { return max(0, value) }
    diagnostics.warning(
      "docbook/table-span", "a cell spans more than \(TableGrid.spanLimit) rows or columns", at: span(of: node),
      notes: ["it is read as \(TableGrid.spanLimit)"])
    return TableGrid.spanLimit
  }

  // MARK: HTML

  private mutating func htmlTable(_ node: Int, caption: [Inline]) -> Table {
    var (head, body, foot): ([Table.Row], [Table.Row], [Table.Row]) = ([], [], [])
    var columns: [Table.Column] = []
    for part in elements(node) {
      switch name(of: part) {
      case "thead": head += htmlRows(part)
      case "tfoot": foot += htmlRows(part)
      case "tbody": body += htmlRows(part)
      case "tr": body.append(htmlRow(part))
      case "col": columns += htmlColumn(part)
      case "colgroup":
        let inner = elements(part).filter { name(of: $0) == "col" }
        columns += inner.isEmpty ? htmlColumn(part) : inner.flatMap { htmlColumn($0) }
      default: break
      }
    }
    let rows = head + body + foot
    let width = rows.lazy.map { row in row.cells.reduce(0) { $0 + $1.columnSpan } }.max() ?? 0
    while columns.count < min(width, TableGrid.spanLimit) { columns.append(Table.Column()) }
    return Table(
      columns: columns, head: head, body: body, foot: foot, rowHeaderColumns: htmlRowHeaders(node), caption: caption)
  }

  private mutating func htmlRows(_ part: Int) -> [Table.Row] {
    elements(part).filter { name(of: $0) == "tr" }.map { htmlRow($0) }
  }

  private mutating func htmlRow(_ row: Int) -> Table.Row {
    var cells: [Table.Cell] = []
    for part in elements(row) where name(of: part) == "td" || name(of: part) == "th" {
      let rows = clamped(tree.attribute("rowspan", of: part).flatMap { Int($0) } ?? 1, at: part)
      let columns = clamped(tree.attribute("colspan", of: part).flatMap { Int($0) } ?? 1, at: part)
      cells.append(cell(part, rowSpan: max(1, rows), columnSpan: max(1, columns)))
    }
    return Table.Row(cells: cells, attributes: attributes(of: row))
  }

  private mutating func htmlColumn(_ node: Int) -> [Table.Column] {
    let count = max(1, clamped(tree.attribute("span", of: node).flatMap { Int($0) } ?? 1, at: node))
    let column = Table.Column(alignment: Self.alignment(tree.attribute("align", of: node)) ?? .standard)
    return Array(repeating: column, count: count)
  }

  /// One where each row of the body begins with a header.
  private func htmlRowHeaders(_ node: Int) -> Int {
    var rows = elements(node).filter { name(of: $0) == "tr" }
    for body in elements(node) where name(of: body) == "tbody" { rows += elements(body) }
    let firsts = rows.compactMap { elements($0).first }
    return !firsts.isEmpty && firsts.allSatisfy { name(of: $0) == "th" }
      && rows.contains { elements($0).contains { name(of: $0) == "td" } } ? 1 : 0
  }
}
