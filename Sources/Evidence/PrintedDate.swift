import FoundationEssentials

/// A day as a text prints it, in English or in digits: "Thursday, 2 May 2019", "May 2, 2019", "2019-05-02", "03/05/2019".
public struct PrintedDate: Hashable, Sendable {
  public let printed: String
  /// UTF-8 offsets in the text.
  public let range: Range<Int>
  /// Days since 1970-01-01; nil where there is no such day.
  public let day: Int?
  /// The weekday that stands before it.
  public let weekday: CivilDate.Weekday?
  /// True for digits whose day and month could change places.
  public let isAmbiguous: Bool

  /// All days of a text, in order.
  public static func all(in text: String) -> [PrintedDate] { all(in: text, FigureToken.all(of: text)) }

  static func all(in text: String, _ tokens: [FigureToken]) -> [PrintedDate] {
    let bytes = Array(text.utf8)
    var found: [PrintedDate] = []
    var index = 0
    while index < tokens.count {
      guard let (date, end, isAmbiguous) = read(tokens, at: index) else {
        index += 1
        continue
      }
      let weekday = weekday(tokens, before: index)
      let start = tokens[weekday?.index ?? index].range.lowerBound
      let range = start..<tokens[end - 1].range.upperBound
      found.append(
        PrintedDate(
          printed: String(decoding: bytes[range], as: UTF8.self), range: range,
          day: CivilDate(year: date.year, month: date.month, day: date.day)?.daysSinceEpoch, weekday: weekday?.day,
          isAmbiguous: isAmbiguous))
      index = end
    }
    return found
  }

  private typealias Parts = (year: Int, month: Int, day: Int)

  private static func read(_ tokens: [FigureToken], at index: Int) -> (date: Parts, end: Int, isAmbiguous: Bool)? {
    func token(_ offset: Int) -> FigureToken? { tokens.indices.contains(index + offset) ? tokens[index + offset] : nil }
    func number(_ offset: Int, _ range: ClosedRange<Int>) -> Int? {
      token(offset)?.integer.flatMap { range.contains($0) ? $0 : nil }
    }
    if let day = number(0, 1...31) {
      // "2 May 2019", "2nd of May, 2019"
      var next = token(1).map { ["st", "nd", "rd", "th"].contains($0.word ?? "") } == true ? 2 : 1
      if token(next)?.word == "of" { next += 1 }
      if let month = token(next).flatMap(month) {
        next += 1
        if token(next)?.sign == "." || token(next)?.sign == "," { next += 1 }
        if let year = number(next, 1_000...2_999) { return ((year, month, day), index + next + 1, false) }
        return nil
      }
      // "03/05/2019"
      if let sign = token(1)?.sign, sign == "/" || sign == ".", token(3)?.sign == sign, let second = number(2, 1...31),
        let year = number(4, 1_000...2_999)
      {
        let isAmbiguous = day <= 12 && second <= 12 && day != second
        let parts = second > 12 ? (year, day, second) : (year, second, day)
        return (parts, index + 5, isAmbiguous)
      }
      return nil
    }
    // "May 2, 2019"
    if let month = token(0).flatMap(month) {
      let day = token(1)?.sign == "." ? 2 : 1
      guard let number = number(day, 1...31) else { return nil }
      var next = day + 1
      if token(next).map({ ["st", "nd", "rd", "th"].contains($0.word ?? "") }) == true { next += 1 }
      if token(next)?.sign == "," { next += 1 }
      return self.year(tokens, index + next).map { (($0, month, number), index + next + 1, false) }
    }
    // "2019-05-02"
    if let year = number(0, 1_000...2_999), token(1)?.sign == "-", token(3)?.sign == "-", let month = number(2, 1...12),
      let day = number(4, 1...31), token(1)?.range.lowerBound == token(0)?.range.upperBound
    {
      return ((year, month, day), index + 5, false)
    }
    return nil
  }

  private static func year(_ tokens: [FigureToken], _ index: Int) -> Int? {
    guard tokens.indices.contains(index), let year = tokens[index].integer, (1_000...2_999).contains(year) else {
      return nil
    }
    return year
  }

  private static func weekday(
    _ tokens: [FigureToken], before index: Int
  ) -> (day: CivilDate.Weekday, index: Int)? {
    for place in [index - 1, index - 2] where tokens.indices.contains(place) {
      if let word = tokens[place].word, let day = CivilDate.Weekday.allCases.first(where: { "\($0)" == word }) {
        return (day, place)
      }
      guard tokens[place].sign == "," || tokens[place].word == "the" else { return nil }
    }
    return nil
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  private static func month(_ token: FigureToken) -> Int? {
    token.isCapitalised ? token.word.flatMap { numbers[$0] } : nil
  }

  /// Of the months by their names, whole or cut after three or four letters.
  private static let numbers = Dictionary(
    months.enumerated().flatMap { index, name in
      [name, String(name.prefix(3)), String(name.prefix(4))].map { ($0, index + 1) }
    }, uniquingKeysWith: { first, _ in first })
}
