/// A date of EDTF that is no interval: a year, a decade or century with unspecified digits, a season, a month or a day.
public struct EDTFDate: Hashable, Sendable {
  public enum Precision: Hashable, Sendable {
    /// `20XX`, `201X`: the number of years that the digits leave open.
    case years(Int)
    case year
    case season(Season)
    case month(Int)
    case day(month: Int, day: Int)
  }

  /// The seasons of level 1, as the northern hemisphere counts them.
  public enum Season: Int, Hashable, Sendable, CaseIterable {
    case spring = 21
    case summer, autumn, winter
  }

  /// The year, or the first of those that unspecified digits leave open.
  public let year: Int
  public let precision: Precision
  public let isUncertain: Bool
  public let isApproximate: Bool
  /// From the first day to the last, in days since 1970-01-01, padded where the date is approximate.
  public let days: ClosedRange<Int>

  init(day: CivilDate) {
    year = day.year
    precision = .day(month: day.month, day: day.day)
    isUncertain = false
    isApproximate = false
    days = day.daysSinceEpoch...day.daysSinceEpoch
  }

  init?(_ text: Substring) {
    var body = text.utf8[...]
    var marks: (uncertain: Bool, approximate: Bool) = (false, false)
    switch body.last {
    case UInt8(ascii: "?"): marks.uncertain = true
    case UInt8(ascii: "~"): marks.approximate = true
    case UInt8(ascii: "%"): marks = (true, true)
    default: break
    }
    if marks.uncertain || marks.approximate { body.removeLast() }
    guard let (year, precision) = EDTFDate.parse(body),
      let days = EDTFDate.extent(year: year, precision: precision, padding: marks.approximate ? 1 : 0)
    else { return nil }
    self.year = year
    self.precision = precision
    self.days = days
    isUncertain = marks.uncertain
    isApproximate = marks.approximate
  }

  private static func parse(_ text: Substring.UTF8View.SubSequence) -> (year: Int, precision: Precision)? {
    var text = text
    var sign = 1
    if text.first == UInt8(ascii: "Y") {
      text.removeFirst()
      if text.first == UInt8(ascii: "-") {
        sign = -1
        text.removeFirst()
      }
      guard (5...9).contains(text.count), let year = number(text) else { return nil }
      return (sign * year, .year)
    }
    if text.first == UInt8(ascii: "-") {
      sign = -1
      text.removeFirst()
    }
    let parts = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].count == 4, parts.dropFirst().allSatisfy({ $0.count == 2 })
    else { return nil }
    let open = parts[0].reversed().prefix { $0 == UInt8(ascii: "X") }.count
    if open > 0 {
      guard open <= 3, sign == 1, parts.dropFirst().allSatisfy(isOpen), let digits = number(parts[0].dropLast(open))
      else { return nil }
      let span = open == 1 ? 10 : open == 2 ? 100 : 1_000
      return (digits * span, .years(span))
    }
    guard let year = number(parts[0]).map({ sign * $0 }) else { return nil }
    guard parts.count > 1, !isOpen(parts[1]) else {
      return parts.dropFirst(2).allSatisfy(isOpen) ? (year, .year) : nil
    }
    guard let month = number(parts[1]) else { return nil }
    if let season = Season(rawValue: month) { return parts.count == 2 ? (year, .season(season)) : nil }
    guard (1...12).contains(month) else { return nil }
    guard parts.count > 2, !isOpen(parts[2]) else { return (year, .month(month)) }
    guard let day = number(parts[2]), CivilDate(year: year, month: month, day: day) != nil else { return nil }
    return (year, .day(month: month, day: day))
  }

  private static func isOpen(_ part: Substring.UTF8View.SubSequence) -> Bool {
    part.elementsEqual("XX".utf8)
  }

  /// At most nine digits, so that nothing overflows.
  private static func number(_ digits: some Collection<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }

  /// The days that a date covers, widened by a number of units of its precision on both sides.
  private static func extent(year: Int, precision: Precision, padding: Int) -> ClosedRange<Int>? {
    switch precision {
    case .years(let span): months(from: (year - padding * span) * 12, count: span * 12 * (1 + 2 * padding))
    case .year: months(from: (year - padding) * 12, count: 12 * (1 + 2 * padding))
    case .season(let season):
      // Spring is March to May; winter ends with February of the next year.
      months(from: year * 12 + (season.rawValue - 21) * 3 + 2 - 3 * padding, count: 3 * (1 + 2 * padding))
    case .month(let month): months(from: year * 12 + month - 1 - padding, count: 1 + 2 * padding)
    case .day(let month, let day):
      CivilDate(year: year, month: month, day: day).map {
        ($0.daysSinceEpoch - padding)...($0.daysSinceEpoch + padding)
      }
    }
  }

  /// The days of `count` months from a month counted since January of the year 0.
  private static func months(from first: Int, count: Int) -> ClosedRange<Int>? {
    func start(_ month: Int) -> Int? {
      let year = (month >= 0 ? month : month - 11) / 12
      return CivilDate(year: year, month: month - year * 12 + 1, day: 1)?.daysSinceEpoch
    }
    guard let firstDay = start(first), let nextDay = start(first + count) else { return nil }
    return firstDay...(nextDay - 1)
  }
}
