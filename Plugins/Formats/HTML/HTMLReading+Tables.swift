import DocumentModel
import XMLSyntax

extension HTMLReading {
  /// Spans are cut to this, as the budgets say.
  private static let spanLimit = 1_000

  mutating func table(_ node: NodeID) -> [Block] {
    let role = tree.attribute("role", of: node)
    var parts = HTMLTableParts()
    var attributes = attributes(node)
    if let columns = attributes[HTMLWriter.columns] {
      parts.columns = columns.split(separator: ",", omittingEmptySubsequences: false).map { name in
        [.left, .center, .right].first { HTMLWriter.alignment($0) == name } ?? .standard
      }
      attributes[HTMLWriter.columns] = nil
    }
    collect(node, into: &parts)
    if role == "presentation" || role == "none" || isArticle && parts.isLayout(in: self) {
      return parts.rows.flatMap { row in row.cells.flatMap { blocks(in: $0) } } + blocks(of: parts.stray)
    }
    let caption = parts.caption.map { text(of: $0) } ?? []
    var rows: [(part: HTMLTableParts.Part, row: Table.Row, isHead: Bool, leading: Int)] = []
    for row in parts.rows {
      let isHead = row.cells.allSatisfy { element($0) == .th }
      let leading = row.cells.prefix { element($0) == .th }.count
      let cells = row.cells.map { cell($0) }
      guard !cells.isEmpty else { continue }
      rows.append((row.part, Table.Row(cells: cells, attributes: self.attributes(row.node)), isHead, leading))
    }
    // A first row of headings alone is the head, where the page marks none.
    if !rows.contains(where: { $0.part == .head }), rows.count > 1 {
      for index in rows.indices {
        guard rows[index].isHead, rows[index].part == .body, index < rows.count - 1 else { break }
        rows[index].part = .head
      }
    }
    let stray = blocks(of: parts.stray)
    guard !rows.isEmpty else {
      let caption = caption.isEmpty ? [] : [Block(.paragraph(caption))]
      return caption + stray
    }
    var grid = HTMLTableGrid(rows.map { ($0.part, $0.row) }, declared: parts.columns)
    let body = rows.filter { $0.part == .body }
    let headers = body.isEmpty ? 0 : body.map(\.leading).min() ?? 0
    let isAllHeaders = body.allSatisfy { $0.isHead }
    grid.shareAlignments()
    let table = Table(
      columns: grid.columns, head: grid.rows(.head), body: grid.rows(.body), foot: grid.rows(.foot),
      rowHeaderColumns: isAllHeaders ? 0 : headers, caption: caption)
    return stray + [Block(.table(table), attributes: attributes, span: span(node))]
  }

  private func collect(_ node: NodeID, into parts: inout HTMLTableParts) {
    var pending = children(node).reversed().map { ($0, HTMLTableParts.Part.body) }
    while let (child, part) = pending.popLast() {
      switch element(child) {
      case .caption: parts.caption = parts.caption ?? child
      case .thead: pending += children(child).reversed().map { ($0, .head) }
      case .tfoot: pending += children(child).reversed().map { ($0, .foot) }
      case .tbody, .form: pending += children(child).reversed().map { ($0, part) }
      case .colgroup:
        let columns = children(child).filter { element($0) == .col }
        for column in columns { parts.columns.append(alignment(column) ?? .standard) }
      case .col: parts.columns.append(alignment(child) ?? .standard)
      case .tr:
        var cells: [NodeID] = []
        for cell in children(child) {
          switch element(cell) {
          case .td, .th: cells.append(cell)
          case .text where isBlank(cell): break
          default: parts.stray.append(cell)
          }
        }
        parts.rows.append(HTMLTableParts.Row(part: part, node: child, cells: cells))
      case .td, .th: parts.rows.append(HTMLTableParts.Row(part: part, node: child, cells: [child]))
      case .text where isBlank(child): break
      default: parts.stray.append(child)
      }
    }
  }

  private mutating func cell(_ node: NodeID) -> Table.Cell {
    var attributes = attributes(node)
    attributes.classes.removeAll { ["left", "center", "right"].contains($0) }
    return Table.Cell(
      blocks: blocks(in: node, leaf: .plain), alignment: alignment(node), rowSpan: extent("rowspan", of: node),
      columnSpan: extent("colspan", of: node), attributes: attributes, span: span(node))
  }

