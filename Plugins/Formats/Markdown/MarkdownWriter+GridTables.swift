import ByteText
import DocumentModel
import PluginKit

extension MarkdownWriter {
  /// The columns that a grid table takes at most, where its words allow it.
  private static let gridWidth = 100

  /// The lines of a table whose cells hold blocks or span others, as Pandoc draws grid tables. Nil for a table deep
  /// inside others, and for one that would be nearly all spaces.
  mutating func grid(of table: Table) -> [[UInt8]]? {
    guard gridDepth < 3 else { return nil }
    let grid = TableGrid(table)
    let cells = [grid.head, grid.body, grid.foot].joined().flatMap(\.cells)
    gridDepth += 1
    let (widths, lines) = layout(of: grid, cells)
    gridDepth -= 1
    let rows = grid.head.count + grid.body.count + grid.foot.count
    let height = lines.reduce(2 * rows + 1) { $0 + $1.count }
    let content = lines.joined().reduce(0) { $0 + $1.count }
    guard Double(height) * Double(widths.reduce(1) { $0 + $1 + 3 }) < Double(max(1_000_000, 200 * content)) else {
      return nil
    }
    return MarkdownGrid(grid, widths: widths, lines: lines).drawn()
  }

  /// The columns of text in each column, and the lines of each cell in them: as wide as the cells need up to a limit,
  /// or as the columns' shares of the line say.
  private mutating func layout(
    of grid: TableGrid, _ cells: [TableGrid.Cell]
  ) -> (widths: [Int], lines: [[ArraySlice<UInt8>]]) {
    let lines = lines(of: cells, in: grid, wrap: 0)
    let natural = MarkdownGridWidths(grid, cells, lines)
    let shares = grid.columns.compactMap(\.width).filter { $0.isFinite && $0 > 0 }
    let hasShares = shares.count == grid.columns.count
    guard hasShares || !natural.fits(in: Self.gridWidth) else { return (natural.widths, lines) }
    // What is lost was said the first time.
    let said = diagnostics
    defer { diagnostics = said }
    // Broken at every space, the lines are as wide as the longest words.
    let least = MarkdownGridWidths(grid, cells, self.lines(of: cells, in: grid, wrap: 1))
    let wanted = hasShares ? least.shared(shares) : least.grown(to: natural.widths, in: Self.gridWidth)
    let fitting = zip(cells, lines).map { cell, lines in
      let width = MarkdownGridWidths.width(of: cell, in: wanted)
      // Lines that fit stay as they are.
      return lines.allSatisfy { DisplayWidth.of($0) <= width } ? lines : self.lines(of: cell, wrap: width)
    }
    // A word that may not begin a line can make the one before it longer.
    return (MarkdownGridWidths(grid, cells, fitting).raising(wanted), fitting)
  }

  /// The lines of each cell. A head that holds nothing would be read as none.
  private mutating func lines(of cells: [TableGrid.Cell], in grid: TableGrid, wrap: Int) -> [[ArraySlice<UInt8>]] {
    var lines = cells.map { self.lines(of: $0, wrap: wrap) }
    let head = lines.prefix(grid.head.reduce(0) { $0 + $1.cells.count })
    if !head.isEmpty, head.count < lines.count, head.allSatisfy(\.isEmpty) {
      lines[0] = [Array(Self.nothing.utf8)[...]]
    }
    return lines
  }

  /// The lines of a cell, in a width where there is one.
  private mutating func lines(of cell: TableGrid.Cell, wrap: Int) -> [ArraySlice<UInt8>] {
    let text = captured(wrap: wrap) { $0.write(cell.content.blocks) }
    // A tab would move what follows it in the line.
    return text.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast().map { line in
      line.contains(0x09) ? line.map { $0 == 0x09 ? 0x20 : $0 }[...] : line
    }
  }
}
