import ArgumentParser

/// A length of time on the command line: days, weeks, months or years.
enum StaleTime {
  static func days(_ text: String) throws -> Int {
    let units = ["d": 1, "w": 7, "m": 30, "y": 365]
    guard let unit = text.last.flatMap({ units[String($0)] }), let count = Int(text.dropLast()),
      (1...10_000).contains(count)
    else { throw ValidationError("“\(text)” is no length of time. Write 30d, 6w, 6m or 2y.") }
    return count * unit
  }
}
