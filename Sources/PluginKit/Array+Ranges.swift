import Workspace

extension Array {
  /// The index of the first element whose range ends after an offset; `endIndex` where none does.
  ///
  /// - Parameter range: of an element; the ranges are in order.
  public func firstIndex(after offset: Int, in range: (Element) -> Range<Int>) -> Int {
    partitioningIndex { range($0).upperBound > offset }
  }
}
