extension EDTF {
  /// The date in words, for print: "22 October 2014", "about 2014", "summer 2007", "2004 to 2014", "since 2019".
  ///
  /// A language (BCP 47) without words of its own gets English.
  public func words(in language: String) -> String {
    let words = DateWords.of(language)
    guard let end else { return start.date.map(words.print) ?? "" }
    return switch (start, end) {
    case (.date(let first), .date(let last)):
      first == last ? words.print(first) : words.interval(words.print(first), words.print(last))
    case (.date(let first), _): words.since(words.print(first))
    case (_, .date(let last)): words.until(words.print(last))
    default: ""
    }
  }
}

/// How a language prints dates. A new language is one more entry of `all`.
private struct DateWords: Sendable {
  let months: [String]
  /// Spring, summer, autumn, winter.
  let seasons: [String]
  let day: @Sendable (_ year: String, _ month: String, _ day: Int) -> String
  let month: @Sendable (_ year: String, _ month: String) -> String
  let year: @Sendable (_ year: String) -> String
  let beforeChrist: @Sendable (_ year: String) -> String
  let decade: @Sendable (_ first: String) -> String
  let interval: @Sendable (_ first: String, _ last: String) -> String
  let since: @Sendable (String) -> String
  let until: @Sendable (String) -> String
  let about: @Sendable (String) -> String
  let uncertain: @Sendable (String) -> String

  static func of(_ language: String) -> DateWords {
    all[String(language.prefix { $0 != "-" }).lowercased()] ?? english
  }

  private static let all: [String: DateWords] = ["en": english, "ko": korean]

  private static let english = DateWords(
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ],
    seasons: ["spring", "summer", "autumn", "winter"],
    day: { "\($2) \($1) \($0)" }, month: { "\($1) \($0)" }, year: { $0 }, beforeChrist: { "\($0) BC" },
    decade: { "the \($0)s" }, interval: { "\($0) to \($1)" }, since: { "since \($0)" }, until: { "until \($0)" },
    about: { "about \($0)" }, uncertain: { "\($0) (uncertain)" })

  private static let korean = DateWords(
    months: (1...12).map { "\($0)월" }, seasons: ["봄", "여름", "가을", "겨울"],
    day: { "\($0)년 \($1) \($2)일" }, month: { "\($0)년 \($1)" }, year: { "\($0)년" }, beforeChrist: { "기원전 \($0)" },
    decade: { "\($0)년대" }, interval: { "\($0)부터 \($1)까지" }, since: { "\($0) 이후" }, until: { "\($0)까지" },
    about: { "\($0)경" }, uncertain: { "\($0)(불확실)" })

  func print(_ date: EDTFDate) -> String {
    let isBeforeChrist = date.year < 1
    let number = isBeforeChrist ? String(1 - date.year) : String(date.year)
    let year = isBeforeChrist ? beforeChrist(number) : number
    var text =
      switch date.precision {
      case .years(10): decade(year)
      case .years(let span): interval(self.year(year), self.year(String(date.year + span - 1)))
      case .year: self.year(year)
      case .season(let season): month(year, name(season.rawValue - 21, of: seasons))
      case .month(let number): month(year, name(number - 1, of: months))
      case .day(let number, let day): self.day(year, name(number - 1, of: months), day)
      }
    if date.isApproximate { text = about(text) }
    return date.isUncertain ? uncertain(text) : text
  }

  private func name(_ index: Int, of names: [String]) -> String { names.indices.contains(index) ? names[index] : "" }
}