  private mutating func extent(_ name: String, of node: NodeID) -> Int {
    guard let value = tree.attribute(name, of: node), let count = Int(value.filter { !$0.isWhitespace }) else {
      return 1
    }
    // To the end of its part, which the grid cuts.
    if count == 0 { return name == "rowspan" ? Self.spanLimit : 1 }
    if count > Self.spanLimit { findings.add(.longSpan, at: node) }
    return min(Self.spanLimit, max(1, count))
  }

  private func alignment(_ node: NodeID) -> Table.Alignment? {
    let style = (tree.attribute("style", of: node) ?? "").lowercased().filter { !$0.isWhitespace }
    let words = [tree.attribute("align", of: node)?.lowercased() ?? ""] + classes(node)
    for (name, alignment) in [("left", Table.Alignment.left), ("center", .center), ("right", .right)]
    where words.contains(name) || style.contains("text-align:\(name)") {
      return alignment
    }
    return nil
  }
}

/// What stands in a table, before its cells are read.
struct HTMLTableParts {
  enum Part { case head, body, foot }

  struct Row {
    var part: Part
    var node: HTMLTree.NodeID
    var cells: [HTMLTree.NodeID]
  }

  var caption: HTMLTree.NodeID?
  var columns: [Table.Alignment] = []
  var rows: [Row] = []
  /// What HTML allows in no table.
  var stray: [HTMLTree.NodeID] = []

  /// True for a table that only sets its parts side by side: one column, or tables and headings in its cells.
  func isLayout(in reading: HTMLReading) -> Bool {
    if rows.allSatisfy({ $0.cells.count <= 1 }) { return true }
    return caption == nil && rows.count <= 3
      && rows.contains { row in
        row.cells.contains { cell in
          let elements = reading.children(cell).map { reading.element($0) }
          return elements.count { $0 == .p } > 2 || elements.contains(.table)
        }
      }
  }
}

/// The cells of a table in their columns.
struct HTMLTableGrid {
  private(set) var columns: [Table.Column] = []
  private var placed: [(part: HTMLTableParts.Part, row: Table.Row, columns: [Int])] = []

  /// The most columns; a cell that begins behind them stands in the last.
  private static let limit = 2_000

  init(_ rows: [(part: HTMLTableParts.Part, row: Table.Row)], declared: [Table.Alignment]) {
    var reach: [Int] = []
    for (index, (part, row)) in rows.enumerated() {
      if index > 0, rows[index - 1].part != part { reach = [] }
      var row = row
      let left = rows[index...].prefix { $0.part == part }.count
      var column = 0
      var places: [Int] = []
      for position in row.cells.indices {
        while column < reach.count, reach[column] > 0 { column += 1 }
        let room = max(1, Self.limit - column)
        row.cells[position].columnSpan = min(row.cells[position].columnSpan, room)
        row.cells[position].rowSpan = min(row.cells[position].rowSpan, left)
        places.append(min(column, Self.limit - 1))
        let end = min(Self.limit, column + row.cells[position].columnSpan)
        while reach.count < end { reach.append(0) }
        for place in min(column, end)..<end { reach[place] = row.cells[position].rowSpan }
        column = end
      }
      for place in reach.indices where reach[place] > 0 { reach[place] -= 1 }
      placed.append((part, row, places))
      while columns.count < reach.count { columns.append(Table.Column()) }
    }
    for (index, alignment) in declared.enumerated() where columns.indices.contains(index) {
      columns[index].alignment = alignment
    }
  }

  /// Makes the alignment of a column that says none what its cells have in common, or most of them: each other cell
  /// keeps its own.
  mutating func shareAlignments() {
    var votes = [[Table.Alignment: Int]](repeating: [:], count: columns.count)
    for (_, row, places) in placed {
      for (cell, column) in zip(row.cells, places) where cell.columnSpan == 1 && votes.indices.contains(column) {
        votes[column][cell.alignment ?? .standard, default: 0] += 1
      }
    }
    for (index, vote) in votes.enumerated() where columns[index].alignment == .standard {
      let most = vote.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key ?? .standard
      if most != .standard { columns[index].alignment = most }
    }
    for position in placed.indices {
      for (index, column) in placed[position].columns.enumerated() where columns.indices.contains(column) {
        let own = placed[position].row.cells[index].alignment
        let shared = columns[column].alignment
        if own == shared { placed[position].row.cells[index].alignment = nil }
        if own == nil, shared != .standard { placed[position].row.cells[index].alignment = .standard }
      }
    }
  }

  func rows(_ part: HTMLTableParts.Part) -> [Table.Row] { placed.filter { $0.part == part }.map(\.row) }
}
