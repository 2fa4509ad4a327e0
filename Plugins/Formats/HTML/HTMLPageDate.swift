import Evidence

/// Dates as pages state them.
enum HTMLPageDate {
  /// The day, month or year of `2024-04-20T04:20:00Z`, `20240420`, `2 May 2019`, `May 2, 2019`; nil for anything else.
  static func edtf(_ text: String) -> String? {
    let text = HTMLPageFacts.line(text)
    for length in [10, 7, 4] {
      let start = String(text.prefix(length))
      let next = text.dropFirst(length).first
      if start.utf8.count == length, next.map({ !$0.isNumber && $0 != "-" }) ?? true, start.first?.isNumber ?? false,
        EDTF(start) != nil
      {
        return start
      }
    }
    let digits = text.prefix(8)
    if digits.count == 8, digits.allSatisfy(\.isNumber) {
      let date = "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))"
      if EDTF(date) != nil { return date }
    }
    return written(text)
  }

  private static func written(_ text: String) -> String? {
    let words = text.split { " ,.".contains($0) }.map { $0.lowercased() }
    guard let place = words.firstIndex(where: { month($0) != nil }), let month = month(words[place]) else { return nil }
    let numbers = words.compactMap { Int($0) }
    guard let year = numbers.first(where: { (1500...2999).contains($0) }) else { return nil }
    let day = numbers.first { (1...31).contains($0) }
    let date = "\(year)-\(month < 10 ? "0" : "")\(month)" + (day.map { ($0 < 10 ? "-0" : "-") + String($0) } ?? "")
    return EDTF(date) == nil ? nil : date
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  private static func month(_ word: String) -> Int? {
    months.firstIndex { $0 == word || $0.prefix(3) == word }.map { $0 + 1 }
  }

  /// The date in an address such as `/2019/08/03/title`.
  static func inAddress(_ address: String) -> String? {
    let parts = address.split(separator: "/")
    for index in parts.indices.dropLast(2) {
      let (year, month, day) = (parts[index], parts[index + 1], parts[index + 2])
      if year.count == 4, month.count == 2, day.count == 2, let value = Int(year), (1990...2999).contains(value) {
        let date = "\(year)-\(month)-\(day)"
        if EDTF(date) != nil { return date }
      }
    }
    return nil
  }
}
