extension Array {
  /// The index of the first element for which a condition holds that holds for all after it, too; `endIndex` where it holds
  /// for none.
  public func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
