/// A calendar date of metadata in the reader's words: `2022-04-02` is "2 April 2022".
struct HTMLDate {
  let year: String
  let month: Int?
  let day: Int?

  /// Nil where the text is no year, month or day in ISO 8601's form.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      parts[0].utf8.count == 4, parts.dropFirst().allSatisfy({ $0.utf8.count == 2 })
    else { return nil }
    year = String(parts[0])
    month = parts.count > 1 ? Int(parts[1]) : nil
    day = parts.count > 2 ? Int(parts[2]) : nil
    guard year != "0000", month.map({ (1...12).contains($0) }) ?? true else { return nil }
    guard let day, let month else { return }
    let number = Int(year) ?? 0
    let isLeap = number % 4 == 0 && (number % 100 != 0 || number % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...lengths[month - 1]).contains(day) else { return nil }
  }

  /// The date in words; text of another form as it is.
  static func printed(_ text: String, language: String) -> String {
    guard let date = HTMLDate(text) else { return text }
    switch language.lowercased().prefix(while: { $0 != "-" && $0 != "_" }) {
    case "en":
      return [date.day.map(String.init), date.month.map { english[$0 - 1] }, date.year].compactMap { $0 }
        .joined(separator: " ")
    case "ko":
      return [date.year + "년", date.month.map { "\($0)월" }, date.day.map { "\($0)일" }].compactMap { $0 }
        .joined(separator: " ")
    default: return text
    }
  }

  private static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
