/// Traces the cells of a drawn grid, as Pandoc does: from the first corner along the border above a cell to a corner from
/// which borders lead down, back and up again; from its other corners on to the next cells.
///
/// What stands inside a cell, such as the corners of another table, is not looked at.
struct GridTracer {
  /// The borders of a cell: lines and columns of the display.
  struct Cell {
    var top: Int
    var left: Int
    var bottom: Int
    var right: Int
  }

  private static let corner = UInt8(ascii: "+")
  private static let bar = UInt8(ascii: "|")
  private static let dash = UInt8(ascii: "-")

  /// By line: the byte of each column.
  private let marks: [[UInt8]]
  private let width: Int
  /// The cells, by lines and by columns in them.
  private(set) var cells: [Cell] = []
  /// The lines and the columns at which cells begin and end.
  private(set) var rows: Set<Int> = []
  private(set) var columns: Set<Int> = []
  /// How many more marks may be looked at. Only a drawing that is made to be hard to trace needs so many.
  private var budget: Int

  /// - Parameter marks: lines of one length.
  init(_ marks: [[UInt8]]) {
    self.marks = marks
    width = marks.first?.count ?? 0
    budget = 64 * width * marks.count
  }

  /// Traces all cells that corners lead to. False where they do not fill the grid.
  mutating func trace() -> Bool {
    var starts = [[Int]](repeating: [], count: marks.count)
    starts[0] = [0]
    for top in marks.indices where !starts[top].isEmpty {
      var isStart = [Bool](repeating: false, count: width)
      for column in starts[top] { isStart[column] = true }
      for left in 0..<width where isStart[left] {
        guard let cell = cell(top, left) else { continue }
        guard !holdsBrokenRule(cell) else { return false }
        cells.append(cell)
        rows.formUnion([cell.top, cell.bottom])
        columns.formUnion([cell.left, cell.right])
        isStart[cell.right] = true
        starts[cell.bottom].append(left)
      }
    }
    return budget >= 0 && fillsGrid()
  }

  private mutating func cell(_ top: Int, _ left: Int) -> Cell? {
    guard marks[top][left] == Self.corner else { return nil }
    var right = left + 1
    while right < width, marks[top][right] == Self.corner || marks[top][right] == Self.dash {
      if marks[top][right] == Self.corner, let bottom = bottom(top, left, right) {
        return Cell(top: top, left: left, bottom: bottom, right: right)
      }
      right += 1
    }
    return nil
  }

  /// The first line at which borders below a corner lead back to the cell's first corner.
  private mutating func bottom(_ top: Int, _ left: Int, _ right: Int) -> Int? {
    var line = top + 1
    while line < marks.count, budget >= 0 {
      budget -= 1
      switch marks[line][right] {
      case Self.corner: if leads(top, left, line, right) { return line }
      case Self.bar: break
      default: return nil
      }
      line += 1
    }
    return nil
  }

  /// True where a border goes left from the last corner to below the first, and another up from there.
  private mutating func leads(_ top: Int, _ left: Int, _ bottom: Int, _ right: Int) -> Bool {
    guard marks[bottom][left] == Self.corner else { return false }
    for column in left..<right {
      budget -= 1
      guard marks[bottom][column] == Self.dash || marks[bottom][column] == Self.corner else { return false }
    }
    for line in top..<bottom {
      budget -= 1
      guard marks[line][left] == Self.bar || marks[line][left] == Self.corner else { return false }
    }
    return true
  }

  /// True where a rule begins or ends at a border of the cell and does not go through it.
  private func holdsBrokenRule(_ cell: Cell) -> Bool {
    (cell.top + 1..<cell.bottom).contains { line in
      marks[line][cell.left] == Self.corner && marks[line][cell.left + 1] == Self.dash
        || marks[line][cell.right] == Self.corner && marks[line][cell.right - 1] == Self.dash
    }
  }

  /// True where every place between the borders belongs to one cell.
  private func fillsGrid() -> Bool {
    guard rows.contains(marks.count - 1), columns.contains(width - 1) else { return false }
    let (lines, places) = (Self.ranks(rows), Self.ranks(columns))
    let (height, width) = (rows.count - 1, columns.count - 1)
    var isTaken = [Bool](repeating: false, count: height * width)
    var count = 0
    for cell in cells {
      for row in lines[cell.top]..<lines[cell.bottom] {
        for column in places[cell.left]..<places[cell.right] {
          guard !isTaken[row * width + column] else { return false }
          isTaken[row * width + column] = true
          count += 1
        }
      }
    }
    return count == height * width
  }

  /// How many edges stand before each place.
  private static func ranks(_ edges: Set<Int>) -> [Int] {
    var ranks: [Int] = []
    for place in 0...(edges.max() ?? 0) { ranks.append((ranks.last ?? 0) + (edges.contains(place - 1) ? 1 : 0)) }
    return ranks
  }
}
