/// The number of elements that have to be put in, taken out or exchanged to make one sequence of another.
enum EditDistance {
  static func between<Element: Equatable>(_ first: [Element], _ second: [Element]) -> Int {
    var row = Array(0...second.count)
    for (line, left) in first.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for (column, right) in second.enumerated() {
        let above = row[column + 1]
        row[column + 1] = left == right ? diagonal : 1 + min(diagonal, above, row[column])
        diagonal = above
      }
    }
    return row[second.count]
  }
}
