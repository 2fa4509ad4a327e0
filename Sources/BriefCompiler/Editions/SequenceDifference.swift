/// The steps that lead from one sequence to another, in order: what stays, what goes, what comes.
///
/// Short sequences get the fewest steps. Long ones are first divided at elements that both have once and in the same
/// order, and what cannot be divided and is still long is replaced as a whole, so that time stays near linear.
struct SequenceDifference<Element: Hashable> {
  enum Step: Hashable {
    /// Where the element stands in the first, and in the second.
    case same(Int, Int)
    case removed(Int)
    case added(Int)
  }

  private(set) var steps: [Step] = []
  private let old: [Element]
  private let new: [Element]

  /// How many elements of both are compared each with each.
  private static var limit: Int { 2_048 }
  /// How often what is between two elements is divided again.
  private static var depthLimit: Int { 24 }

  init(from old: [Element], to new: [Element]) {
    self.old = old
    self.new = new
    steps.reserveCapacity(max(old.count, new.count))
    compare(old.indices, new.indices, depth: 0)
  }

  private mutating func compare(_ before: Range<Int>, _ after: Range<Int>, depth: Int) {
    var (before, after) = (before, after)
    while let i = before.first, let j = after.first, old[i] == new[j] {
      steps.append(.same(i, j))
      before.removeFirst()
      after.removeFirst()
    }
    var tail = 0
    while before.count > tail, after.count > tail,
      old[before.upperBound - 1 - tail] == new[after.upperBound - 1 - tail]
    {
      tail += 1
    }
    let (ends, endsNew) = (before.suffix(tail), after.suffix(tail))
    before.removeLast(tail)
    after.removeLast(tail)
    if before.isEmpty || after.isEmpty {
      replace(before, after)
    } else if before.count + after.count <= Self.limit {
      compareShort(before, after)
    } else {
      divide(before, after, depth: depth)
    }
    for (i, j) in zip(ends, endsNew) { steps.append(.same(i, j)) }
  }

  private mutating func replace(_ before: Range<Int>, _ after: Range<Int>) {
    steps += before.map { .removed($0) } + after.map { .added($0) }
  }

  private mutating func compareShort(_ before: Range<Int>, _ after: Range<Int>) {
    let difference = new[after].difference(from: old[before])
    let removed = Set(
      difference.removals.compactMap { change in
        if case .remove(let offset, _, _) = change { before.lowerBound + offset } else { nil }
      })
    let added = Set(
      difference.insertions.compactMap { change in
        if case .insert(let offset, _, _) = change { after.lowerBound + offset } else { nil }
      })
    var (i, j) = (before.lowerBound, after.lowerBound)
    while i < before.upperBound || j < after.upperBound {
      if removed.contains(i) {
        steps.append(.removed(i))
        i += 1
      } else if added.contains(j) {
        steps.append(.added(j))
        j += 1
      } else {
        steps.append(.same(i, j))
        i += 1
        j += 1
      }
    }
  }

  /// Divides at elements that stand once on both sides, of which the longest run in the same order is kept.
  private mutating func divide(_ before: Range<Int>, _ after: Range<Int>, depth: Int) {
    var counts: [Element: (old: Int, new: Int, place: Int)] = [:]
    for i in before { counts[old[i], default: (0, 0, 0)].old += 1 }
    for j in after {
      counts[new[j], default: (0, 0, 0)].new += 1
      counts[new[j]]?.place = j
    }
    let common = before.compactMap { i -> (old: Int, new: Int)? in
      guard let count = counts[old[i]], count.old == 1, count.new == 1 else { return nil }
      return (i, count.place)
    }
    guard !common.isEmpty, depth < Self.depthLimit else { return replace(before, after) }
    var (i, j) = (before.lowerBound, after.lowerBound)
    for anchor in Self.longestRun(common) {
      compare(i..<anchor.old, j..<anchor.new, depth: depth + 1)
      steps.append(.same(anchor.old, anchor.new))
      (i, j) = (anchor.old + 1, anchor.new + 1)
    }
    compare(i..<before.upperBound, j..<after.upperBound, depth: depth + 1)
  }

  /// The longest run of pairs that rise on both sides (patience sorting).
  private static func longestRun(_ pairs: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
    var piles: [Int] = []
    var previous = [Int?](repeating: nil, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      var (low, high) = (0, piles.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[piles[middle]].new < pair.new { low = middle + 1 } else { high = middle }
      }
      previous[index] = low > 0 ? piles[low - 1] : nil
      if low < piles.count { piles[low] = index } else { piles.append(index) }
    }
    var run: [(old: Int, new: Int)] = []
    var next = piles.last
    while let index = next {
      run.append(pairs[index])
      next = previous[index]
    }
    return run.reversed()
  }
}
