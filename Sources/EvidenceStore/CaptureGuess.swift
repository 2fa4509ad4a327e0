import Evidence

/// What the first lines of a captured text let one guess of its title, its address and its date. A guess is marked as
/// one where it is written down.
struct CaptureGuess {
  private(set) var title: String?
  private(set) var url: String?
  /// A valid EDTF date.
  private(set) var published: String?

  /// - Parameter paragraphs: of the capture; only the first ten are looked at.
  init(_ paragraphs: some Sequence<Capture.Paragraph>) {
    var shortTitle: String?
    for paragraph in paragraphs.prefix(10) {
      let words = paragraph.text.prefix(400).split { $0.isWhitespace || $0 == "\u{FEFF}" }.map(String.init)
      guard paragraph.text.unicodeScalars.count <= 300 else { continue }
      if let address = words.first(where: { $0.hasPrefix("https://") || $0.hasPrefix("http://") }) {
        url = url ?? address
        continue
      }
      // A date in a sentence is mostly another's date.
      let date = words.count <= 12 ? CaptureGuess.date(in: words) : nil
      let isUpdate = words.contains { $0.lowercased().hasPrefix("updated") }
      if !isUpdate { published = published ?? date }
      guard date == nil, !isUpdate, (2...25).contains(words.count), words.last?.hasSuffix(".") == false else {
        continue
      }
      if words.count >= 5 { title = title ?? words.joined(separator: " ") }
      shortTitle = shortTitle ?? words.joined(separator: " ")
    }
    title = title ?? shortTitle
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// `2019-05-02`, `2 May 2019`, `May 2, 2019` or `May 2019`; the first that stands there.
  private static func date(in words: [String]) -> String? {
    let plain = words.map { $0.lowercased().trimmingPunctuation }
    for (index, word) in plain.enumerated() {
      if word.utf8.count == 10, word.hasPrefix("1") || word.hasPrefix("2"), let date = EDTF(word), date.end == nil {
        return word
      }
      guard let month = month(word) else { continue }
      let before = index > 0 ? day(plain[index - 1]) : nil
      let after = index + 1 < plain.count ? plain[index + 1] : ""
      let later = index + 2 < plain.count ? plain[index + 2] : ""
      if let year = year(after) {
        return valid("\(year)-\(month)", day: before)
      } else if let day = day(after), let year = year(later) {
        return valid("\(year)-\(month)", day: day)
      }
    }
    return nil
  }

  private static func month(_ word: String) -> String? {
    guard word.utf8.count >= 3 else { return nil }
    let index = months.firstIndex { $0 == word || ($0.prefix(3) == word) || (word == "sept" && $0 == "september") }
    return index.map { ($0 < 9 ? "0" : "") + String($0 + 1) }
  }

  private static func year(_ word: String) -> String? {
    word.utf8.count == 4 && (word.hasPrefix("1") || word.hasPrefix("2")) && Int(word) != nil ? word : nil
  }

  private static func day(_ word: String) -> String? {
    guard word.utf8.count <= 2, let day = Int(word), (1...31).contains(day) else { return nil }
    return (day < 10 ? "0" : "") + String(day)
  }

  private static func valid(_ month: String, day: String?) -> String? {
    if let day, let date = EDTF("\(month)-\(day)") { return date.text }
    return EDTF(month)?.text
  }
}

extension String {
  fileprivate var trimmingPunctuation: String {
    String(drop { $0.isPunctuation }.reversed().drop { $0.isPunctuation }.reversed())
  }
}
