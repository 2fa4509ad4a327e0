extension Array {
  /// The array with the elements replaced that a function gives others for; nil where it gives none.
  ///
  /// Rewriting a tree that needs little change costs little: what stays the same is shared and not built again.
  @inlinable
  public func replacing(_ change: (Element) -> Element?) -> [Element]? {
    var result: [Element]?
    for index in indices {
      if let other = change(self[index]) {
        if result == nil { result = self }
        result?[index] = other
      }
    }
    return result
  }
}
