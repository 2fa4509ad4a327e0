extension Array {
  /// The index of the first element whose range ends after an offset; `endIndex` where none does.
  ///
  /// - Parameter range: of an element; the ranges are in order.
  public func firstIndex(after offset: Int, in range: (Element) -> Range<Int>) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if range(self[middle]).upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
