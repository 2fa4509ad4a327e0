/// Which bytes belong to which cell of a grid table: from the first byte of a passage in a cell to its last there are
/// parts of other cells, too.
struct GridCells {
  /// A cell's part of a line.
  private struct Piece {
    var range: Range<Int>
    var cell: Int
    /// The piece of an outer table's cell in which it stands; -1 for none.
    var around = -1
  }

  /// By their starts, an outer one before those in it.
  private var pieces: [Piece] = []
  /// By cell: its pieces, ascending.
  private var cells: [[Range<Int>]] = []

  init(_ blocks: BlockParser) {
    for node in blocks.nodes where node.kind == .cell {
      let lines = blocks.grids[Int(blocks.nodes[Int(node.parent)].data)].cells[Int(node.data)].lines
      let ranges = lines.map { $0.start..<$0.end }
      pieces += ranges.map { Piece(range: $0, cell: cells.count) }
      cells.append(ranges)
    }
    pieces.sort { ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound) }
    var open: [Int] = []
    for index in pieces.indices {
      while let last = open.last, pieces[last].range.upperBound <= pieces[index].range.lowerBound { open.removeLast() }
      pieces[index].around = open.last ?? -1
      open.append(index)
    }
  }

  /// The parts of a passage that stand in the cell in which it starts; the passage itself where that is none.
  func parts(of range: Range<Int>) -> [Range<Int>] {
    var index = firstIndex(in: pieces.indices) { pieces[$0].range.lowerBound > range.lowerBound } - 1
    while index >= 0, pieces[index].range.upperBound <= range.lowerBound { index = pieces[index].around }
    guard index >= 0, let last = cells[pieces[index].cell].last, range.upperBound <= last.upperBound else {
      return [range]
    }
    let ranges = cells[pieces[index].cell]
    let first = firstIndex(in: ranges.indices) { ranges[$0].upperBound > range.lowerBound }
    return ranges[first...].prefix { $0.lowerBound < range.upperBound }.map { $0.clamped(to: range) }
      .filter { !$0.isEmpty }
  }

  /// The first index for which a condition holds that holds for all indices after it.
  private func firstIndex(in indices: Range<Int>, where isPast: (Int) -> Bool) -> Int {
    var (low, high) = (indices.lowerBound, indices.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if isPast(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
