import ByteText
import DocumentModel
import PluginKit

/// What the cells of a grid table need of the widths of its columns, counted in columns of text.
struct MarkdownGridWidths {
  /// What the widest cell of each column needs.
  private var single: [Int]
  /// What cells over several columns need of these together.
  private var spanning: [(columns: Range<Int>, width: Int)] = []

  /// The line that shares of its width are shares of (Pandoc's `--columns`).
  private static let page = 72

  /// - Parameter lines: the lines of each cell.
  init(_ grid: TableGrid, _ cells: [TableGrid.Cell], _ lines: [[ArraySlice<UInt8>]]) {
    single = [Int](repeating: 1, count: grid.columns.count)
    for (cell, lines) in zip(cells, lines) {
      let width = lines.reduce(1) { max($0, DisplayWidth.of($1)) }
      let columns = Self.columns(of: cell, in: single)
      if columns.count == 1 {
        single[cell.column] = max(single[cell.column], width)
      } else {
        spanning.append((columns, width))
      }
    }
  }

  private static func columns(of cell: TableGrid.Cell, in widths: [Int]) -> Range<Int> {
    cell.column..<min(widths.count, cell.column + cell.columnSpan)
  }

  /// The width of a cell, with the borders that it covers.
  static func width(of cell: TableGrid.Cell, in widths: [Int]) -> Int {
    let columns = columns(of: cell, in: widths)
    return widths[columns].reduce(3 * (columns.count - 1), +)
  }

  /// The least widths with which every cell has what it needs.
  var widths: [Int] { raising(single) }

  /// The widths, where cells need more with more. What a cell over several columns needs goes to its last column.
  func raising(_ widths: [Int]) -> [Int] {
    var widths = zip(widths, single).map { max($0, $1) }
    for (columns, width) in spanning {
      widths[columns.upperBound - 1] += max(0, width - widths[columns].reduce(3 * (columns.count - 1), +))
    }
    return widths
  }

  func fits(in line: Int) -> Bool { widths.reduce(1) { $0 + $1 + 3 } <= line }

  /// Takes from the widest of other widths until the table fits a line, and from none more than its cells need.
  func grown(to natural: [Int], in line: Int) -> [Int] {
    let least = widths
    // The greatest width at which all columns, cut to it, fit.
    func cut(to width: Int) -> [Int] { zip(natural, least).map { max($1, min($0, width)) } }
    var (low, high) = (1, natural.max() ?? 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if cut(to: middle).reduce(1, { $0 + $1 + 3 }) <= line { low = middle } else { high = middle - 1 }
    }
    return cut(to: low)
  }

  // MARK: Shares

  /// Widths whose shares of the line are those of the columns: on a line of 72 columns, or else on the longer one of
  /// which they are whole columns. A column counts one of its borders with the space on both sides, and a line that is
  /// longer than 72 columns the borders between the columns (as Pandoc does).
  func shared(_ shares: [Double]) -> [Int] {
    let sum = shares.reduce(0, +)
    let inner = shares.count - 2
    let length = Double(inner) / (1 - sum)
    var lines = [Self.page]
    if inner == 0 {
      lines = Array(Self.page...1_000)
    } else if length > Double(Self.page), length < 100_000 {
      lines.append(Int(length.rounded()))
    }
    for line in lines {
      guard let exact = Self.widths(ofShares: shares, on: line) else { continue }
      let widths = exact.map { $0 - 3 }
      if raising(widths) == widths { return widths }
    }
    let scale = sum > 1 ? 1 / sum : 1
    return raising(shares.map { Int(($0 * scale * Double(Self.page)).rounded()) - 3 })
  }

  /// The widths, borders counted, of which a line gives the columns their shares exactly; nil where there are none.
  private static func widths(ofShares shares: [Double], on line: Int) -> [Int]? {
    let widths = shares.map { Int((min($0, 10) * Double(line)).rounded()) }
    let isExact = zip(shares, widths).allSatisfy { abs($0 * Double(line) - Double($1)) < 1e-6 }
    return isExact && max(page, widths.reduce(shares.count - 2, +)) == line ? widths : nil
  }
}
