extension Array {
  /// The array with elements replaced by those that a function gives for them, none or several; nil where it gives nil
  /// for all.
  func replacingElements(_ change: (Element) -> [Element]?) -> [Element]? {
    var result: [Element]?
    for index in indices {
      let others = change(self[index])
      if result == nil, others != nil { result = Array(self[..<index]) }
      if let others { result?.append(contentsOf: others) } else { result?.append(self[index]) }
    }
    return result
  }
}
